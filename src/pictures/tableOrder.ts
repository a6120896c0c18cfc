import type { Name } from '../domain/words';
import type { PictureRow } from './picture';

/** By which column a table stands, and which way; none is the report's own order. */
export interface TableOrder {
  column: string;
  down: boolean;
}

type Row = Pick<PictureRow, 'level' | 'kind'>;
/** What a cell is compared by; undefined where it holds nothing. */
type Value = number | string | undefined;

/** The column of the rows' names, beside those of their figures. */
export const nameColumn = '';

/** More rows than a glance takes in: then a table can be narrowed by a name, and keeps its head in sight. */
export const manyRows = 12;

/** Asked once for a column, twice the other way round, three times for the report's order: numbers begin at the largest. */
export function nextOrder(order: TableOrder | undefined, column: string, numbers: boolean): TableOrder | undefined {
  if (order?.column !== column) return { column, down: numbers };
  return order.down === numbers ? { column, down: !numbers } : undefined;
}

interface Branch<R> {
  row: R;
  below: Branch<R>[];
}

/** Rows as they hang together: each with those deeper in the tree behind it. */
function branches<R extends Row>(rows: readonly R[]): Branch<R>[] {
  const top: Branch<R>[] = [];
  const open: Branch<R>[] = [];
  for (const row of rows) {
    const branch: Branch<R> = { row, below: [] };
    while (open.length > 0 && (open[open.length - 1]?.row.level ?? 0) >= row.level) open.pop();
    (open[open.length - 1]?.below ?? top).push(branch);
    open.push(branch);
  }
  return top;
}

let names: Intl.Collator | undefined;
/** Made when something is put in order: the page is up before. */
const comparedNames = (a: string, b: string): number =>
  (names ??= new Intl.Collator('zh-CN', { numeric: true })).compare(a, b);

function compared(a: Value, b: Value, down: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const sign = down ? -1 : 1;
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : comparedNames(String(a), String(b)));
}

/**
 * Rows by a column. What belongs together stays together: rows are put in order among those beside them, each with the
 * rows below it; a total keeps its place; equal rows keep the report's order, and those that hold nothing come last,
 * whichever way it goes.
 */
export function arranged<R extends Row>(
  rows: readonly R[],
  order: TableOrder | undefined,
  valueOf: (row: R, column: string) => Value,
): R[] {
  if (!order) return [...rows];
  const flat = (list: readonly Branch<R>[]): R[] => {
    const free = list.filter(({ row }) => row.kind !== 'total');
    const sorted = [...free].sort((a, b) =>
      compared(valueOf(a.row, order.column), valueOf(b.row, order.column), order.down),
    );
    return list.flatMap((branch) => {
      const next = branch.row.kind === 'total' ? branch : sorted.shift();
      return next ? [next.row, ...flat(next.below)] : [];
    });
  };
  return flat(branches(rows));
}

const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en');

/** Rows whose name, in either language, holds what was typed, each under the rows it belongs to. */
export function narrowed<R extends Row & { label: Name }>(rows: readonly R[], typed: string): R[] {
  const wanted = fold(typed.trim());
  if (!wanted) return [...rows];
  const holds = ({ label: { zh, en = '' } }: R): boolean => fold(zh).includes(wanted) || fold(en).includes(wanted);
  const kept = (list: readonly Branch<R>[]): R[] =>
    list.flatMap((branch) => {
      const below = kept(branch.below);
      return below.length > 0 || holds(branch.row) ? [branch.row, ...below] : [];
    });
  return kept(branches(rows));
}
