import type { DamagedRow, Delimiter, Sheet } from './sheet';
import { limits } from './limits';

/** How a text is split: what separates cells, and what is put around those that hold a separator. */
export interface Dialect {
  delimiter: Delimiter;
  quote: '"' | "'";
}

/**
 * `strict` as the standard has it: a quote within a quoted cell is doubled · `first` the first quote before a separator
 * closes, whatever stands before it. A quote that is not closed so is a character like any other.
 */
type Closing = 'strict' | 'first';

interface Row {
  cells: string[];
  /** Where the row ends in its piece of text, its line end not counted. */
  end: number;
  flaw?: DamagedRow['why'];
}

const lineEnd = /\r\n|\r|\n/g;

/** Whether a cell ends at a place, spaces before the separator not counted. */
function endsCell(piece: string, at: number, { delimiter }: Dialect): boolean {
  let end = at;
  if (delimiter !== ' ') while (piece[end] === ' ' && !piece.startsWith(delimiter, end)) end += 1;
  return end >= piece.length || piece[end] === '\n' || piece[end] === '\r' || piece.startsWith(delimiter, end);
}

/** Where the cell that opens at `at` is closed, or why it is not. */
function closeOf(piece: string, at: number, dialect: Dialect, closing: Closing): number | DamagedRow['why'] {
  const { quote } = dialect;
  for (let from = at + 1; ;) {
    const found = piece.indexOf(quote, from);
    if (found < 0) return 'unclosedQuote';
    if (closing === 'first') {
      if (endsCell(piece, found + 1, dialect)) return found;
      from = found + 1;
    } else if (piece[found + 1] === quote) from = found + 2;
    else return endsCell(piece, found + 1, dialect) ? found : 'strayQuote';
  }
}

const hasHalf = (cell: string, quote: string): boolean => cell.includes(quote) && cell.split(quote).length % 2 === 0;

/** The cells of the row a piece of text starts with. */
function rowOf(piece: string, dialect: Dialect, closing: Closing): Row {
  const { delimiter, quote } = dialect;
  const cells: string[] = [];
  let flaw: Row['flaw'];
  let line = -1;
  let halves = 0;
  for (let at = 0; ;) {
    const close = piece[at] === quote ? closeOf(piece, at, dialect, closing) : undefined;
    if (typeof close === 'string') flaw ??= close;
    const isQuoted = typeof close === 'number';
    const from = isQuoted ? close + 1 : at;
    if (line < from) {
      lineEnd.lastIndex = from;
      line = lineEnd.exec(piece)?.index ?? piece.length;
    }
    const next = piece.indexOf(delimiter, from);
    const end = next < 0 || next > line ? line : next;
    cells.push(isQuoted ? piece.slice(at + 1, close).replaceAll(quote + quote, quote) : piece.slice(at, end));
    // A quote within a cell is a character; one in each of two cells rather held both together.
    if (!isQuoted && hasHalf(cells.at(-1) ?? '', quote)) halves += 1;
    if (quote === '"' && halves > 1) flaw ??= 'strayQuote';
    if (end === line) return { cells, end, ...(flaw ? { flaw } : {}) };
    at = end + delimiter.length;
  }
}

/** The most frequent width of rows: what a row of the table has. */
export function usualWidth(widths: Iterable<number>): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

interface Line {
  text: string;
  from: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    lines.push({ text: text.slice(from, index), from });
    from = index + end.length;
  }
  lines.push({ text: text.slice(from), from });
  return lines;
}

/**
 * Splits a text whose quotes don't pair up. A quote that is opened and never closed, or that stands in the way, costs its
 * own row: of the ways to read that row the one that has as many cells as the others is taken, and the row is named as
 * damaged. Rows behind it are read as if nothing had been.
 */
export function splitDamaged(text: string, dialect: Dialect): { rows: Sheet['rows']; damaged: DamagedRow[] } {
  const lines = linesOf(text).map((line) => ({ ...line, alone: rowOf(line.text, dialect, 'strict') }));
  const expected = usualWidth(lines.flatMap(({ alone }) => (alone.flaw ? [] : [alone.cells.length])));
  const fits = (row: Row): boolean => !row.flaw && row.cells.length === expected;
  // Looking for a quote's other end goes over the same text again; there is an end to that.
  let patience = 4 * text.length + 1_000_000;
  const joined = ({ from, text: line }: Line): Row | undefined => {
    if (patience < 0) return undefined;
    const piece = text.slice(from, from + line.length + limits.charactersInCell);
    patience -= piece.length;
    const row = rowOf(piece, dialect, 'strict');
    return row.flaw ? undefined : row;
  };
  const rows: string[][] = [];
  const damaged: DamagedRow[] = [];
  let read = -1;
  for (const { alone, ...line } of lines) {
    if (line.from <= read) continue;
    if (!alone.flaw) {
      rows.push(alone.cells);
      continue;
    }
    const several = alone.flaw === 'unclosedQuote' ? joined(line) : undefined;
    const first = rowOf(line.text, dialect, 'first');
    const single = fits(first) ? first : alone.cells.length === expected ? alone : undefined;
    const whole = several && (fits(several) || !single) ? several : undefined;
    if (whole) read = line.from + whole.end;
    else if (single !== first || dialect.quote !== "'") damaged.push({ row: rows.length, why: alone.flaw });
    rows.push((whole ?? single ?? alone).cells);
  }
  return { rows, damaged };
}
