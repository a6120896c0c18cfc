import type { Book } from '../domain/figure';
import type { MoneyUnit } from '../domain/hundredths';
import type { ChartTheme } from '../charts/theme';
import { textWidth } from '../charts/textWidth';
import type { Language } from '../i18n/language';
import type { Picture, PictureRow } from '../pictures/picture';
import { escaped, wrappedLines } from './svgText';
import { tableWords, type WordColumn } from './tableWords';

export interface TableContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
  theme: ChartTheme;
  /** In CSS pixels. */
  width: number;
  /** What a drawing may be high at most; as high as it wants to be where nothing is said. */
  height?: number | undefined;
}

export interface Drawing {
  svg: string;
  height: number;
}

/** A table at one size of type: where its columns stand and how high its rows are. */
interface Sheet {
  size: number;
  columns: readonly (WordColumn & { x: number; width: number })[];
  headLines: readonly (readonly string[])[];
  headHeight: number;
  rowHeights: readonly number[];
}

const [lineHeight, padding, gap, headShare, leastFlexible, indent] = [1.36, 0.44, 0.8, 0.78, 6, 0.8];
const empty = '—';

/**
 * A picture's rows as SVG: in the largest type in which all of them fit the height; where no readable type would do,
 * continued in further drawings under the same head. Pure: the same context draws the same.
 */
export function tableDrawings(picture: Picture, context: TableContext): Drawing[] {
  const columns = tableWords(picture, context);
  const sizes = sizesFor(context);
  const sheets = sizes.map((size) => sheetAt(size, columns, { picture, width: context.width }));
  const narrow = sheets.filter(({ columns: placed }) => endOf(placed) <= context.width + 1);
  const usable = narrow.length > 0 ? narrow : sheets.slice(-1);
  const height = context.height ?? Number.POSITIVE_INFINITY;
  const whole = usable.find((sheet) => heightOf(sheet, picture.rows.keys()) <= height);
  // What has to be continued is so in a type that can be read, not in the smallest.
  const sheet = whole ?? usable.find(({ size }) => size <= context.theme.captionSize) ?? usable.at(-1);
  if (!sheet) return [];
  return partsOf(sheet, height).map((rows) => draw(sheet, rows, { picture, context }));
}

function sizesFor({ theme, height }: TableContext): number[] {
  const largest = height === undefined ? theme.textSize : theme.textSize * 0.86;
  const least = Math.min(largest, 9);
  const sizes: number[] = [];
  for (let size = largest; size > least; size *= 0.92) sizes.push(size);
  return [...sizes, least];
}

const widest = (texts: readonly (string | undefined)[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text ?? empty, size, true)));

const endOf = (placed: Sheet['columns']): number => Math.max(0, ...placed.map(({ x, width }) => x + width));

function sheetAt(
  size: number,
  columns: readonly WordColumn[],
  { picture, width }: { picture: Picture; width: number },
): Sheet {
  const headSize = size * headShare;
  const natural = columns.map(({ kind, head, texts }) => {
    const own = widest(texts, size);
    const levels = kind === 'label' ? Math.max(0, ...picture.rows.map(({ level }) => level)) : 0;
    if (kind !== 'number') return Math.max(own + levels * indent * size, widest([head], headSize));
    return Math.max(own, Math.min(widest([head], headSize), 6.5 * headSize));
  });
  const spaces = gap * size * (columns.length - 1);
  const fixed = natural.reduce((sum, one, index) => sum + (columns[index]?.kind === 'number' ? one : 0), spaces);
  const wanted = natural.reduce((sum, one, index) => sum + (columns[index]?.kind === 'number' ? 0 : one), 0);
  const least = leastFlexible * size * columns.filter(({ kind }) => kind !== 'number').length;
  // Columns of words share what the numbers leave, each a least width and the rest by what they hold.
  const free = Math.max(0, width - fixed - least);
  const widthOf = (own: number): number => {
    const share = leastFlexible * size + (free * own) / Math.max(1, wanted);
    return wanted <= free + least ? Math.max(own, Math.min(share, own * 1.6)) : Math.min(Math.max(own, 0), share);
  };
  let x = 0;
  const placed = columns.map((column, index) => {
    const own = natural[index] ?? 0;
    const place = { ...column, x, width: column.kind === 'number' ? own : widthOf(own) };
    x += place.width + gap * size;
    return place;
  });
  const headLines = placed.map(({ head, width: room }) =>
    wrappedLines(head, { width: room, size: headSize, bold: true }),
  );
  const rowHeights = picture.rows.map((row, index) => {
    const lines = placed.map((column) => textLines(column, index, { row, size }).length);
    return (Math.max(1, ...lines) * lineHeight + padding) * size;
  });
  const headHeight = (Math.max(1, ...headLines.map(({ length }) => length)) * lineHeight + padding) * headSize;
  return { size, columns: placed, headLines, headHeight, rowHeights };
}

const indentOf = ({ level }: PictureRow, kind: WordColumn['kind'], size: number): number =>
  kind === 'label' ? level * indent * size : 0;

const textLines = (
  { kind, texts, width }: Sheet['columns'][number],
  index: number,
  { row, size }: { row: PictureRow; size: number },
): string[] => {
  const bold = row.kind === 'total' || kind === 'label';
  const room = width - indentOf(row, kind, size);
  const text = texts[index] ?? empty;
  return kind === 'number' ? [text] : wrappedLines(text, { width: room + 0.5, size, bold });
};

const heightOf = ({ headHeight, rowHeights }: Sheet, rows: Iterable<number>): number =>
  [...rows].reduce((sum, row) => sum + (rowHeights[row] ?? 0), headHeight);

/** Rows by drawing: as many as fit, at least one. */
function partsOf(sheet: Sheet, height: number): number[][] {
  const parts: number[][] = [[]];
  for (const row of sheet.rowHeights.keys()) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && heightOf(sheet, [...last, row]) > height) parts.push([row]);
    else last.push(row);
  }
  return parts;
}

function draw(
  sheet: Sheet,
  rows: readonly number[],
  { picture, context }: { picture: Picture; context: TableContext },
): Drawing {
  const { theme, width } = context;
  const { size, columns, headLines, headHeight } = sheet;
  const parts: string[] = [];
  const write = (
    lines: readonly string[],
    [x, y]: readonly [number, number],
    { end, bold, color, px = size }: { end: boolean; bold: boolean; color: string; px?: number },
  ): void => {
    for (const [index, line] of lines.entries()) {
      const at = `x="${round(x)}" y="${round(y + (index * lineHeight + 1) * px)}" font-size="${round(px)}"`;
      const look = `${end ? ' text-anchor="end"' : ''}${bold ? ' font-weight="700"' : ''} fill="${color}"`;
      parts.push(`<text ${at}${look}>${escaped(line.trimEnd())}</text>`);
    }
  };
  const rule = (y: number, color: string): void => {
    const at = `x1="0" x2="${round(width)}" y1="${round(y)}" y2="${round(y)}"`;
    parts.push(`<line ${at} stroke="${color}" stroke-width="${round(Math.max(1, size / 20))}"/>`);
  };
  for (const [index, { kind, x, width: room }] of columns.entries()) {
    const lines = headLines[index] ?? [];
    const px = size * headShare;
    const top = headHeight - (lines.length * lineHeight + padding / 2) * px;
    const end = kind === 'number';
    write(lines, [end ? x + room : x, top], { end, bold: false, color: theme.ink3, px });
  }
  rule(headHeight, theme.ink3);
  let y = headHeight;
  for (const index of rows) {
    const row = picture.rows[index];
    if (!row) continue;
    for (const column of columns) {
      const { kind, x, texts, width: room } = column;
      const end = kind === 'number';
      const bold = row.kind === 'total' || (kind === 'label' && row.level === 0);
      const color = texts[index] === undefined ? theme.ink3 : theme.ink;
      const left = x + indentOf(row, kind, size);
      const lines = textLines(column, index, { row, size });
      write(lines, [end ? x + room : left, y + (padding / 2) * size], { end, bold, color });
    }
    y += sheet.rowHeights[index] ?? 0;
    rule(y, theme.rule);
  }
  return { svg: parts.join(''), height: Math.ceil(y) + 1 };
}

const round = (value: number): number => Math.round(value * 100) / 100;
