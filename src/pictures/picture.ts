import type { FigureId, Said } from '../domain/figure';
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
  cells: readonly (FigureId | null)[];
}

/** The figure in a named column, or undefined where the cell is empty or the column is not there. */
export function cellOf(picture: Picture, row: PictureRow, column: string): FigureId | undefined {
  const index = picture.columns.findIndex(({ key }) => key === column);
  return row.cells[index] ?? undefined;
}
