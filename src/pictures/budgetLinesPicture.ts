import { said, type Book, type Said } from '../domain/figure';
import { differenceKey, isEmptyLine, rateKey, relativeKey, sizeOf, topLines, totalOf } from './budgetKeys';
import { restNote } from './excluded';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { firstOf, present, sayWith, silence } from './sentences';
import type { Caliber, Selection } from './selection';

/** As many lines as one drawing can hold beside the total; the others are in the table of all lines. */
const mostLines = 10;

/** The total, the lines that make it up and what they hold of which: three amounts each and both differences. */
export function budgetLinesPicture(book: Book, { report, caliber, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  const { drawn, left } = linesToDraw(look, lines);
  return {
    id: 'budgetLines',
    heading: heading(look, lines, caliber),
    caption: said('caption.budgetLines', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [
      { key: 'initial', name: names.initial },
      { key: 'adjusted', name: names.adjusted },
      { key: 'final', name: names.final },
      { key: 'difference(initial)', name: names.differenceInitial },
      { key: 'relative(initial)', name: names.relativeInitial, unit: '%' },
      { key: 'difference(adjusted)', name: names.differenceAdjusted },
      { key: 'relative(adjusted)', name: names.relativeAdjusted, unit: '%' },
    ],
    rows: drawn.map((line) => rowOf(look, line)),
    notes: present([
      ...drawn.map((line) => restNote(look, line)),
      left > 0 ? said('pictureNote.linesLeftOut') : undefined,
    ]),
  };
}

/** The total first; other lines in their order, without those that are all 0.00 and without the smallest of many. */
function linesToDraw(look: LookUp, lines: readonly Line[]): { drawn: Line[]; left: number } {
  const total = totalOf(lines);
  const candidates = lines.filter((line) => isDrawn(line) && !isEmptyLine(look, line));
  const largest = [...candidates].sort((a, b) => sizeOf(look, b) - sizeOf(look, a)).slice(0, mostLines);
  const kept = candidates.filter((line) => largest.includes(line));
  return { drawn: present([total, ...kept]), left: candidates.length - kept.length };
}

const isDrawn = ({ kind, level }: Line): boolean =>
  kind === 'memo' || kind === 'rest' || (kind === 'line' && level === 0);

function rowOf(look: LookUp, line: Line): PictureRow {
  const { key, label, kind } = line;
  const cells = [
    ...['initial', 'adjusted', 'final'].map((column) => `${key}#${column}`),
    ...(['initial', 'adjusted'] as const).flatMap((base) => [differenceKey(key, base), relativeKey(key, base)]),
  ].map(look.id);
  const row: PictureRow = { key, label, level: kind === 'memo' || kind === 'rest' ? 1 : 0, kind, cells };
  const remark = initialRemark(look, line);
  return remark ? { ...row, remark } : row;
}

/** An initial budget of 0.00 may mean that the line was not listed then: it is said, and drawn as nothing. */
function initialRemark(look: LookUp, { key }: Line): Said | undefined {
  if (look.notApplicable(`${key}#initial`)) return said('remark.initialNotApplicable');
  const adjusted = look.value(`${key}#adjusted`);
  const zero = look.value(`${key}#initial`) === 0 && adjusted !== undefined && adjusted !== 0;
  return zero ? sayWith(look, 'remark.initialZero', { initial: `${key}#initial` }) : undefined;
}

function heading(look: LookUp, lines: readonly Line[], caliber: Caliber): Said {
  const rated = topLines(lines)
    .filter((line) => look.value(rateKey(line.key, caliber)) !== undefined)
    .sort((a, b) => sizeOf(look, b) - sizeOf(look, a));
  const [a, b] = rated;
  if (!a) return silence(look, 'heading.budgetLines.none', 'budget');
  const first = { aRate: rateKey(a.key, caliber) };
  return firstOf(
    silence(look, 'heading.budgetLines.none', 'budget'),
    b
      ? sayWith(
          look,
          `heading.budgetLines.${caliber}.two`,
          { ...first, bRate: rateKey(b.key, caliber) },
          { a: a.label, b: b.label },
        )
      : sayWith(look, `heading.budgetLines.${caliber}.one`, first, { a: a.label }),
  );
}
