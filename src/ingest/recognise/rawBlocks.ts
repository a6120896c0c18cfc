import type { Sheet } from '../readers/sheet';
import { type HeaderCell, joinHeader, numbersColumns } from './headerRows';
import { type FoundHeader, type Search, everyText, headerAt } from './headerSearch';
import { squeezed } from './headerText';
import { type WordBook, headerWord, isText } from './headerWords';
import { tableEvidence } from './needs';
import { isNote, isTitle } from './notes';
import { type ColumnSpan, isBlank, isBlankRow, panelsOf } from './sheet';

export type Skip = { row: number; why: 'blank' | 'numbering' | 'note' | 'repeatedHeader' };

/** A table as it lies in a sheet, before anyone has said which table it is. Rows and columns from 0, `to` exclusive. */
export interface RawBlock {
  titles: ColumnSpan;
  header: ColumnSpan;
  body: ColumnSpan;
  span: ColumnSpan;
  cells: readonly HeaderCell[];
  skipped: readonly Skip[];
  /** Rows behind the body up to the next block: footer notes. */
  footer: ColumnSpan;
  /** No header was found: the first line that looks like one was taken for the time being. */
  unsure?: true;
}

interface Open {
  block: Omit<RawBlock, 'body' | 'footer' | 'skipped'>;
  skipped: Skip[];
  start: number;
  /** A number column to know data by at a glance, -1 where there is none. */
  number: number;
  signature: string;
  /** The lines above it: a printed table has them again on every page. */
  titles: ReadonlySet<string>;
}

/** A title without the mark of the page it comes again on. */
const withoutPage = (text: string): string =>
  squeezed(text)
    .replace(/\(续表?\d*\)|续表|\(第\d+页.{0,6}\)/g, '')
    .slice(0, 200);

const titlesAbove = (rows: Sheet['rows'], { from, to }: ColumnSpan): ReadonlySet<string> =>
  new Set(
    rows.slice(Math.max(from, to - 20), to).flatMap((cells) => cells.filter((cell) => !isBlank(cell)).map(withoutPage)),
  );

const signatureOf = (cells: readonly HeaderCell[]): string => cells.map(({ header }) => squeezed(header)).join('|');

const isNumeric = (table: string, name: string): boolean =>
  (table === 'budget' && /^(?:initial|adjusted|final)$/.test(name)) ||
  (table === 'scores' && /^(?:weight|score)$/.test(name)) ||
  (table === 'outcomes' && name === 'value') ||
  (table === 'projects' && name === 'investment');

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits at both ends: a number at a glance, and no header like 2024年决算数. */
export const looksLikeNumber = (cell: string | undefined): boolean =>
  cell !== undefined &&
  cell !== '' &&
  isDigit(cell.charCodeAt(cell.length - 1)) &&
  (isDigit(cell.charCodeAt(0)) || cell.charCodeAt(0) === 45);

function openBlock(
  segment: FoundHeader['segments'][number],
  { header, titles, rows }: { header: ColumnSpan; titles: ColumnSpan; rows: Sheet['rows'] },
): Open {
  const table = tableEvidence(segment.cells)[0]?.table ?? '';
  const number = segment.cells.find(({ meanings }) =>
    meanings.some((meaning) => meaning.table === table && isNumeric(table, meaning.name)),
  );
  return {
    block: { titles, header, span: segment.span, cells: segment.cells },
    skipped: [],
    start: header.to,
    number: number?.index ?? -1,
    signature: signatureOf(segment.cells),
    titles: titlesAbove(rows, titles),
  };
}

const filledCells = (row: readonly string[], { from, to }: ColumnSpan): string[] =>
  row.slice(from, to).filter((cell) => !isBlank(cell));

/** Whether a row holds more than words to read: a number, or words in more than one cell. */
function holdsData(row: readonly string[], { block, number }: Open): boolean {
  const filled = filledCells(row, block.span);
  if (filled.length === 0) return false;
  if (filled.some((cell) => !isText(cell))) return !isNote(filled[0] ?? '') || filled.length > 2;
  return (
    !isNote(filled[0] ?? '') && (number < 0 || filled.length > 1) && !(filled.length === 1 && isTitle(filled[0] ?? ''))
  );
}

/** Closes a block before `end`: what trails behind its last row of data is notes, or the titles of the next table. */
function closeBlock(open: Open, end: number, rows: Sheet['rows']): RawBlock {
  const { block } = open;
  let to = end;
  while (to > open.start && !holdsData(rows[to - 1] ?? [], open)) to -= 1;
  // Lone lines behind an empty one, with nothing but another table to follow, are that table's titles.
  let lone = to;
  while (lone > open.start && filledCells(rows[lone - 1] ?? [], block.span).length === 1) lone -= 1;
  if (end < rows.length && lone < to && lone > open.start && isBlankRow(rows[lone - 1] ?? [], block.span)) {
    to = lone;
    while (to > open.start && isBlankRow(rows[to - 1] ?? [], block.span)) to -= 1;
  }
  const body = { from: open.start, to: Math.max(to, open.start) };
  return {
    ...block,
    body,
    footer: { from: body.to, to: end },
    skipped: open.skipped.filter(({ row }) => row < body.to),
  };
}

function passOver(open: Open, row: number, cells: readonly string[]): void {
  if (row < open.start) return;
  const { span } = open.block;
  if (isBlankRow(cells, span)) {
    open.skipped.push({ row, why: 'blank' });
    return;
  }
  const filled = filledCells(cells, span);
  const [first = ''] = filled;
  const isTitled = filled.length === 1 && open.titles.has(withoutPage(first));
  if (isTitled) open.skipped.push({ row, why: 'repeatedHeader' });
  else if (isNote(first) && (filled.length === 1 || filled.every(isText))) open.skipped.push({ row, why: 'note' });
}

/**
 * Finds the tables of a sheet: their title rows, their headers of one to three rows, their bodies and what was passed
 * over within them. Tables may lie side by side or below each other; a header that comes again amid a body is passed
 * over. A sheet without any header it knows gives one block marked `unsure`.
 */
export function findBlocks({ rows }: Sheet, book: WordBook): RawBlock[] {
  const panels = panelsOf(rows);
  const search = { rows, panels, book };
  const blocks: RawBlock[] = [];
  let open: Open[] = [];
  let floor = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (open.length > 0 && open.every(({ number }) => number >= 0 && looksLikeNumber(cells[number]))) continue;
    const found = headerAt(row, floor, search);
    if (!found) {
      for (const one of open) passOver(one, row, cells);
      continue;
    }
    const again = found.segments.flatMap((segment) => {
      const same = open.find(
        ({ signature, block }) => signature === signatureOf(segment.cells) && block.span.from === segment.span.from,
      );
      return same ? [same] : [];
    });
    const end = found.rows.to;
    const headerRows = Array.from({ length: end - found.rows.from }, (_, at) => found.rows.from + at);
    const numbering = end < rows.length && numbersColumns((rows[end] ?? []).slice(0, 64)) ? [end] : [];
    if (again.length === found.segments.length) {
      for (const one of again) {
        one.skipped.push(...headerRows.map((at) => ({ row: at, why: 'repeatedHeader' as const })));
        one.skipped.push(...numbering.map((at) => ({ row: at, why: 'numbering' as const })));
      }
    } else {
      const overlapped = open.filter(({ block }) =>
        found.segments.some(({ span }) => span.from < block.span.to && block.span.from < span.to),
      );
      const closed = overlapped.map((one) => closeBlock(one, found.rows.from, rows));
      blocks.push(...closed);
      const titlesFrom = closed.reduce((from, { body }) => Math.max(from, body.to), 0);
      open = open.filter((one) => !overlapped.includes(one));
      for (const segment of found.segments) {
        const titles = { from: closed.length > 0 ? titlesFrom : 0, to: found.rows.from };
        const next = openBlock(segment, { header: found.rows, titles, rows });
        next.skipped.push(...numbering.map((at) => ({ row: at, why: 'numbering' as const })));
        open.push(next);
      }
    }
    row = end - 1 + numbering.length;
    floor = row + 1;
  }
  blocks.push(...open.map((one) => closeBlock(one, rows.length, rows)));
  return blocks.length > 0 ? blocks : fallback(search);
}

/** The first row that could be a header, for a person to say what it is. */
function fallback({ rows, panels, book }: Search): RawBlock[] {
  const last = panels.at(-1);
  if (!last) return [];
  const span = { from: panels[0]?.from ?? 0, to: last.to };
  const filled = (row: number): number => filledCells(rows[row] ?? [], span).length;
  const hits = rows
    .slice(0, 60)
    .map((cells) =>
      everyText(cells)
        ? cells.filter((cell) => !isBlank(cell) && headerWord(cell, book).meanings.length > 0).length
        : 0,
    );
  const most = Math.max(0, ...hits);
  const wide = most >= 2 ? hits.indexOf(most) : rows.findIndex((_, row) => filled(row) >= 2 && filled(row + 1) >= 2);
  const row = wide < 0 ? rows.findIndex((_, at) => filled(at) > 0) : wide;
  const header = { from: row, to: row + 1 };
  const numbering = row + 1 < rows.length && numbersColumns((rows[row + 1] ?? []).slice(0, 64));
  const open: Open = {
    block: { titles: { from: 0, to: row }, header, span, cells: joinHeader([rows[row] ?? []], span, book) },
    skipped: numbering ? [{ row: row + 1, why: 'numbering' }] : [],
    start: row + 1,
    number: -1,
    signature: '',
    titles: new Set(),
  };
  for (let at = row + 1; at < rows.length; at += 1) passOver(open, at, rows[at] ?? []);
  return [{ ...closeBlock(open, rows.length, rows), unsure: true }];
}
