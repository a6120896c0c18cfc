import type { Sheet } from '../readers/sheet';
import { type HeaderCell, joinHeader } from './headerRows';
import { squeezed } from './headerText';
import { type WordBook, headerWord, isText } from './headerWords';
import { tableEvidence } from './needs';
import { type ColumnSpan, isBlank } from './sheet';

export interface FoundHeader {
  rows: ColumnSpan;
  segments: readonly { span: ColumnSpan; cells: readonly HeaderCell[] }[];
  strength: number;
}

const isNameCell = ({ meanings }: HeaderCell): boolean =>
  meanings.some(({ name, level }) => level === undefined && (name === 'name' || name === 'departmentName'));

const hasLevel = ({ meanings }: Pick<HeaderCell, 'meanings'>): boolean =>
  meanings.some(({ level }) => level !== undefined);

/** Headers of one row cut where a table begins anew: behind an empty column, or at a header that comes again. */
function cutSegments(cells: readonly HeaderCell[], panels: readonly ColumnSpan[]): HeaderCell[][] {
  const segments: HeaderCell[][] = [];
  const borders = new Set(panels.map(({ from }) => from));
  const lastOf = new Map(cells.flatMap(({ key }, at) => (key === '' ? [] : [[key, at] as const])));
  let current: HeaderCell[] = [];
  /** Up to where a header of the current segment comes again, and whether the segment says more than a number. */
  let reach = -1;
  let says = false;
  const cut = (): void => {
    if (current.length > 0) segments.push(current);
    current = [];
    reach = -1;
    says = false;
  };
  for (const [at, cell] of cells.entries()) {
    const startsAnew = cell.serial || (isNameCell(cell) && !current.at(-1)?.serial);
    if (borders.has(cell.index) || (startsAnew && says && current.length > 1 && reach >= at)) cut();
    if (cell.key === '' && cell.header === '' && current.length === 0) continue;
    current.push(cell);
    reach = Math.max(reach, lastOf.get(cell.key) ?? -1);
    says ||= cell.meanings.length > 0 && !cell.serial;
  }
  cut();
  return segments;
}

const isTable = (cells: readonly HeaderCell[]): boolean => tableEvidence(cells)[0]?.complete ?? false;

/** A piece that is no table by itself belongs to the one on its left: an empty column is not always a border. */
function joinPieces(pieces: readonly HeaderCell[][]): HeaderCell[][] {
  const joined: HeaderCell[][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const keys = new Set(last?.map(({ key }) => key));
    const apart = isTable(piece) && last !== undefined && isTable(last);
    const repeats = piece.some(({ key }) => key !== '' && keys.has(key));
    // 决算数 once more behind an empty column is a rival of the first, to be asked about, and no table of its own.
    if (last && !apart && (!repeats || !isTable(piece))) last.push(...piece);
    else joined.push([...piece]);
  }
  return joined;
}

export interface Search {
  rows: Sheet['rows'];
  panels: readonly ColumnSpan[];
  book: WordBook;
}

export const everyText = (row: readonly string[]): boolean =>
  row.every((cell) => isBlank(cell) || (cell.length <= 40 && isText(cell)));

/** Whether a row may stand above a header: several short words, no title and no 单位：万元. */
function mayStandAbove(row: readonly string[] | undefined, header: readonly string[]): boolean {
  if (!row || !everyText(row)) return false;
  const filled = row.flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, index }]));
  if (filled.some(({ cell }) => squeezed(cell).length > 24 || /[:：]/.test(cell))) return false;
  const first = header.findIndex((cell) => !isBlank(cell));
  return filled.length >= 2 || (filled.length === 1 && (filled[0]?.index ?? 0) > first);
}

/** 名称 below 一级指标: its own name, beside what it weighs. */
const isLevelPart = (cell: HeaderCell, text: string): boolean =>
  hasLevel(cell) && /^(?:指标)?(?:名称|内容)$/.test(squeezed(text));

/**
 * Whether a row may belong to the header above it: no numbers, and nothing below a name that stands in the row above,
 * but for the levels of 评价指标: 一级指标, 二级指标.
 */
function mayStandBelow(row: readonly string[] | undefined, cells: readonly HeaderCell[], book: WordBook): boolean {
  if (!row || row.every(isBlank) || !everyText(row)) return false;
  return cells.every((cell) => {
    const named = isNameCell(cell) || cell.serial || hasLevel(cell);
    const text = (row[cell.index] ?? '').trim();
    return (
      !named ||
      text === '' ||
      isLevelPart(cell, text) ||
      text === cell.header ||
      (!hasLevel(cell) && hasLevel(headerWord(text, book)))
    );
  });
}

function readHeader(rows: ColumnSpan, { rows: all, panels, book }: Search): FoundHeader | undefined {
  const lines = all.slice(rows.from, rows.to);
  const width = Math.max(...lines.map((line) => line.length));
  const cells = joinHeader(lines, { from: 0, to: width }, book);
  const segments = joinPieces(cutSegments(cells, panels)).filter(isTable);
  if (segments.length === 0) return undefined;
  const strength = segments.reduce((total, segment) => total + (tableEvidence(segment)[0]?.evidence ?? 0), 0);
  const told = segments.flat().filter(({ side, year }) => side !== undefined || year !== undefined).length;
  return {
    rows,
    strength: strength + told / 1000,
    segments: segments.map((segment) => ({
      span: { from: segment[0]?.index ?? 0, to: (segment.at(-1)?.index ?? 0) + 1 },
      cells: segment,
    })),
  };
}

/** Of two readings that say as much, the one that takes the row below for header too: 小计 is no data. */
const isLonger = (a: FoundHeader, b: FoundHeader): boolean => a.rows.from === b.rows.from && a.rows.to > b.rows.to;

/** The header that has its last-but-one or last row at `row`, as one, two or three rows; the one that says most. */
export function headerAt(row: number, floor: number, search: Search): FoundHeader | undefined {
  const { rows, book, panels } = search;
  const line = rows[row] ?? [];
  let known = 0;
  for (const cell of line) {
    if (cell.length > 40 || isBlank(cell)) continue;
    const word = headerWord(cell, book);
    if (word.meanings.length > 0 || word.serial) known += 1;
  }
  if (known === 0) return undefined;
  if (!everyText(line)) {
    // Beside the body of one table another may begin: then only its own columns are looked at.
    return panels.length > 1 ? headerBeside(row, search) : undefined;
  }
  const own = joinHeader([line], { from: 0, to: line.length }, book);
  const starts = row - 1 >= floor && mayStandAbove(rows[row - 1], line) ? [row, row - 1] : [row];
  const ends = mayStandBelow(rows[row + 1], own, book) ? [row + 1, row + 2] : [row + 1];
  const found = starts.flatMap((from) => ends.flatMap((to) => readHeader({ from, to }, search) ?? []));
  return found.reduce<FoundHeader | undefined>(
    (best, next) =>
      best === undefined || next.strength > best.strength || (next.strength === best.strength && isLonger(next, best))
        ? next
        : best,
    undefined,
  );
}

/** A header of one row within one run of columns, beside rows of another table. */
function headerBeside(row: number, search: Search): FoundHeader | undefined {
  const line = search.rows[row] ?? [];
  for (const panel of search.panels) {
    const only = line.map((cell, index) => (index >= panel.from && index < panel.to ? cell : ''));
    if (only.every(isBlank) || !everyText(only)) continue;
    const found = readHeader({ from: 0, to: 1 }, { ...search, rows: [only], panels: [panel] });
    if (found) return { ...found, rows: { from: row, to: row + 1 } };
  }
  return undefined;
}
