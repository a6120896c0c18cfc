import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { columnsOf, type TableName } from '../../domain/tables';
import type { Sheet } from '../readers/sheet';
import type { ColumnMapping } from './columns';
import { looksLikeNumber, type RawBlock } from './rawBlocks';
import { count } from './saying';
import { isBlank, placeOf } from './sheet';

/** A block with what its columns are. */
interface Mapped {
  sheet: Sheet;
  block: RawBlock;
  choice: { table?: TableName | undefined; own: boolean };
  mappings: readonly ColumnMapping[];
}

/** Faults of either kind that are told one by one. */
const mostTold = 200;

/** Digits, as they are and in full width. */
const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

/** Whether all from `from` up to `to` are digits. */
function areDigits(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (!isDigit(text.charCodeAt(index))) return false;
  return true;
}

/** `1`, `12`, `-123`, `¥5`: what may stand before the first separator of a number. */
function opensNumber(cell: string): boolean {
  const from = isDigit(cell.charCodeAt(0)) ? 0 : 1;
  const digits = cell.length - from;
  if (digits < 1 || digits > 3 || (from === 1 && !/^[-−(（¥￥]/.test(cell))) return false;
  return areDigits(cell, from, cell.length);
}

/** `381`, `381.53`: what may stand behind a separator. */
const goesOn = (cell: string): boolean =>
  cell.length >= 3 && areDigits(cell, 0, 3) && (cell.length === 3 || /^...[.．]\d*[)）]?$/.test(cell));

/** The first two cells of a row that read as one number cut at a separator. */
function cutNumber(cells: readonly string[]): string | undefined {
  for (let index = 1; index < cells.length; index += 1) {
    const [left = '', right = ''] = [cells[index - 1], cells[index]];
    if (left.length > 4 || left === '' || !opensNumber(left.trim()) || !goesOn(right.trim())) continue;
    return `${left.trim()},${right.trim()}`;
  }
  return undefined;
}

/** How many cells most rows have. */
function usualLength(sheet: Sheet, { from, to }: RawBlock['body']): number {
  const lengths: number[] = [];
  for (let row = from; row < to; row += 1) {
    const { length } = sheet.rows[row] ?? [];
    lengths[length] = (lengths[length] ?? 0) + 1;
  }
  let usual = 0;
  for (let length = 0; length < lengths.length; length += 1) {
    if ((lengths[length] ?? 0) > (lengths[usual] ?? 0)) usual = length;
  }
  return usual;
}

/** Columns of words, the name apart, most of whose cells are no numbers: a number among them came from elsewhere. */
function wordColumns({ sheet, block, choice, mappings }: Mapped): number[] {
  const columns = new Map(choice.table === undefined ? [] : columnsOf(choice.table));
  return mappings.flatMap(({ index, name }) => {
    if (name === undefined || name === 'name' || columns.get(name)?.type !== 'text') return [];
    let numbers = 0;
    for (let row = block.body.from; row < block.body.to; row += 1) {
      if (looksLikeNumber(sheet.rows[row]?.[index])) numbers += 1;
    }
    return numbers * 2 < block.body.to - block.body.from ? [index] : [];
  });
}

/**
 * Rows with more or fewer cells than the header, by cells that hold something. Trailing empty cells are no fault. A cell
 * of a workbook has its column: an empty end there means nothing, only a number behind the last header does.
 */
function raggedRows({ sheet, block, mappings }: Mapped): Finding[] {
  const isBook = sheet.sheet !== undefined;
  const width = Math.max(...sheet.rows.slice(block.header.from, block.header.to).map((row) => row.length));
  const last = Math.max(-1, ...mappings.filter(({ name }) => name !== undefined).map(({ index }) => index));
  const passed = new Set(block.skipped.map(({ row }) => row));
  const amounts = new Set(
    mappings.flatMap(({ name, index }) => (/^(?:initial|adjusted|final)$/.test(name ?? '') ? [index] : [])),
  );
  const found: Finding[] = [];
  let full = 0;
  let short = 0;
  for (let row = block.body.from; row < block.body.to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (cells.length === width) full += 1;
    else if (cells.length < width) short += 1;
  }
  for (let row = block.body.from; row < block.body.to && found.length < mostTold; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (cells.length === width || passed.has(row)) continue;
    const beyond = cells.slice(width);
    const isLong = beyond.some((cell) => (isBook ? looksLikeNumber(cell) : !isBlank(cell)));
    const isShort = !isBook && cells.length <= last && full > 0 && cells.some((cell) => !isBlank(cell));
    // Where most rows are short their empty ends were cut off; one that ends amid its numbers is said all the same.
    const isCut = isShort && full <= short;
    if (!isLong && (!isShort || (isCut && !cells.some((cell, index) => amounts.has(index) && looksLikeNumber(cell)))))
      continue;
    const numbers = { cells: count(cells.length), expected: count(width) };
    const finding = fault('recognising.raggedRow', placeOf(sheet, row), numbers);
    found.push(isCut && !isLong ? { ...finding, result: 'toExplain' } : finding);
  }
  return found;
}

/**
 * Rows in which two cells read as one number cut at its separator, and something else is out of place, too: a cell
 * more than most rows have, or a number where words are written. Two small numbers side by side alone prove nothing; in
 * our own format, which is quoted, neither does a number for a name or a note.
 */
function slidRows(mapped: Mapped, told: ReadonlySet<number>): Finding[] {
  const { sheet, block, choice } = mapped;
  const header = Math.max(...sheet.rows.slice(block.header.from, block.header.to).map((row) => row.length));
  const usual = Math.max(header, usualLength(sheet, block.body));
  let words: number[] | undefined;
  const found: Finding[] = [];
  for (let row = block.body.from; row < block.body.to && found.length < mostTold; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const cut = told.has(row + 1) ? undefined : cutNumber(cells);
    if (cut === undefined) continue;
    const isLonger = cells.length > usual;
    if (!isLonger && (choice.own || !(words ??= wordColumns(mapped)).some((index) => looksLikeNumber(cells[index]))))
      continue;
    found.push(fault('recognising.slidRow', { ...placeOf(sheet, row), raw: cut }));
  }
  return found;
}

/**
 * Rows whose cells a comma too many or too few has moved sideways, in a file whose rows are otherwise alike: no cell
 * of such a row can be trusted.
 */
export function movedRows(mapped: Mapped): Finding[] {
  const ragged = raggedRows(mapped);
  const told = new Set(ragged.flatMap(({ at }) => ('row' in at && at.row !== undefined ? [at.row] : [])));
  return [...ragged, ...slidRows(mapped, told)];
}
