import { isGaps } from './coverage';
import { fault } from './fault';
import type { FilePlace, Finding } from './finding';
import { isMoneyUnit, type Absent, type Stated } from './hundredths';
import { reportPath, type Report, type ReportKey, type Tables } from './report';
import { columnsOf, tableNames, tables, type Column, type TableName } from './tables';
import type { Name } from './words';

type Unknowns = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknowns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 9999;

export const isAbsence = (value: unknown): value is Absent =>
  isRecord(value) && ['notStated', 'notApplicable', 'notPublished'].includes(String(value['absent']));

/** A number as a report states it, its value and its last digit safe integers. */
export const isStated = (value: unknown): value is Stated =>
  isRecord(value) &&
  Number.isSafeInteger(value['value']) &&
  Number.isSafeInteger(value['step']) &&
  Number(value['step']) > 0 &&
  typeof value['unit'] === 'string';

/** Money may be stated in any money unit; everything else in the unit of its column or of its row. */
function fitsUnit(stated: Stated, columnUnit: string, row: Unknowns): boolean {
  if (columnUnit === 'row') return stated.unit === (row['unit'] ?? '');
  return isMoneyUnit(columnUnit) ? isMoneyUnit(stated.unit) : stated.unit === columnUnit;
}

const patterns: Partial<Record<Column['type'], RegExp>> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  period: /^(\d{4}(-(0[1-9]|1[0-2]))?(\/\d{4}(-(0[1-9]|1[0-2]))?)?|\/\d{4}(-(0[1-9]|1[0-2]))?)$/,
};

/** Whether a text is what a column of text, codes, months or periods may hold. */
export function fitsText(column: Exclude<Column, { type: 'number' | 'word' }>, value: string): boolean {
  const short = column.maxLength === undefined || [...value].length <= column.maxLength;
  return short && (patterns[column.type]?.test(value) ?? true);
}

function fitsColumn(column: Column, value: unknown, row: Unknowns): boolean {
  switch (column.type) {
    case 'number':
      return (isStated(value) && fitsUnit(value, column.unit, row)) || isAbsence(value);
    case 'word':
      return typeof value === 'string' && Object.hasOwn(column.words, value);
    case 'year':
      return isYear(value);
    default:
      return isText(value) && fitsText(column, value);
  }
}

/** A short text of a value that should not be there: enough to find it, never pages of it. */
function glimpse(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60);
  } catch {
    return String(value); // IndexedDB also holds what JSON can't: bigints, circles
  }
}

function keyOf(input: unknown): ReportKey | undefined {
  if (!isRecord(input) || !isText(input['department']) || !isYear(input['year'])) return undefined;
  const { department, year, edition } = input;
  if (edition === undefined) return { department, year };
  return isText(edition) ? { department, year, edition } : undefined;
}

interface Declared {
  columns: ReadonlyMap<string, Column>;
  required: readonly string[];
}
const declared = Object.fromEntries(
  tableNames.map((table) => [
    table,
    {
      columns: new Map(columnsOf(table)),
      required: columnsOf(table).flatMap(([name, column]) => (column.required ? [name] : [])),
    },
  ]),
) as unknown as Readonly<Record<TableName, Declared>>;

/** Whether a row is as its table declares it, without a word on what is wrong: nearly every row is. */
function isSound(row: Unknowns, { columns, required }: Declared): boolean {
  for (const name of required) if (row[name] === undefined) return false;
  for (const name in row) {
    const column = columns.get(name);
    const value = row[name];
    if (!column || (value !== undefined && !fitsColumn(column, value, row))) return false;
  }
  return true;
}

interface RowPlace {
  key: ReportKey;
  table: TableName;
  index: number;
}

const belongsTo = (row: Unknowns, { department, year, edition }: ReportKey): boolean =>
  row['department'] === department && row['year'] === year && row['edition'] === edition;

function rowFaults(row: unknown, { key, table, index }: RowPlace): Finding[] {
  if (isRecord(row) && belongsTo(row, key) && isSound(row, declared[table])) return [];
  const place: FilePlace = { file: reportPath(key), sheet: tables[table].title.zh, row: index + 1 };
  const sheet = tables[table].title;
  if (!isRecord(row)) return [fault('stored.badRow', { ...place, raw: glimpse(row) }, { sheet })];
  const names = new Set(columnsOf(table).map(([name]) => name));
  const unknown = Object.keys(row).filter((name) => !names.has(name));
  const faults = unknown.map((column) => fault('stored.unknownColumn', { ...place, column }, { sheet }));
  if (!belongsTo(row, key)) faults.push(fault('stored.otherReport', place, { sheet }));
  return [...faults, ...columnsOf(table).flatMap((column) => cellFaults(column, row, { place, sheet }))];
}

function cellFaults(
  [name, column]: readonly [string, Column],
  row: Unknowns,
  { place, sheet }: { place: FilePlace; sheet: Name },
): Finding[] {
  const value = row[name];
  if (value === undefined ? !column.required : fitsColumn(column, value, row)) return [];
  const at = { ...place, column: column.title.zh, ...(value === undefined ? {} : { raw: glimpse(value) }) };
  const rule = value === undefined ? 'stored.missingCell' : 'stored.badCell';
  return [fault(rule, at, { sheet, column: column.title })];
}

function tableFaults(key: ReportKey, table: TableName, rows: unknown): Finding[] {
  if (Array.isArray(rows)) {
    const faults: Finding[] = [];
    for (let index = 0; index < rows.length; index += 1) faults.push(...rowFaults(rows[index], { key, table, index }));
    return faults;
  }
  const place = { file: reportPath(key), sheet: tables[table].title.zh, raw: glimpse(rows) };
  return [fault('stored.badTable', place, { sheet: tables[table].title })];
}

const copyCell = (value: unknown): unknown => (isRecord(value) ? { ...value } : value);
function copyRow(row: Unknowns): Unknowns {
  const copy: Record<string, unknown> = {};
  for (const name in row) {
    const cell = row[name];
    if (cell !== undefined) copy[name] = copyCell(cell);
  }
  return copy;
}

/** Everything wrong with something that should be a report as the six tables declare it. */
export function reportFaults(input: unknown): Finding[] {
  const key = keyOf(input);
  if (!key || !isRecord(input) || !isRecord(input['tables'])) {
    return [fault('stored.notAReport', { file: key ? reportPath(key) : '?', raw: glimpse(input) })];
  }
  const given = input['tables'];
  const strange = Object.keys(given).filter((name) => !Object.hasOwn(tables, name));
  const uncovered = input['coverage'] !== undefined && !isGaps(input['coverage']);
  return [
    ...(uncovered ? [fault('stored.damagedDocument', { file: reportPath(key), column: 'coverage' })] : []),
    ...strange.map((sheet) => fault('stored.unknownTable', { file: reportPath(key), sheet })),
    ...tableNames.flatMap((table) => tableFaults(key, table, given[table])),
  ];
}

/**
 * Checks that something read from outside is a report as the six tables declare it: columns, words, numbers as safe
 * integers, rows of this department and year. Gives a plain copy, free of whatever wrapped it, or everything wrong
 * with it. Faults name the report as file, the table as sheet and rows from 1.
 */
export function validateReport(input: unknown): Report | Finding[] {
  const faults = reportFaults(input);
  return faults.length > 0 ? faults : plainReport(input as Report);
}

/** A plain copy of a report, free of whatever wraps it. */
export function plainReport({ department, year, edition, tables: given, coverage }: Report): Report {
  const copied = tableNames.map((table) => [table, given[table].map((row) => copyRow(row as unknown as Unknowns))]);
  const tables = Object.fromEntries(copied) as unknown as Tables;
  return {
    department,
    year,
    ...(edition === undefined ? {} : { edition }),
    tables,
    ...(coverage === undefined ? {} : { coverage: { ...coverage } }),
  };
}
