import type { Report } from '../domain/report';
import { tableNames, type TableName } from '../domain/tables';
import { isRecord } from '../domain/validateReport';
import type { Version } from './documents';

/**
 * Reports with more rows are stored column by column: the browser's clone of a hundred thousand rows of objects takes
 * five times as long. A department's report has a few hundred rows and is stored as it is.
 */
export const longReport = 2000;

/**
 * One column: every different cell once, and for each row which of them it has (0: the row lacks the cell, else one
 * more than the index). Stated numbers share an entry by step and unit; their values lie in `numbers`.
 */
interface PackedColumn {
  name: string;
  cells: unknown[];
  at: Uint32Array;
  numbers?: Float64Array;
}
interface PackedTable {
  rows: number;
  columns: PackedColumn[];
}
type Row = Readonly<Record<string, unknown>>;

/** The rest of a stated number once its value is taken out. */
interface Form {
  step: number;
  unit: string;
}
const isForm = (cell: unknown): cell is Form => isRecord(cell) && 'step' in cell;

/** So many different cells among the first rows: looking for repeats is not worth it. */
const trial = 2048;

function packColumn(name: string, rows: readonly Row[]): PackedColumn {
  const cells: unknown[] = [];
  const at = new Uint32Array(rows.length);
  const known = new Map<unknown, number>();
  const forms = new Map<string, number>();
  let numbers: Float64Array | undefined;
  let seeking = true;
  const add = (cell: unknown): number => cells.push(cell);
  for (let row = 0; row < rows.length; row += 1) {
    const cell = rows[row]?.[name];
    if (cell === undefined) continue;
    if (isForm(cell) && 'value' in cell) {
      numbers ??= new Float64Array(rows.length);
      numbers[row] = Number(cell.value);
      const { step, unit } = cell;
      const form = `${step} ${unit}`;
      let index = forms.get(form);
      if (index === undefined) forms.set(form, (index = add({ step, unit })));
      at[row] = index;
      continue;
    }
    if (row === trial) seeking = known.size < (trial * 3) / 4;
    let index = seeking && typeof cell !== 'object' ? known.get(cell) : undefined;
    if (index === undefined) {
      index = add(isRecord(cell) ? { ...cell } : cell);
      if (seeking && typeof cell !== 'object') known.set(cell, index);
    }
    at[row] = index;
  }
  return { name, cells, at, ...(numbers ? { numbers } : {}) };
}

function packTable(rows: readonly Row[]): PackedTable {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  return { rows: rows.length, columns: [...names].map((name) => packColumn(name, rows)) };
}

export const isLong = ({ tables }: Report): boolean =>
  tableNames.reduce((sum, table) => sum + tables[table].length, 0) > longReport;

/** A version as it is stored: one of many rows with `packed` in place of its tables, any other as it is. */
export function packVersion(version: Version): Version | Record<string, unknown> {
  if (!isLong(version)) return version;
  const { tables, ...rest } = version;
  const packed = tableNames.map((table) => [table, packTable(tables[table] as unknown as readonly Row[])]);
  return { ...rest, packed: Object.fromEntries(packed) as Record<TableName, PackedTable> };
}

const isColumn = (column: unknown, rows: number): column is PackedColumn =>
  isRecord(column) &&
  typeof column['name'] === 'string' &&
  Array.isArray(column['cells']) &&
  column['at'] instanceof Uint32Array &&
  column['at'].length === rows &&
  (column['numbers'] === undefined || (column['numbers'] instanceof Float64Array && column['numbers'].length === rows));

function isTable(table: unknown): table is PackedTable {
  if (!isRecord(table) || !Array.isArray(table['columns'])) return false;
  const { rows, columns } = table as { rows: unknown; columns: readonly unknown[] };
  if (!Number.isSafeInteger(rows) || (columns.length === 0 && rows !== 0)) return false;
  return columns.every((column) => isColumn(column, Number(rows)));
}

function unpackTable({ rows: count, columns }: PackedTable): Row[] | undefined {
  const rows: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  for (const { name, cells, at, numbers } of columns) {
    for (let row = 0; row < count; row += 1) {
      const index = at[row] ?? 0;
      if (index === 0) continue;
      const cell = cells[index - 1];
      const target = rows[row];
      if (cell === undefined || !target) return undefined;
      if (numbers && isForm(cell)) target[name] = { value: numbers[row], step: cell.step, unit: cell.unit };
      else target[name] = isRecord(cell) ? { ...cell } : cell;
    }
  }
  return rows;
}

/** A stored version with its tables; what is not packed, or damaged, as it lies there. */
export function unpackVersion(stored: unknown): unknown {
  if (!isRecord(stored) || !('packed' in stored)) return stored;
  const { packed, ...rest } = stored;
  if (!isRecord(packed)) return stored;
  const tables: Record<string, Row[]> = {};
  for (const [name, table] of Object.entries(packed)) {
    const rows = isTable(table) ? unpackTable(table) : undefined;
    if (!rows) return stored;
    tables[name] = rows;
  }
  return { ...rest, tables };
}
