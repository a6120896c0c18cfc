import { rowKey } from './figure';
import { periodName } from './periodName';
import type { Absent, Stated } from './hundredths';
import type { Report, ReportKey } from './report';
import { columnsOf, tableNames, type TableName } from './tables';
import type { Name } from './words';

/** A cell as a table holds it; nothing where it holds none. */
export type DiffCell = string | number | Stated | Absent | undefined;

/** A row that is in both, with the cells that differ; or one that is in one of them only, with all it states. */
export interface RowChange {
  table: TableName;
  kind: 'added' | 'changed' | 'gone';
  /** What the row is called, and its part, scope or period where it has one. */
  name: Name;
  detail?: Name;
  /** A cell that names another row does so by that row's name, never by its code. */
  cells: readonly { column: string; before: DiffCell; after: DiffCell }[];
}

/** How one report differs from another of the same department and year. */
export interface ReportDiff {
  key: ReportKey;
  changes: readonly RowChange[];
  /** Rows that are the same in both, by table. */
  same: Readonly<Partial<Record<TableName, number>>>;
}

type Cells = Readonly<Record<string, DiffCell>>;

/** What every row of a report repeats. */
const identity = new Set(['department', 'year', 'edition']);

const textOf = (row: Cells, column: string): string => String(row[column] ?? '');

/** What a row is about: the same in both reports wherever the row stands, whatever it states. */
function keyOf(table: TableName, row: Cells, year: number): string {
  if (table === 'reports') return 'report';
  const [code = '', part, scope, period] = ['code', 'part', 'scope', 'period'].map((column) => textOf(row, column));
  return rowKey(table, { code, part, scope, period }, year);
}

function sameCell(a: DiffCell, b: DiffCell): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('absent' in a || 'absent' in b) return 'absent' in a && 'absent' in b && a.absent === b.absent;
  return a.value === b.value && a.step === b.step && a.unit === b.unit;
}

/** The table whose rows a column of codes names, where it isn't its own. */
const namedIn: Readonly<Record<string, TableName>> = { task: 'tasks', fundedBy: 'outcomes' };

/** What the row of a code is called; the code itself where there is no such row. */
type NameOf = (table: TableName, code: string) => string;

function namesOf(report: Report | undefined): NameOf {
  const known = new Map<TableName, ReadonlyMap<string, string>>();
  return (table, code) => {
    const rows = (report?.tables[table] ?? []) as readonly Cells[];
    const names = known.get(table) ?? new Map(rows.map((row) => [textOf(row, 'code'), textOf(row, 'name')]));
    known.set(table, names);
    return names.get(code) ?? code;
  };
}

interface Side {
  row: Cells | undefined;
  nameOf: NameOf;
}

/** The cells that differ, in the order of the columns. */
function changedCells(table: TableName, before: Side, after: Side): RowChange['cells'] {
  return columnsOf(table).flatMap(([column, { type }]) => {
    const cells = [before, after].map(({ row }) => row?.[column]);
    if (identity.has(column) || sameCell(cells[0], cells[1])) return [];
    const refers = type === 'code' && column !== 'code';
    const [old, now] = [before, after].map(({ row, nameOf }) => {
      const cell = row?.[column];
      return refers && typeof cell === 'string' ? nameOf(namedIn[column] ?? table, cell) : cell;
    });
    return [{ column, before: old, after: now }];
  });
}

/** A row's part, scope and period, where it has any. */
function detailOf(row: Cells, year: number): { detail?: Name } {
  const words = ['part', 'scope'].map((column) => textOf(row, column)).filter(Boolean);
  const period = textOf(row, 'period');
  if (words.length === 0 && period === '') return {};
  const when = period ? periodName(period, year) : { zh: '' };
  const zh = [...words, when.zh].filter(Boolean).join(' ');
  return { detail: words.length === 0 ? { ...when, zh } : { zh } };
}

interface Sides {
  before: Side;
  after: Side;
  year: number;
}

function changeOf(table: TableName, { before, after, year }: Sides): RowChange | undefined {
  const cells = changedCells(table, before, after);
  if (before.row && after.row && cells.length === 0) return undefined;
  const row = after.row ?? before.row ?? {};
  const zh = textOf(row, 'name') || textOf(row, 'departmentName');
  const en = textOf(row, 'nameEn');
  return {
    table,
    kind: before.row && after.row ? 'changed' : after.row ? 'added' : 'gone',
    name: en ? { zh, en } : { zh },
    ...detailOf(row, year),
    cells,
  };
}

type Pair = readonly [before: Cells | undefined, after: Cells | undefined];

/**
 * Rows of one key side by side. A thing said in two places stands there twice: statements of one source belong
 * together, what is left in the order it stands.
 */
function pairs(before: readonly Cells[], after: readonly Cells[]): Pair[] {
  const left = [...before];
  const take = (fits: (row: Cells) => boolean): Cells | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const bySource = after.map((row) => take((other) => textOf(other, 'source') === textOf(row, 'source')));
  const found = after.map((row, index): Pair => [bySource[index] ?? take(() => true), row]);
  return [...found, ...left.map((row): Pair => [row, undefined])];
}

function byKey(table: TableName, rows: readonly Cells[], year: number): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = keyOf(table, row, year);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function pairsOf(table: TableName, before: Report | undefined, after: Report): Pair[] {
  const [old, now] = [before, after].map((report) => byKey(table, report?.tables[table] ?? [], after.year));
  const keys = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...keys].flatMap((key) => pairs(old?.get(key) ?? [], now?.get(key) ?? []));
}

/**
 * How a report differs from one before it, or from nothing. Rows are matched by what they are about (code, part,
 * scope, period), statements of the same thing by their source; where a row stands doesn't count. Added and gone rows
 * come with all they state. Order: tables as declared, rows as they stand after, gone rows behind.
 */
export function diffReports(before: Report | undefined, after: Report): ReportDiff {
  const { department, year, edition } = after;
  const changes: RowChange[] = [];
  const same: Partial<Record<TableName, number>> = {};
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  for (const table of tableNames) {
    for (const [old, now] of pairsOf(table, before, after)) {
      const sides = { before: { row: old, nameOf: oldNames }, after: { row: now, nameOf: newNames } };
      const change = changeOf(table, { ...sides, year });
      if (change) changes.push(change);
      else same[table] = (same[table] ?? 0) + 1;
    }
  }
  return { key: { department, year, ...(edition === undefined ? {} : { edition }) }, changes, same };
}
