import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportDraft } from '../../../../src/ingest/importDraft';
import { noDecisions, type Decisions, type KnownReports } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import { readRawFile } from '../../../../src/ingest/readers/readFile';
import { known } from './grid';

const folder = join(import.meta.dirname, '../../../fixtures/import/ugly');

/** Drafts some of the ugly files together, from their bytes. */
export async function draftUgly(
  files: readonly string[],
  decisions: Partial<Decisions> = {},
  knownReports: KnownReports = known,
): Promise<ImportDraft> {
  const reads = await Promise.all(
    files.map((name) => readRawFile({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  return draftOf(reads.flat(), { ...noDecisions, ...decisions }, knownReports);
}
