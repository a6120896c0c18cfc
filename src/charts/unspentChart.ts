import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import { chartOf, type Mark } from './chart';
import { differenceMark, estimateMark } from './marks';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, outlined, rect, target, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

/** A row, a row with a range under it, the line that says what the estimates rest on. */
const [rowHeight, rangeHeight, readingHeight] = [44, 18, 34];
/** All of the unspent, in hundredths of a percent. */
const all = 10_000;

/** Shares of everything unspent: as the report has it solid, below a rule as we estimate it with a dashed edge. */
export const unspentChart = chartOf({
  comfortable: 290,
  heightAt: ({ rows }) => {
    const estimates = estimatesOf(rows).length;
    return rows.length * rowHeight + (estimates > 0 ? readingHeight + estimates * rangeHeight : 0);
  },
  draw,
  legend: ({ rows }) => (estimatesOf(rows).length > 0 ? ['difference', 'estimate'] : ['difference']),
});

const estimatesOf = (rows: readonly PictureRow[]): PictureRow[] => rows.filter(({ kind }) => kind === 'estimate');

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  const stated = picture.rows.filter(({ kind }) => kind !== 'estimate');
  const estimates = estimatesOf(picture.rows);
  const marks = stated.flatMap((row, index) => rowMarks(picture, row, { sheet, y: index * rowHeight, from: 0 }));
  if (estimates.length === 0) return marks;
  const top = stated.length * rowHeight;
  let [y, from] = [top + readingHeight, 0];
  const guesses = estimates.flatMap((row) => {
    const drawn = rowMarks(picture, row, { sheet, y, from });
    y += rowHeight + rangeHeight;
    from += shareOf(picture, row, sheet);
    return drawn;
  });
  return [...marks, readingMark(sheet, top), ...guesses];
}

const shareOf = (picture: Picture, row: PictureRow, { words }: DrawingSheet): number =>
  words.value(cellOf(picture, row, 'share')) ?? 0;

function readingMark(sheet: DrawingSheet, top: number): Mark {
  const { width, words, theme, caption } = sheet;
  const tag = words.message('chart.estimate');
  const tagWidth = textWidth(tag, caption) + 8;
  const y = top + 18;
  const reading = fitText(words.message('chart.reading'), width - tagWidth - 8, caption);
  return {
    series: 'reading',
    shapes: [
      line([0, top + 0.5], [width, top + 0.5], { stroke: theme.ink3 }),
      sayAt(sheet, reading, [0, y], { size: caption, fill: theme.ink2 }),
      outlined({ x: width - tagWidth, y: y - 10, width: tagWidth, height: 20 }, { stroke: theme.ink2, lineWidth: 1 }),
      sayAt(sheet, tag, [width - tagWidth / 2, y], { size: caption, align: 'center', fill: theme.ink2 }),
    ],
  };
}

interface Place {
  sheet: DrawingSheet;
  y: number;
  /** Where a bar starts, in hundredths of a percent. */
  from: number;
}

function rowMarks(picture: Picture, row: PictureRow, place: Place): Mark[] {
  const { sheet, y } = place;
  const { width, words, theme, size, caption } = sheet;
  const [amount, share] = [cellOf(picture, row, 'amount'), cellOf(picture, row, 'share')];
  const bold = row.kind !== 'estimate';
  const amountEnd = width - Math.max(68, textWidth(share ? words.figure(share, 'full') : '', size, true) + 10);
  const amountText = amount ? words.figure(amount) : words.message('chart.notStated');
  const nameWidth = amountEnd - textWidth(amountText, size) - 10;
  const estimated = row.kind === 'estimate' && amount;
  const shapes: Shape[] = [
    target({ x: 0, y, width: amountEnd, height: rowHeight }),
    sayAt(sheet, fitText(words.name(row.label), nameWidth, size), [0, y + 13]),
    sayAt(sheet, amountText, [amountEnd, y + 13], { align: 'right' }),
    ...(estimated
      ? [sayAt(sheet, words.figure(amount, 'range'), [0, y + rowHeight + 4], { size: caption, fill: theme.ink3 })]
      : []),
  ];
  const shareShapes: Shape[] = share
    ? [
        target({ x: amountEnd, y, width: width - amountEnd, height: rowHeight }),
        sayAt(sheet, words.figure(share, 'full'), [width, y + 13], { align: 'right', bold }),
      ]
    : [];
  return [
    { series: row.kind === 'estimate' ? 'estimate' : 'amount', figure: amount, shapes },
    { series: 'share', figure: share, shapes: [...shareShapes, ...barShapes(picture, row, place)] },
  ];
}

function barShapes(picture: Picture, row: PictureRow, { sheet, y, from }: Place): Shape[] {
  const { width, theme } = sheet;
  const share = Math.min(Math.abs(shareOf(picture, row, sheet)), all);
  const track = { x: 0, y: y + 26, width, height: 8 };
  const start = (Math.min(from, all - share) / all) * width;
  const bar = { ...track, x: start, width: (share / all) * width };
  const more = shareOf(picture, row, sheet) < 0;
  return [
    rect(track, { fill: theme.lens }),
    ...(row.kind === 'estimate' ? estimateMark(bar, sheet) : differenceMark(bar, sheet, more)),
  ];
}
