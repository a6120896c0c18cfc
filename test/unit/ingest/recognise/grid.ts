import { emptyTables, reportPath, type Report, type ReportKey, type Tables } from '../../../../src/domain/report';
import { toDigits } from '../../../../src/domain/hundredths';
import type { ImportDraft } from '../../../../src/ingest/importDraft';
import type { Decisions, KnownReports } from '../../../../src/ingest/decisions';
import { noDecisions } from '../../../../src/ingest/decisions';
import { draftOf } from '../../../../src/ingest/draftOf';
import type { RawFileRead } from '../../../../src/ingest/readers/sheet';

/** A file of cells: a line each, cells apart by a bar; nothing is trimmed. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .map((line) => line.replace(/^ *\|/, '').split('|'));

export const fileOf = (file: string, rows: readonly (readonly string[])[]): RawFileRead => ({
  file,
  size: 0,
  fingerprint: file,
  kind: 'text',
  sheets: [{ file, rows }],
  findings: [],
});

export const officeName = '青禾市数据局';
export const known: KnownReports = { reports: {}, departments: { [officeName]: 'office' } };

export const knowing = (...reports: readonly Report[]): KnownReports => ({
  reports: Object.fromEntries(reports.map((report) => [reportPath(report), report])),
  departments: { [officeName]: 'office' },
});

export const storedReport = (key: ReportKey, tables: Partial<Tables>): Report => ({
  ...key,
  tables: {
    ...emptyTables(),
    reports: [{ department: key.department, year: key.year, departmentName: officeName }],
    ...tables,
  },
});

export const draft = (
  files: Readonly<Record<string, string>>,
  decisions: Partial<Decisions> = {},
  knownReports: KnownReports = known,
): ImportDraft =>
  draftOf(
    Object.entries(files).map(([file, text]) => fileOf(file, cellsOf(text))),
    { ...noDecisions, ...decisions },
    knownReports,
  );

/** A value as a test can spell it: digits with their unit where it is not 万元, the word, the text. */
const spelt = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('absent' in value) return String(value.absent);
  const stated = value as Parameters<typeof toDigits>[0];
  return `${toDigits(stated)}${stated.unit === '万元' ? '' : stated.unit}`;
};

/** Rows of a table of a draft's report as texts: the wanted columns, a bar between, empty where not stated. */
export function rowsOf(
  drafted: ImportDraft,
  path: string,
  [table, ...columns]: readonly [keyof Tables, ...string[]],
): string[] {
  const found = drafted.reports.find(({ key }) => reportPath(key) === path);
  const rows: readonly object[] = found?.report.tables[table] ?? [];
  return rows.map((row) =>
    columns
      .map((column) =>
        (row as Record<string, unknown>)[column] === undefined ? '' : spelt((row as Record<string, unknown>)[column]),
      )
      .join('|'),
  );
}

export const budgetRows = (drafted: ImportDraft, path: string): string[] =>
  rowsOf(drafted, path, ['budget', 'code', 'parent', 'kind', 'initial', 'adjusted', 'final']);

/** Why rows of a block aren't taken, in their order; and columns. */
export const rowsPassed = ({ passedOver }: ImportDraft['blocks'][number]) =>
  passedOver.filter(({ row }) => row !== undefined);
export const columnsPassed = ({ passedOver }: ImportDraft['blocks'][number]) =>
  passedOver.filter(({ column }) => column !== undefined);
export const reasonsOf = ({ blocks }: ImportDraft): string[] =>
  blocks.flatMap(({ passedOver }) => passedOver.map(({ why }) => why));

export const rulesOf = ({ findings }: ImportDraft): string[] => findings.map(({ rule }) => rule);
export const errorsOf = ({ findings }: ImportDraft): string[] =>
  findings.flatMap(({ rule, result }) => (result === 'error' ? [rule] : []));
export const asked = ({ questions }: ImportDraft): string[] => questions.map(({ kind }) => kind);
