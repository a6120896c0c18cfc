import { fault } from '../domain/fault';
import { rowKey } from '../domain/figure';
import type { Finding } from '../domain/finding';
import type { TableName } from '../domain/tables';
import type { TypedRow } from './rows';

/** A typed row with its line as the spreadsheet shows it. */
interface PlacedRow {
  line: number;
  row: TypedRow;
}
interface RowSet {
  table: TableName;
  file: string;
  year: number;
}

const textOf = (row: TypedRow, column: string): string => String(row[column] ?? '');

function keyOf(row: TypedRow, { table, year }: RowSet): string {
  const [code, part, scope, period] = ['code', 'part', 'scope', 'period'].map((column) => textOf(row, column));
  return rowKey(table, { code: code ?? '', part, scope, period }, year);
}

/**
 * The same thing said twice is two statements only where each has a source of its own; with the same source, or none,
 * one of the two rows is a slip.
 */
function repeatedRows(rows: readonly PlacedRow[], set: RowSet): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const statement = `${keyOf(row, set)}|${textOf(row, 'source')}`;
    const before = seen.get(statement);
    seen.set(statement, before ?? line);
    if (before === undefined) return [];
    const other = { zh: String(before), en: String(before) };
    return [fault('package.repeatedRow', { file: set.file, row: line, raw: textOf(row, 'code') }, { other })];
  });
}

/** A parent that is in no row would leave its children out of every sum, unseen. */
function strayChildren(rows: readonly PlacedRow[], { file }: RowSet): Finding[] {
  const codes = new Set(rows.map(({ row }) => row['code']));
  return rows
    .filter(({ row }) => row['parent'] !== undefined && (!codes.has(row['parent']) || row['parent'] === row['code']))
    .map(({ line, row }) =>
      fault('package.unknownParent', { file, row: line, column: 'parent', raw: textOf(row, 'parent') }),
    );
}

/** Faults that only show between the rows of a table: a statement made twice, a parent that isn't there. */
export const rowSetFaults = (rows: readonly PlacedRow[], set: RowSet): Finding[] => [
  ...repeatedRows(rows, set),
  ...strayChildren(rows, set),
];
