import Papa from 'papaparse';
import { withoutTrailingBlanks } from '../readCsv';
import { splitDamaged, usualWidth, type Dialect } from './quotedRows';
import type { DamagedRow, Sheet } from './sheet';

type Rows = Sheet['rows'];

/** How often something stands in a text; counting ends one behind the most allowed. */
export function occurrences(text: string, sought: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0 && count <= most; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

/** Line ends of one kind outside quotes: some programs append rows with another one. */
function evenLineEnds(text: string, quote: string): { text: string; newline: '\n' | '\r' | '\r\n' } {
  const count = (end: string): number => occurrences(text, end, text.length);
  const mac = count('\r');
  if (mac === 0) return { text, newline: '\n' };
  const unix = count('\n');
  if (unix === 0) return { text, newline: '\r' };
  if (mac === unix && count('\r\n') === unix) return { text, newline: '\r\n' };
  const even = text
    .split(quote)
    .map((piece, index) => (index % 2 === 0 ? piece.replace(/\r\n?/g, '\n') : piece))
    .join(quote);
  return { text: even, newline: '\n' };
}

/** A cell over several lines that makes its row wider or narrower than the others: two stray quotes may be its ends. */
function isSuspicious(rows: Rows, lines: number): boolean {
  if (lines < rows.length) return false;
  const isLong = rows.map((cells) => cells.some((cell) => cell.includes('\n') || cell.includes('\r')));
  if (!isLong.includes(true)) return false;
  const usual = usualWidth(rows.flatMap((cells, index) => (isLong[index] ? [] : [cells.length])));
  return rows.some((cells, index) => isLong[index] && cells.length !== usual);
}

/** A quote in the middle of a cell: a character, or half of what held two cells together. */
const quoteWithin = /[^,;|\t \r\n"]"[^,;|\t \r\n"]/;

/** How many of a row's cells there are up to the last that holds anything. */
function filledEnd(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return end;
}

/**
 * Rows without the blank columns on their right and the blank rows below them: a used range is often larger than its
 * table. A row with a cell more or fewer than the others keeps the difference.
 */
function trimmed(rows: Rows): Rows {
  const kept = withoutTrailingBlanks(rows);
  const surplus =
    usualWidth(kept.map(({ length }) => length)) - kept.reduce((most, cells) => Math.max(most, filledEnd(cells)), 1);
  // A few may be a header that lost a separator: cutting them would hide it.
  if (surplus <= 16) return kept;
  return kept.map((cells) => cells.slice(0, Math.max(1, filledEnd(cells), cells.length - surplus)));
}

/** 48"" within apostrophes: who writes them around cells doubles the other quote within all the same. */
const singled = (cell: string): string => cell.replace(/(?<=[^"])""(?!")|(?<!")""(?=[^"])/g, '"');

/**
 * Text to cells, nothing typed or trimmed; a quoted line break stays in its cell and adds no row. Rows whose quotes don't
 * pair up are read as is likeliest and named: `damaged`, from 0.
 */
export function splitText(text: string, dialect: Dialect): { rows: Rows; damaged: readonly DamagedRow[] } {
  const { delimiter, quote } = dialect;
  const even = evenLineEnds(text, quote);
  const options = { delimiter, quoteChar: quote, newline: even.newline };
  const parsed = (escapeChar: string): { data: string[][]; isWhole: boolean } => {
    const { data, errors } = Papa.parse<string[]>(even.text, { ...options, escapeChar });
    return { data, isWhole: !errors.some(({ type }) => type === 'Quotes') };
  };
  const standard = parsed(quote);
  const isWhole =
    standard.isWhole &&
    !quoteWithin.test(text) &&
    !(text.includes(quote) && isSuspicious(standard.data, occurrences(even.text, even.newline, even.text.length)));
  const escaped = !isWhole && text.includes(`\\${quote}`) ? parsed('\\') : undefined;
  const read =
    isWhole || escaped?.isWhole ? { rows: (escaped ?? standard).data, damaged: [] } : splitDamaged(text, dialect);
  const rows = quote === "'" && text.includes('""') ? read.rows.map((cells) => cells.map(singled)) : read.rows;
  return { rows: trimmed(rows), damaged: read.damaged };
}
