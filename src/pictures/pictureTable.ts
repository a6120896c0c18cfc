import type { Book, FigureId, Said } from '../domain/figure';
import type { MoneyUnit } from '../domain/hundredths';
import type { Name } from '../domain/words';
import { commonUnitOf, type Picture, type PictureColumn, type PictureRow } from './picture';

/**
 * What a cell holds. `notImported`: the column's report is not in the book; `nothing`: the report has nothing there
 * (an empty cell, never 0).
 */
export type TableCell = { figure: FigureId } | { word: Name } | { said: Said } | { empty: 'notImported' | 'nothing' };

export interface TableColumn {
  key: string;
  name: Name;
  /** Words are read and stand at the left; numbers are compared and stand at the right. */
  kind: 'words' | 'number';
  /** The unit its digits are in, said once in its head: `'万元'`, `'%'`; absent where there is none or cells say it. */
  unit?: string;
  /** The unit is that of the figures themselves, not the one chosen for the page's money. */
  ownUnit?: true;
  /** Figures of several units stand in it: each says its own. */
  mixed?: true;
}

export interface TableRow {
  key: string;
  label: Name;
  /** Depth in the tree, 0 at the top. */
  level: number;
  kind: PictureRow['kind'];
  /** One a column. */
  cells: readonly TableCell[];
}

/** A picture as a table: what the screen, a slide, a file, the clipboard and a drawing of it all say. */
export interface PictureTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** The unit of all columns where they share one: said once, in the first head. */
  unit?: string;
}

const isWords = ({ rows }: Picture, { key }: PictureColumn): boolean =>
  rows.some((row) => row.words?.[key] !== undefined || row.says?.[key] !== undefined);

function columnOf(
  picture: Picture,
  column: PictureColumn,
  { book, unit }: { book: Book; unit: MoneyUnit },
): TableColumn {
  const base = { key: column.key, name: column.name, kind: isWords(picture, column) ? 'words' : 'number' } as const;
  const own = column.ownUnits ? commonUnitOf(picture, column.key, book) : undefined;
  if (own !== undefined) return { ...base, unit: own, ownUnit: true } as const;
  if (column.ownUnits) return { ...base, mixed: true } as const;
  const declared = column.unit ?? picture.unit;
  return declared === 'none' ? base : { ...base, unit: declared === 'money' ? unit : declared };
}

const cellOf = (row: PictureRow, column: PictureColumn, index: number): TableCell => {
  const word = row.words?.[column.key];
  if (word) return { word };
  const told = row.says?.[column.key];
  if (told) return { said: told };
  const figure = row.cells[index];
  if (figure) return { figure };
  return { empty: column.notImported ? 'notImported' : 'nothing' };
};

/**
 * The one table behind a picture. Columns in which no row holds anything are left out, but for those of a report that
 * is not imported, which say so. `unit` is the money unit of the page.
 */
export function tableOf(picture: Picture, context: { book: Book; unit: MoneyUnit }): PictureTable {
  const kept = picture.columns
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column, index }) => column.notImported || picture.rows.some((row) => !('empty' in cellOf(row, column, index))),
    );
  const columns: TableColumn[] = kept.map(({ column }) => columnOf(picture, column, context));
  const [first] = columns;
  const shared = first?.unit !== undefined && columns.every(({ unit }) => unit === first.unit) ? first.unit : undefined;
  return {
    columns,
    rows: picture.rows.map((row) => ({
      key: row.key,
      label: row.label,
      level: row.level,
      kind: row.kind,
      cells: kept.map(({ column, index }) => cellOf(row, column, index)),
    })),
    ...(shared === undefined ? {} : { unit: shared }),
  };
}
