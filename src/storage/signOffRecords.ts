import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import type { SignOff } from '../domain/signOff';
import { isRecord } from '../domain/validateReport';
import { damageLog, type DamageLog } from './damageLog';
import type { SignOffDocument } from './documents';
import { currentSchema, migrate, migratedName } from './migrations';
import { refusal } from './refusal';
import type { Shelf } from './shelf';

/** Explanations kept beside the reports, one a finding. */
export interface SignOffs {
  /** What is kept of a report; what can't be read is left where it lies and counts as damage. */
  signOffs(key: ReportKey): Promise<readonly SignOff[]>;
  /** Keeps an explanation in place of the one before. Never rejects: gives what stood in the way, else nothing. */
  keepSignOff(key: ReportKey, signOff: SignOff): Promise<readonly Finding[]>;
  /** Calls back whenever explanations changed, in this page or another; gives the way to stop. */
  watchSignOffs(changed: () => void): () => void;
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const texts = ['finding', 'text', 'by', 'at'] as const;

/** Reads a stored explanation in the current schema, or says what is wrong with it. */
export function readSignOff(stored: unknown): SignOffDocument | Finding[] {
  const migrated = migrate(stored, 'signOffs');
  if ('finding' in migrated) return [migrated.finding];
  const { document } = migrated;
  const damaged = (column: string): Finding[] => [
    fault('stored.damagedDocument', { file: migratedName(document), column }),
  ];
  const { report, state, blanks, fingerprint } = document;
  if (typeof report !== 'string' || !parseReportPath(report)) return damaged('report');
  const bad = texts.find((field) => typeof document[field] !== 'string');
  if (bad) return damaged(bad);
  const { finding, text, by, at } = document as unknown as Record<(typeof texts)[number], string>;
  if (document['id'] !== idOf(report, finding)) return damaged('id');
  if (state !== 'draft' && state !== 'signed') return damaged('state');
  if (!isTexts(blanks)) return damaged('blanks');
  if (!isTexts(fingerprint)) return damaged('fingerprint');
  const id = idOf(report, finding);
  return { id, report, finding, state, blanks, text, by, at, fingerprint, schema: Number(document['schema']) };
}

const idOf = (report: string, finding: string): string => `${report} ${finding}`;

/** Plain copies: a browser refuses to store what Vue has wrapped. */
function documentOf(report: string, { finding, state, blanks, text, by, at, fingerprint }: SignOff): SignOffDocument {
  const own = { finding, state, text, by, at, blanks: { ...blanks }, fingerprint: { ...fingerprint } };
  return { id: idOf(report, finding), report, ...own, schema: currentSchema };
}

function signOffOf({ finding, state, blanks, text, by, at, fingerprint }: SignOffDocument): SignOff {
  return { finding, state, blanks, text, by, at, fingerprint };
}

async function keep(shelf: Shelf, document: SignOffDocument): Promise<readonly Finding[]> {
  const before = await shelf.signOff(document.id);
  const read = before === undefined ? document : readSignOff(before);
  // Nothing is put over damage, here as everywhere.
  if (Array.isArray(read)) return read;
  await shelf.putSignOff(document);
  return [];
}

export const signOffsOn = (shelf: Shelf, log: DamageLog = damageLog()): SignOffs => ({
  async signOffs(key) {
    const path = reportPath(key);
    return log.group(`signOffs/${path}`, await shelf.signOffs(path), readSignOff).map(signOffOf);
  },
  async keepSignOff(key, signOff) {
    try {
      return await keep(shelf, documentOf(reportPath(key), signOff));
    } catch (error) {
      return [refusal(error)];
    }
  },
  watchSignOffs: (changed) => shelf.watchSignOffs(changed),
});
