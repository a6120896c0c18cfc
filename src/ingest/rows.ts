import { coverageTitle } from '../domain/toldCoverage';
import { fault } from '../domain/fault';
import type { FilePlace, Finding } from '../domain/finding';
import { reportPath, type ReportKey } from '../domain/report';
import { headersOf } from '../domain/headers';
import { fromShielded } from '../domain/shield';
import { columnsOf, type Column, type TableName } from '../domain/tables';
import { typeCell, type CellValue } from './cells';

/** A column of a table where a file has it: by its name in the declaration, under the file's own header. */
export interface FoundColumn {
  name: string;
  column: Column;
  header: string;
  index: number;
}

export type TypedRow = Readonly<Record<string, CellValue>>;

/**
 * Finds a table's columns in a header row: each header is a column's name or its title, with or without
 * its unit, nothing else. `promised` names
 * columns that must be there besides the required ones. Findings name unknown, missing and repeated headers.
 */
export function findColumns(
  table: TableName,
  headers: readonly string[],
  { file, promised = [] }: { file: string; promised?: readonly string[] },
): { columns: readonly FoundColumn[]; findings: readonly Finding[] } {
  const declared = columnsOf(table);
  const findings: Finding[] = [];
  const columns = new Map<string, FoundColumn>();
  for (const [index, raw] of headers.entries()) {
    const header = raw.trim();
    // For people: a package's list says itself what was given.
    if (table === 'reports' && (header === coverageTitle.zh || header === coverageTitle.en)) continue;
    const match = declared.find(([name, column]) => headersOf(name, column).includes(header));
    if (!match) findings.push(fault('package.unknownColumn', { file, row: 1, column: header || `#${index + 1}` }));
    else if (columns.has(match[0])) findings.push(fault('package.repeatedColumn', { file, row: 1, column: header }));
    else columns.set(match[0], { name: match[0], column: match[1], header, index });
  }
  const missing = declared.filter(
    ([name, { required }]) => !columns.has(name) && (required || promised.includes(name)),
  );
  for (const [name, { title }] of missing) {
    findings.push(fault('package.missingColumn', { file, row: 1, column: name }, { title }));
  }
  return { columns: [...columns.values()], findings };
}

/** A row that names another department, year or edition than the folder it lies in belongs elsewhere. */
function strayFaults(row: TypedRow, key: ReportKey, place: FilePlace): Finding[] {
  const expected = { zh: reportPath(key), en: reportPath(key) };
  return (['department', 'year', 'edition'] as const)
    .filter((name) => row[name] !== undefined || name === 'edition')
    .filter((name) => row[name] !== key[name])
    .map((column) => fault('package.otherReport', { ...place, column, raw: String(row[column] ?? '') }, { expected }));
}

export interface RowOptions {
  place: FilePlace;
  report: ReportKey;
}

/** Types a row of cells under its columns and checks that it is of the report it lies with. */
export function typeRow(
  columns: readonly FoundColumn[],
  cells: readonly string[],
  { place, report }: RowOptions,
): { row: TypedRow; findings: readonly Finding[] } {
  const unitColumn = columns.find(({ name }) => name === 'unit');
  const rowUnit = fromShielded((unitColumn && cells[unitColumn.index]?.trim()) ?? '');
  const findings: Finding[] = [];
  const entries: [string, CellValue][] = [];
  for (const { name, column, header, index } of columns) {
    const cell = typeCell(column, cells[index] ?? '', { place: { ...place, column: header }, rowUnit });
    if ('finding' in cell) findings.push(cell.finding);
    else if (cell.value !== undefined) entries.push([name, cell.value]);
  }
  const row = Object.fromEntries(entries);
  return { row, findings: [...findings, ...strayFaults(row, report, place)] };
}
