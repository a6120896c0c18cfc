import type { FilePlace } from '../domain/finding';
import type { Block, MappedColumn } from './importDraft';

/** `A` is the first column, `AA` the 27th: its index from 0; nothing for a text that is no column's name. */
function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The key a decision about a cell is kept under. `row` as the spreadsheet shows it, `column` from 0. */
export const cellKey = (
  { file, sheet = '' }: Pick<FilePlace, 'file' | 'sheet'>,
  { row, column }: { row: number; column: number },
): string => `${file}/${sheet}/${row}/${column}`;

/** The column of a block a place names, by its letter or by its header. */
function columnAt(block: Block, place: FilePlace): MappedColumn | undefined {
  const { column } = place;
  if (column === undefined) return undefined;
  const index = columnIndex(column);
  return (
    block.columns.find((mapped) => mapped.index === index) ?? block.columns.find(({ header }) => header === column)
  );
}

/** Whether a place names a row of a block's body. */
export const liesIn = (block: Block, { file, sheet, row }: FilePlace): boolean =>
  block.file === file &&
  (block.sheet === undefined || sheet === undefined || block.sheet === sheet) &&
  row !== undefined &&
  row > block.body.from &&
  row <= block.body.to;

/** The cell of a block's body a place names: its row as the spreadsheet shows it, its column from 0. */
export function cellIn(block: Block, place: FilePlace): { row: number; column: number } | undefined {
  if (!liesIn(block, place)) return undefined;
  const column = columnAt(block, place);
  return column && place.row !== undefined ? { row: place.row, column: column.index } : undefined;
}
