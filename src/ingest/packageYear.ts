import { covered } from '../domain/coverage';
import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { emptyTables, reportPath, type Report, type ReportKey, type Tables } from '../domain/report';
import { columnsOf, type TableName } from '../domain/tables';
import { validateReport } from '../domain/validateReport';
import { atMost } from './atMost';
import { promisedColumns, type PackagedTable, type PackagedYear } from './descriptor';
import { digestOf, hashOf } from './fingerprint';
import { parseCsv } from './readCsv';
import { findColumns, typeRow, type TypedRow } from './rows';
import { rowSetFaults } from './rowSet';

/** Reads a file of a package by its path: nothing where there is none; rejects where that can't be told. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

export interface PackagedReport {
  report: Report;
  /** SHA-256 (hex) over the report's CSVs, in the order of the tables' declaration. */
  fingerprint: string;
  files: readonly string[];
  /** How the package lists it, where its files are just those: the next time they need not be fetched to be known. */
  listing?: string;
}

interface ReadTable {
  table: TableName;
  bytes: Uint8Array;
  rows: readonly TypedRow[];
  findings: readonly Finding[];
}

/** Files of a package are UTF-8; a stray byte means another encoding, and wrong characters in every name. */
function parseUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The columns of a table by its header. What its schema promises is only asked where one is missing. */
async function columnsIn(
  { path: file, table, schema }: PackagedTable,
  headers: readonly string[],
  promised: Files['promised'],
): Promise<ReturnType<typeof findColumns>> {
  const found = findColumns(table, headers, { file });
  if (found.columns.length === columnsOf(table).length) return found;
  return findColumns(table, headers, { file, promised: await promised(schema) });
}

/** Types all rows of one CSV. A fault of the grid or the header ends the reading: cells could be in wrong columns. */
async function readTable(
  listed: PackagedTable,
  text: string,
  { report, promised }: { report: ReportKey; promised: Files['promised'] },
): Promise<{ rows: readonly TypedRow[]; findings: readonly Finding[] }> {
  const { path: file, table } = listed;
  const grid = parseCsv(text, file);
  if (grid.findings.length > 0) return { rows: [], findings: grid.findings };
  const [headers, ...lines] = grid.rows;
  if (!headers) return { rows: [], findings: [fault('package.emptyFile', { file })] };
  const { columns, findings } = await columnsIn(listed, headers, promised);
  if (findings.length > 0) return { rows: [], findings };
  const typed = lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ line: index + 2, ...typeRow(columns, cells, { place: { file, row: index + 2 }, report }) }];
  });
  const faults = typed.flatMap((row) => row.findings);
  if (faults.length > 0) return { rows: [], findings: faults };
  return { rows: typed.map(({ row }) => row), findings: rowSetFaults(typed, { table, file, year: report.year }) };
}

const requestsAtOnce = 8;

export const isUnreached = (error: unknown): boolean => error instanceof Error && error.name === 'UnreachedError';

/** A few files at a time, whatever the package holds; one that can't be had is told apart from every other error. */
export function patiently(read: ReadFile): ReadFile {
  const inTurn = atMost(requestsAtOnce);
  return (path) =>
    inTurn(() => read(path)).catch((error: unknown) => {
      throw Object.assign(new Error(path, { cause: error }), { name: 'UnreachedError' });
    });
}

export interface Files {
  read: ReadFile;
  promised(schema: unknown): Promise<readonly string[]>;
}

/**
 * What schemas promise, each file of them read once. One that isn't there or can't be read promises nothing: what a
 * table must have is declared here, a schema may only ask for more.
 */
export function schemasOf(read: ReadFile): Files['promised'] {
  const known = new Map<string, Promise<readonly string[]>>();
  const readSchema = async (path: string): Promise<readonly string[]> => {
    try {
      return promisedColumns(JSON.parse(parseUtf8((await read(path)) ?? new Uint8Array()) ?? ''));
    } catch (error) {
      if (!isUnreached(error)) return [];
      known.delete(path);
      throw error;
    }
  };
  return async (schema) => {
    if (typeof schema !== 'string') return promisedColumns(schema);
    // Within the package, as the specification has it: no address elsewhere, no way out of the folder.
    if (/^[/.]|:|(?:^|\/)\.\.\//.test(schema)) return [];
    const found = known.get(schema) ?? readSchema(schema);
    known.set(schema, found);
    return found;
  };
}

async function readListed(listed: PackagedTable, report: ReportKey, { read, promised }: Files): Promise<ReadTable> {
  const { table, path: file } = listed;
  const bytes = await read(file);
  const nothing = { table, bytes: new Uint8Array(), rows: [] };
  if (!bytes) return { ...nothing, findings: [fault('package.missingFile', { file })] };
  const text = parseUtf8(bytes);
  if (text === undefined) return { ...nothing, findings: [fault('package.notUtf8', { file })] };
  return { table, bytes, ...(await readTable(listed, text, { report, promised })) };
}

/** A department-year is taken whole or not at all: half a report would add up to something nobody wrote. */
export async function readYear(
  { key, tables, findings, listing }: PackagedYear,
  from: Files,
): Promise<PackagedReport | readonly Finding[]> {
  const files = await Promise.all(tables.map((listed) => readListed(listed, key, from)));
  const faults = [...findings, ...files.flatMap((file) => file.findings)];
  if (faults.length === 0 && !files.some(({ table, rows }) => table === 'reports' && rows.length > 0)) {
    faults.push(fault('package.noReportRow', { file: reportPath(key) }));
  }
  if (faults.length > 0) return faults;
  const rows = Object.fromEntries(files.map(({ table, rows }) => [table, rows])) as unknown as Partial<Tables>;
  const coverage = covered((name) => tables.find(({ table }) => table === name)?.coverage ?? 'none');
  const report = validateReport({ ...key, tables: { ...emptyTables(), ...rows }, ...coverage });
  if (Array.isArray(report)) return report;
  const fingerprint = await digestOf(files.map(({ bytes }) => bytes));
  const hashes = listing === undefined ? [] : await Promise.all(files.map(({ bytes }) => hashOf(bytes)));
  const asListed = hashes.length > 0 && tables.every(({ hash }, index) => hash === hashes[index]);
  return { report, fingerprint, files: tables.map(({ path }) => path), ...(asListed && listing ? { listing } : {}) };
}
