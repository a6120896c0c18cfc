import type { FigureId } from '../domain/figure';
import type { RatePoint } from '../pictures/years/ratePoints';
import type { YearsPicture } from '../pictures/yearColumns';
import type { Mark } from './chart';
import { onScale, type RateScale } from '../pictures/years/rateScale';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { circle, line, outlined, polygon, target, type Box, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';

/** Where rates of several years are drawn: a column a year. */
export interface RatePlot {
  sheet: DrawingSheet;
  box: Box;
  scale: RateScale;
  years: number;
}

export const yearWidth = ({ box, years }: RatePlot): number => box.width / Math.max(1, years);
export const xOf = (plot: RatePlot, index: number): number => plot.box.x + (index + 0.5) * yearWidth(plot);
export const yOf = ({ box, scale }: RatePlot, percent: number): number =>
  box.y + box.height * (1 - onScale(scale, percent));

/** Values that follow each other without a break, as runs of indexes: a line is drawn through each. */
function runsOf(points: readonly RatePoint[]): number[][] {
  const runs: number[][] = [];
  for (const [index, { state, joined }] of points.entries()) {
    if (state !== 'value') continue;
    const last = runs[runs.length - 1];
    if (last && joined) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** The line of one rate, broken where a year is missing or the two are no like and like. */
export const rateLine = (plot: RatePlot, points: readonly RatePoint[], width: number, stroke: string): Shape[] =>
  runsOf(points).flatMap((run) =>
    run.slice(1).map((index, at) => {
      const [from, to] = [run[at] ?? 0, index];
      const placed = [from, to].map((one): [number, number] => [xOf(plot, one), yOf(plot, points[one]?.percent ?? 0)]);
      return line(placed[0] ?? [0, 0], placed[1] ?? [0, 0], { stroke, lineWidth: width });
    }),
  );

/** The ground between two rates of the same years. */
export const band = (plot: RatePlot, chosen: readonly RatePoint[], other: readonly RatePoint[]): Shape[] =>
  runsOf(chosen).flatMap((run) => {
    const both = run.filter((index) => other[index]?.state === 'value');
    if (both.length < 2 || both.length !== run.length) return [];
    const side = (points: readonly RatePoint[]): [number, number][] =>
      both.map((index) => [xOf(plot, index), yOf(plot, points[index]?.percent ?? 0)]);
    return [polygon([...side(chosen), ...side(other).reverse()], { fill: plot.sheet.theme.lens })];
  });

export const chosenDot = ({ sheet }: RatePlot, [x, y]: readonly [number, number], r: number): Shape =>
  circle(x, y, { r, fill: sheet.theme.ink });
export const otherDot = ({ sheet }: RatePlot, [x, y]: readonly [number, number], r: number): Shape =>
  circle(x, y, { r, fill: sheet.theme.paper, stroke: sheet.theme.ink, lineWidth: 1.6 });
export const diamond = ([x, y]: readonly [number, number], r: number, paint: Parameters<typeof polygon>[1]): Shape =>
  polygon(
    [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    paint,
  );

/** A year divided by 0.00: a short dash at the top of its column, never a dot. */
export const zeroDash = (plot: RatePlot, index: number): Shape => {
  const [x, y] = [xOf(plot, index), plot.box.y - 5];
  return line([x - 5, y], [x + 5, y], { stroke: plot.sheet.theme.zhu, lineWidth: 2 });
};

/** Years without a budget: dashed boxes as high as the picture, the word where it fits. */
export function holeBoxes(plot: RatePlot, points: readonly RatePoint[], worded: boolean): Mark[] {
  const { sheet, box } = plot;
  const { theme, words, caption } = sheet;
  const wide = Math.min(yearWidth(plot) - 2, 72);
  const word = words.message('chart.notImported');
  const upright = /^[\u2E80-\uFFFF]+$/.test(word);
  return points.flatMap(({ state }, index): Mark[] => {
    if (state !== 'hole') return [];
    const x = xOf(plot, index);
    const frame = { x: x - wide / 2, y: box.y, width: wide, height: box.height };
    const turned = !upright && textWidth(word, caption) > wide - 4;
    const pieces = upright ? [...word] : [turned ? word : fitText(word, wide - 4, caption)];
    const middle = box.y + box.height / 2;
    const said = pieces.map((piece, at) =>
      sayAt(sheet, piece, [x, middle + (at - (pieces.length - 1) / 2) * 18], {
        align: 'center',
        size: caption,
        fill: theme.ink3,
        turned,
      }),
    );
    const edge = outlined(frame, { fill: theme.paper, stroke: theme.adjustedLine, lineWidth: 1, dash: [3, 4] });
    return [{ series: 'missing', shapes: worded ? [edge, ...said] : [edge] }];
  });
}

/** A year's column shared out among what stands in it, so that each can be tapped: a zone from middle to middle. */
export function zones(plot: RatePlot, index: number, points: readonly (readonly [FigureId, number])[]): Mark[] {
  const { box } = plot;
  const sorted = [...points].sort((a, b) => a[1] - b[1]);
  const [top, foot] = [box.y - 12, box.y + box.height + 12];
  return sorted.map(([figure, y], at): Mark => {
    const [above, below] = [sorted[at - 1], sorted[at + 1]];
    const from = above ? (above[1] + y) / 2 : top;
    const to = below ? (below[1] + y) / 2 : foot;
    const area = {
      x: box.x + index * yearWidth(plot),
      y: from,
      width: yearWidth(plot),
      height: Math.max(1, to - from),
    };
    return { series: 'zones', figure, shapes: [target(area)] };
  });
}

/** Where the number of a dot stands: under a low one, unless there the axis ends. */
export const numberY = ({ box }: RatePlot, y: number, under: boolean, away: number): number =>
  under && y + away <= box.y + box.height + 4 ? y + away : y - away;

/** The years under a plot: in full, by their last two digits, or only every second one counted from the last. */
export function yearNames(plot: RatePlot, { columns, current }: YearsPicture, y: number, size: number): Shape[] {
  const { sheet } = plot;
  const { words, theme } = sheet;
  const column = yearWidth(plot);
  const short = column < textWidth('2019', size) + 6;
  const every = column < textWidth('’19', size, true) + 6 ? 2 : 1;
  return columns.flatMap(({ key, name, notImported }, index): Shape[] => {
    if ((columns.length - 1 - index) % every !== 0) return [];
    const full = words.name(name);
    return [
      sayAt(sheet, short ? `’${full.slice(-2)}` : full, [xOf(plot, index), y], {
        align: 'center',
        bold: key === current,
        size,
        fill: notImported ? theme.ink3 : theme.ink,
      }),
    ];
  });
}
