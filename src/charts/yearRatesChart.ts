import type { FigureId } from '../domain/figure';
import type { Picture } from '../pictures/picture';
import type { RatePoint } from '../pictures/years/ratePoints';
import { isYearRates, type YearRatesPicture } from '../pictures/years/yearRatesPicture';
import { chartOf, type Mark } from './chart';
import {
  band,
  chosenDot,
  yearWidth,
  diamond,
  holeBoxes,
  numberY,
  otherDot,
  rateLine,
  xOf,
  yOf,
  yearNames,
  zeroDash,
  zones,
} from './rateMarks';
import type { RatePlot } from './rateMarks';
import { rateScale } from '../pictures/years/rateScale';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, type Shape } from './shapes';
import { textWidth } from './textWidth';

const [head, foot, plotHeight, axisWidth] = [24, 40, 156, 34];
/** More years than this: only the last, the lowest and the highest are printed. */
const mostPrinted = 7;

/** The total's rate over the years: the base chosen as a line of dots, the other as rings, the report's own as diamonds. */
export const yearRatesChart = chartOf({
  comfortable: 420,
  heightAt: (picture) => (isYearRates(picture) && picture.rows.length > 0 ? head + plotHeight + foot : 0),
  draw,
  legend: [],
});

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  if (!isYearRates(picture)) return [];
  const { chosen, other, reported } = picture.rates;
  const plot: RatePlot = {
    sheet,
    box: { x: axisWidth, y: head, width: sheet.width - axisWidth, height: sheet.height - head - foot },
    scale: rateScale([...chosen, ...other, ...reported]),
    years: picture.columns.length,
  };
  const { theme } = sheet;
  return [
    { series: 'axis', shapes: [...axis(plot), ...band(plot, chosen, other)] },
    ...holeBoxes(plot, chosen, true),
    {
      series: 'lines',
      shapes: [...rateLine(plot, other, 1.2, theme.adjustedLine), ...rateLine(plot, chosen, 2, theme.ink)],
    },
    ...dots(plot, picture),
    { series: 'years', shapes: yearNames(plot, picture, plot.box.y + plot.box.height + 28, yearSize(plot)) },
    ...picture.columns.flatMap((_, index) => zones(plot, index, tappable(plot, picture, index))),
    ...numbers(plot, picture),
  ];
}

/** Lines across, 100 the strongest, each with its number. */
function axis({ sheet, box, scale, ...plot }: RatePlot): Shape[] {
  const { theme, caption } = sheet;
  return scale.lines.flatMap((percent) => {
    const y = yOf({ sheet, box, scale, ...plot }, percent * 100);
    return [
      line([box.x, y], [sheet.width, y], { stroke: percent === 100 ? theme.adjustedLine : theme.rule }),
      sayAt(sheet, String(percent), [box.x - 8, y], { align: 'right', size: caption, fill: theme.ink3 }),
    ];
  });
}

const placed = (plot: RatePlot, points: readonly RatePoint[], index: number): [number, number] | undefined => {
  const percent = points[index]?.percent;
  return percent === undefined ? undefined : [xOf(plot, index), yOf(plot, percent)];
};

function dots(plot: RatePlot, { columns, rates: { chosen, other, reported } }: YearRatesPicture): Mark[] {
  const { theme } = plot.sheet;
  return columns.flatMap((_, index) => {
    const [mark, ring, own] = [chosen, other, reported].map((points) => placed(plot, points, index));
    const agrees = reported[index]?.agrees === true;
    const shapes = [
      ...([chosen, other].some((points) => points[index]?.state === 'zeroBase') ? [zeroDash(plot, index)] : []),
      ...(ring ? [otherDot(plot, ring, 4.5)] : []),
      ...(mark ? [chosenDot(plot, mark, 5.2)] : []),
      ...(own && agrees ? [diamond(own, 9.5, { stroke: theme.ink, lineWidth: 1.4 })] : []),
      ...(own && !agrees ? [diamond(own, 6.5, { fill: theme.zhu })] : []),
    ];
    const figure = chosen[index]?.figure ?? other[index]?.figure ?? reported[index]?.figure;
    return shapes.length > 0 ? [{ series: 'dots', figure, shapes }] : [];
  });
}

const tappable = (plot: RatePlot, { rates }: YearRatesPicture, index: number): (readonly [FigureId, number])[] => {
  const own = rates.reported[index];
  const points = own?.agrees ? [rates.chosen, rates.other] : [rates.chosen, rates.other, rates.reported];
  return points.flatMap((one) => {
    const [figure, place] = [one[index]?.figure, placed(plot, one, index)];
    return figure && place ? [[figure, place[1]] as const] : [];
  });
};

/** Indexes whose numbers are printed: all of a few years, else the last, the lowest and the highest. */
export function printedYears(points: readonly RatePoint[], most: number): ReadonlySet<number> {
  const held = points.flatMap(({ percent }, index) => (percent === undefined ? [] : [{ percent, index }]));
  if (held.length <= most) return new Set(held.map(({ index }) => index));
  const sorted = [...held].sort((a, b) => a.percent - b.percent);
  const ends = [sorted[0], sorted[sorted.length - 1], held[held.length - 1]];
  return new Set(ends.flatMap((end) => (end ? [end.index] : [])));
}

interface Label {
  figure: FigureId;
  x: number;
  y: number;
  series: string;
  bold: boolean;
  fill: string;
}

/** A number stands on the far side of its dot, away from the other base's; where one is in the way, it is left out. */
function numbers(plot: RatePlot, picture: YearRatesPicture): Mark[] {
  const { chosen, other, reported } = picture.rates;
  const { theme } = plot.sheet;
  const room = yearWidth(plot) >= 52 ? mostPrinted : 3;
  const [first, second] = [printedYears(chosen, room), printedYears(other, room)];
  const current = picture.columns.findIndex(({ key }) => key === picture.current);
  const labels = picture.columns.flatMap((_, index): Label[] => {
    const [mark, ring, own] = [chosen, other, reported].map((points) => placed(plot, points, index));
    const above = mark === undefined || ring === undefined || mark[1] < ring[1];
    const label = (point: RatePoint | undefined, at: [number, number] | undefined, up: boolean): Label[] =>
      point?.figure && at
        ? [
            {
              figure: point.figure,
              x: at[0],
              y: numberY(plot, at[1], !up, 18),
              series: 'numbers',
              bold: false,
              fill: theme.ink2,
            },
          ]
        : [];
    const main = first.has(index) ? label(chosen[index], mark, above) : [];
    const rest = second.has(index) ? label(other[index], ring, !above) : [];
    const apart = reported[index]?.agrees === false ? label(reported[index], own, !above) : [];
    return [
      ...main.map((one) => ({ ...one, bold: true, fill: theme.ink })),
      ...apart.map((one) => ({
        ...one,
        x: one.x + 11,
        y: own?.[1] ?? one.y,
        series: 'apart',
        bold: true,
        fill: theme.zhu,
      })),
      ...(index === current || room > 3 ? rest : []),
    ];
  });
  return clear(labels, plot).map((one) => labelMark(one, plot.sheet));
}

/** Keeps what lies on nothing set before it. */
function clear(labels: readonly Label[], { sheet }: RatePlot): Label[] {
  const kept: (Label & { left: number; right: number })[] = [];
  for (const one of labels) {
    const wide = textWidth(sheet.words.figure(one.figure, 'plain'), 13, one.bold);
    const start = one.series === 'apart' ? one.x : one.x - wide / 2;
    const left = Math.min(start, sheet.width - wide);
    const free = kept.every(
      ({ y, ...other }) => Math.abs(y - one.y) > 14 || left > other.right || left + wide < other.left,
    );
    if (free) kept.push({ ...one, x: left + wide / 2, left, right: left + wide });
  }
  return kept;
}

function labelMark({ figure, x, y, series, bold, fill }: Label, sheet: DrawingSheet): Mark {
  const look = { align: 'center', size: Math.max(13, sheet.caption), bold, fill, halo: sheet.theme.paper } as const;
  return { series, figure, shapes: [sayAt(sheet, sheet.words.figure(figure, 'plain'), [x, y], look)] };
}

const yearSize = (plot: RatePlot): number =>
  yearWidth(plot) < textWidth('2019', plot.sheet.size) + 6 ? plot.sheet.caption : plot.sheet.size;
