import type { Book, FigureId, Said } from '../domain/figure';
import type { Name } from '../domain/words';

/**
 * What stands behind a chart, its table, its exports and its slide: rows of figures and a heading with a finding.
 * A cell is a figure id, or null where the report has nothing to put there (shown as 未写明, never as 0).
 */
export interface Picture {
  /** Stable over years: names the picture in addresses, decks and file names. */
  id: string;
  heading: Said;
  /** Small line under the heading: what is drawn, on which base and scale. */
  caption: Said;
  /** What a touch does here, for a screen only: a slide and a sheet of paper leave it out. */
  hint?: Said;
  /** `money` follows the scope bar; every other unit stands as it is. */
  unit: 'money' | '%' | '分' | 'none';
  columns: readonly PictureColumn[];
  rows: readonly PictureRow[];
  /** Sentences that must stand with the picture: what is estimated, what the report does not say. */
  notes: readonly Said[];
}

export interface PictureColumn {
  key: string;
  name: Name;
  /** Where a column's unit differs from the picture's. */
  unit?: Picture['unit'];
  /** Its figures come in units of their own (个, 亿元): told once in the head where they agree, else with each figure. */
  ownUnits?: true;
  /** The column's report is not in the book: its empty cells say 未导入 rather than 未写明. */
  notImported?: true;
}

export interface PictureRow {
  key: string;
  label: Name;
  /** Depth in the tree, 0 at the top. */
  level: number;
  kind: 'total' | 'line' | 'memo' | 'rest' | 'estimate';
  /** The heading a row stands under where rows are grouped: a park, an area. */
  group?: Name;
  /** What must be said beside the row: a reason not given, a base of 0.00. */
  remark?: Said;
  /** Cells that hold words instead of a figure, by their column's key: a scope, a period, a verb. */
  words?: Readonly<Record<string, Name>>;
  /** Cells that hold a sentence, by their column's key. */
  says?: Readonly<Record<string, Said>>;
  cells: readonly (FigureId | null)[];
}

/** The figure in a named column, or undefined where the cell is empty or the column is not there. */
export function cellOf(picture: Picture, row: PictureRow, column: string): FigureId | undefined {
  const index = picture.columns.findIndex(({ key }) => key === column);
  return row.cells[index] ?? undefined;
}

/** The one unit all figures of a column are stated in, or undefined where they differ. */
export function commonUnitOf(picture: Picture, column: string, book: Book): string | undefined {
  const units = new Set(
    picture.rows.flatMap((row) => {
      const id = cellOf(picture, row, column);
      return id ? (book.figures.get(id)?.unit ?? []) : [];
    }),
  );
  return units.size === 1 ? [...units][0] : undefined;
}
