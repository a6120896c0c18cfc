import { fault } from '../domain/fault';
import { type ImportDraft } from '../ingest/importDraft';
import { noDecisions, type Decisions, type KnownReports } from '../ingest/decisions';
import { draftOf } from '../ingest/draftOf';
import { readRawFile } from '../ingest/readers/readFile';
import type { RawFileRead } from '../ingest/readers/sheet';
import { certainReport, openValues, type OpenReport } from './openValues';
import { printedFinding } from './printed';
import { printedResult, type PrintedResult } from './printReports';

/** A file by its name; without bytes there is none. */
interface NamedFile {
  name: string;
  bytes?: Uint8Array | undefined;
}

/** `exit`: 1 refused or cells unreadable, else 2 something is asked, else 0. */
export interface ReadOutcome {
  result: PrintedResult;
  exit: 0 | 1 | 2;
}

const isError = ({ result }: { result: string }): boolean => result === 'error';

/** What was read so far counts as stored for the files that follow, but for what isn't certain of it. */
function withStored(known: KnownReports, reports: readonly OpenReport[]): KnownReports {
  const certain = reports.flatMap((report) => {
    const found = certainReport(report);
    return found ? [found] : [];
  });
  return { ...known, reports: { ...known.reports, ...Object.fromEntries(certain) } };
}

/**
 * Reads files one after the other, each held against `known` and those before it as if they were stored. The same path
 * as the import page takes, up to the step before anything is stored.
 */
export async function readFilesInOrder(
  files: readonly NamedFile[],
  { known, answers }: { known: KnownReports; answers: Decisions['answers'] },
): Promise<ReadOutcome> {
  const missing = files.flatMap(({ name, bytes }) => (bytes ? [] : [fault('reading.noFile', { file: name })]));
  const reads: RawFileRead[] = [];
  const drafts: ImportDraft[] = [];
  const reports: OpenReport[] = [];
  const given = files.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []));
  const readAll = await Promise.all(given.map((file) => readRawFile(file)));
  let stored = known;
  for (const read of readAll) {
    const before = stored;
    const drafting = (chosen: Decisions['answers']): ImportDraft =>
      draftOf(read, { ...noDecisions, answers: chosen }, before);
    const draft = drafting(answers);
    const open = openValues(drafting, answers);
    reads.push(...read);
    drafts.push(draft);
    reports.push(...open);
    if (!draft.findings.some(isError)) stored = withStored(stored, open);
  }
  const result = printedResult({ reads, drafts, reports });
  const findings = [...missing.map(printedFinding), ...result.findings];
  const asks = drafts.some(({ questions }) => questions.length > 0);
  return { result: { ...result, findings }, exit: findings.some(isError) ? 1 : asks ? 2 : 0 };
}
