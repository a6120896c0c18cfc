import type { FilePlace } from '../../domain/finding';
import type { Decisions } from '../decisions';
import { limits } from '../readers/limits';
import type { Sheet } from '../readers/sheet';

/** Where a row of a sheet stands; `row` from 0, said as a spreadsheet numbers it. */
export const placeOf = (sheet: Sheet, row: number): FilePlace => ({
  file: sheet.file,
  ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
  row: row + 1,
});

export interface ColumnSpan {
  from: number;
  to: number;
}

/** Nothing, or nothing but spaces: tested without making a new string. */
export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  const first = cell.charCodeAt(0);
  return (
    (first <= 32 || first === 0x3000 || first === 0xa0 || first === 0xfeff || first === 0x200b) &&
    /^[\s\u200B]*$/.test(cell)
  );
}

export const isBlankRow = (row: readonly string[], { from, to }: ColumnSpan): boolean => {
  for (let index = from; index < to; index += 1) if (!isBlank(row[index])) return false;
  return true;
};

/** Runs of columns that hold anything anywhere in the sheet, as spans: tables side by side stand apart. */
export function panelsOf(rows: Sheet['rows']): ColumnSpan[] {
  const used: boolean[] = [];
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      if (used[index] !== true && !isBlank(row[index])) used[index] = true;
    }
  }
  const panels: ColumnSpan[] = [];
  for (let index = 0; index < used.length; index += 1) {
    if (used[index] !== true) continue;
    const last = panels.at(-1);
    if (last?.to === index) last.to = index + 1;
    else panels.push({ from: index, to: index + 1 });
  }
  return panels;
}

/** The sheet with the cells put in that were corrected by hand; the file's own rows are left alone. */
export function withFixes(table: Sheet, cells: Decisions['cells']): Sheet {
  const prefix = `${table.file}/${table.sheet ?? ''}/`;
  const fixes = Object.entries(cells).flatMap(([key, text]) => {
    if (!key.startsWith(prefix)) return [];
    const place = /^(\d+)\/(\d+)$/.exec(key.slice(prefix.length));
    return place ? [{ row: Number(place[1]) - 1, column: Number(place[2]), text }] : [];
  });
  if (fixes.length === 0) return table;
  const rows = [...table.rows];
  for (const { row, column, text } of fixes) {
    if (row < 0 || row >= rows.length || column > limits.cellsInRow) continue;
    const cells = [...(rows[row] ?? [])];
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    rows[row] = cells;
  }
  return { ...table, rows };
}
