import type PptxGenJS from 'pptxgenjs';
import { xmlText } from '../svgText';
import type { WordColumn } from '../tableWords';
import type { TextTable } from './deckFile';
import { colour, font, inches, linesIn, points, type InchBox, type SlidePage } from './slidePage';

const empty = '—';
const indent = '\u3000';
/** Inches around a cell's text. */
const margin = 0.2;

const textsOf = ({ kind, texts }: WordColumn, rows: TextTable['rows']): string[] =>
  rows.map(({ level }, index) => (kind === 'label' ? indent.repeat(level) : '') + (texts[index] ?? empty));

/** A picture's rows as a table of the office program's own, in the largest type in which all of them fit. */
export function table({ slide, lang }: SlidePage, content: TextTable, box: InchBox): void {
  const { columns, rows } = content;
  const size = [16, 14, 12, 11, 10, 9].find((one) => heightAt(one, content, box.w) <= box.h) ?? 8;
  const texts = columns.map((column) => textsOf(column, rows));
  const rule = (pt: number, color: string) => ({ type: 'solid', pt, color }) as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, index: number, look: PptxGenJS.TableCellProps): PptxGenJS.TableCell => {
    const align = columns[index]?.kind === 'number' ? 'right' : 'left';
    return { text: xmlText(text), options: { align, valign: 'top', margin: [2, 5, 2, 3], ...look } };
  };
  const under = rule(1.5, colour('ink3'));
  const between = rule(0.75, colour('rule'));
  const head = columns.map((column, index) =>
    cell(column.head, index, { color: colour('ink2'), valign: 'bottom', border: [none, none, under, none] }),
  );
  const body = rows.map(({ bold }, at) =>
    texts.map((own, index) => cell(own[at] ?? '', index, { bold, border: [none, none, between, none] })),
  );
  const look = { fontFace: font, fontSize: size, color: colour('ink'), lang };
  slide.addTable([head, ...body], { x: box.x, y: box.y, w: box.w, colW: widthsAt(size, content, box.w), ...look });
}

/** Inches: numbers are as wide as they are, words share the rest by what stands in them; a head may break. */
function widthsAt(size: number, { columns, rows }: TextTable, width: number): number[] {
  const isNumber = (index: number): boolean => columns[index]?.kind === 'number';
  const wanted = columns.map((column, index) => {
    const own = Math.max(0, ...textsOf(column, rows).map((text) => inches(text, size, true)));
    const head = inches(column.head, size) / (isNumber(index) ? 2 : 1);
    return Math.max(own * 1.06, head, (size * 3) / points) + margin;
  });
  const sum = (numbers: boolean): number =>
    wanted.reduce((all, one, index) => all + (isNumber(index) === numbers ? one : 0), 0);
  const room = Math.max(width - sum(true), width * 0.3);
  const widths = wanted.map((one, index) => (isNumber(index) ? one : (room * one) / sum(false)));
  const whole = widths.reduce((all, one) => all + one, 0);
  return widths.map((one) => (one * width) / whole);
}

function heightAt(size: number, content: TextTable, width: number): number {
  const widths = widthsAt(size, content, width);
  const linesOf = (texts: readonly string[]): number =>
    Math.max(1, ...texts.map((text, index) => linesIn([text], { size, width: (widths[index] ?? 1) - margin / 2 })));
  const texts = content.columns.map((column) => textsOf(column, content.rows));
  const lines = content.rows.map((_, at) => linesOf(texts.map((own) => own[at] ?? '')));
  const all = [linesOf(content.columns.map(({ head }) => head)), ...lines];
  return all.reduce((sum, one) => sum + (one * size * 1.25 + 5) / points, 0);
}
