import { decodeEntities } from '../typing/entities';
import { limits } from './limits';
import type { Merge, Sheet } from './sheet';

/** A tag with its attributes, a comment, or what is no text of the page. */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<(style|script|xml|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<![^>]*>|<\?[^>]*>/gi;

const attribute = (attributes: string, name: string): string | undefined => {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes) ?? [];
  return double ?? single ?? bare;
};

const spanOf = (attributes: string, name: 'rowspan' | 'colspan'): number =>
  Math.min(limits.cellsInRow, Math.max(1, Number(attribute(attributes, name) ?? 1) || 1));

const isHidden = (attributes: string): boolean => /display\s*:\s*none/i.test(attribute(attributes, 'style') ?? '');

/** The grid being filled. */
interface Grid {
  rows: string[][];
  merges: Merge[];
  hiddenRows: number[];
  /** By column: the first row that no cell above reaches into. */
  freeFrom: number[];
  /** Of the table being read, and of the row. */
  row: number;
  column: number;
}

/** A run of white space is one space, but for spaces that don't break: they indent. */
const squeezed = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** A line break of the page is one of the cell; the spaces around it are none. */
const cellText = (text: string): string => text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');

function openCell(grid: Grid, attributes: string): { row: number; column: number; stored?: string | undefined } {
  while ((grid.freeFrom[grid.column] ?? 0) > grid.row) grid.column += 1;
  const [right, bottom] = [
    grid.column + spanOf(attributes, 'colspan') - 1,
    grid.row + spanOf(attributes, 'rowspan') - 1,
  ];
  const { row, column } = grid;
  if (right > column || bottom > row) grid.merges.push({ top: row, left: column, bottom, right });
  for (let index = column; index <= Math.min(right, limits.cellsInRow); index += 1) grid.freeFrom[index] = bottom + 1;
  grid.column = right + 1;
  // What Excel puts beside a number it shows otherwise.
  return { row, column, stored: attribute(attributes, 'x:num') };
}

function put(grid: Grid, { row, column, stored }: ReturnType<typeof openCell>, text: string): void {
  const cells = (grid.rows[row] ??= []);
  while (cells.length < column) cells.push('');
  cells[column] =
    stored !== undefined && /^-?\d+(?:\.\d+)?$/.test(stored) && !/%\s*$/.test(text) ? stored : cellText(text);
}

/**
 * The tables of a page or of copied cells, below each other with a blank row between, as one sheet: line breaks, indents
 * of spaces that don't break and merged cells kept, everything else of the markup left out. Read as text: nothing of it
 * is ever a page. Nothing where there is no table in it.
 */
export function htmlTables(html: string, file: string): Sheet | undefined {
  const grid: Grid = { rows: [], merges: [], hiddenRows: [], freeFrom: [], row: -1, column: 0 };
  let cell: ReturnType<typeof openCell> | undefined;
  let depth = 0;
  let text = '';
  let from = 0;
  const close = (): void => {
    if (cell) put(grid, cell, text);
    cell = undefined;
    text = '';
  };
  for (const match of html.matchAll(markup)) {
    const { index, 0: whole, 2: slash, 3: tag = '', 4: attributes = '' } = match;
    if (cell) text += squeezed(decodeEntities(html.slice(from, index)).text);
    from = index + whole.length;
    const name = tag.toLowerCase();
    const isOpen = slash === '';
    if (name === 'table') {
      depth += isOpen ? 1 : -1;
      if (!isOpen && depth <= 0) close();
      if (isOpen && depth === 1) {
        grid.row = grid.rows.length === 0 ? -1 : grid.rows.length;
        grid.freeFrom = [];
      }
      depth = Math.max(0, depth);
    }
    // A table within a cell is words of that cell.
    if (depth !== 1) {
      if (depth > 1 && cell && /^(?:td|tr|br|p|div)$/.test(name) && !text.endsWith(' ')) text += ' ';
      continue;
    }
    if (name === 'tr') {
      close();
      if (!isOpen) continue;
      grid.row += 1;
      grid.column = 0;
      grid.rows[grid.row] ??= [];
      if (isHidden(attributes)) grid.hiddenRows.push(grid.row);
    } else if (name === 'td' || name === 'th') {
      close();
      if (isOpen && grid.row >= 0) cell = openCell(grid, attributes);
    } else if (cell && (name === 'br' || (/^(?:p|div|li)$/.test(name) && isOpen && text.trim() !== ''))) text += '\n';
  }
  close();
  const rows = Array.from(grid.rows, (cells: string[] | undefined) => cells ?? []);
  if (!rows.some((cells) => cells.some((one) => one.trim() !== ''))) return undefined;
  return {
    file,
    rows,
    ...(grid.merges.length > 0 ? { merges: grid.merges } : {}),
    ...(grid.hiddenRows.length > 0 ? { hiddenRows: grid.hiddenRows } : {}),
  };
}
