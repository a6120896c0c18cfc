import type { Name } from '../../domain/words';
import type { Sheet } from '../readers/sheet';
import type { ColumnSpan } from '../recognise/sheet';

/** Cells of one row of a sheet that make one row of a table: its columns by where they stand, its words given. */
export interface LaidRow {
  /** In the raw rows, from 0. */
  row: number;
  /** The columns of the table its cells become, by index in the raw row. */
  cells: Readonly<Record<number, string>>;
  /** What the form itself says of the row: `{ code: 'basic', name: '基本支出', kind: 'line' }`. */
  words: Readonly<Record<string, string>>;
}

/** A part and the whole it should make, by the cells they stand in: shown as such where they don't add up. */
export interface LaidSum {
  whole: { row: number; column: number };
  parts: readonly { row: number; column: number }[];
}

/** Where a form's figures lie, found by its words: it needs no header of ours and no mapping by hand. */
export interface Laid {
  table: 'budget' | 'reports';
  header: ColumnSpan;
  body: ColumnSpan;
  rows: readonly LaidRow[];
  sums: readonly LaidSum[];
  /** Of what its figures are, where that is less than the department as a whole. */
  scope?: Required<Name>;
}

/** How far down a sheet a form is looked for. */
const rowsSearched = 400;

const digits = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').replace(/[\s,¥￥]/g, '');

/** A number as evidence only, in hundredths of whatever it is in; nothing where a cell holds none. */
export function evidenceNumber(cell: string | undefined): number | undefined {
  const match = /^(\()?(-?\d+(?:\.\d+)?)\)?$/.exec(digits(cell));
  return match ? Math.round(Number(match[2]) * 100) * (match[1] ? -1 : 1) : undefined;
}

/** A cell that holds a figure, or says that there is none: 12.50, 0, —. */
export const isFigure = (cell: string | undefined): boolean =>
  evidenceNumber(cell) !== undefined || /^[-—–/]{1,3}$/.test(digits(cell));

/** The first row of a sheet that `wanted` takes, from `from` on; -1 where there is none. */
export function findRow({ rows }: Sheet, wanted: (cells: readonly string[], row: number) => boolean, from = 0): number {
  for (let row = from; row < Math.min(rows.length, rowsSearched); row += 1)
    if (wanted(rows[row] ?? [], row)) return row;
  return -1;
}

/** Behind the last row from `row` on that holds a figure. */
export function behindFigures({ rows }: Sheet, row: number): number {
  let end = row + 1;
  for (let at = row; at < rows.length; at += 1) if ((rows[at] ?? []).some(isFigure)) end = at + 1;
  return end;
}
