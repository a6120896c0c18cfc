import type { FigureId } from '../domain/figure';
import type { Picture } from '../pictures/picture';
import { isYearLineRates, type LineRates, type YearLineRatesPicture } from '../pictures/years/yearLineRatesPicture';
import { chartOf, type Mark } from './chart';
import {
  chosenDot,
  holeBoxes,
  numberY,
  otherDot,
  rateLine,
  xOf,
  yOf,
  yearNames,
  zeroDash,
  zones,
  type RatePlot,
} from './rateMarks';
import { rateScale, type RateScale } from '../pictures/years/rateScale';
import { sayAt, type DrawingSheet } from './drawingSheet';
import { line, target, type Shape } from './shapes';
import { fitText, textWidth } from './textWidth';
import { printedYears } from './yearRatesChart';

const [titleHeight, headRoom, plotHeight, footHeight, rowGap] = [28, 22, 72, 26, 10];
const panelHeight = titleHeight + headRoom + plotHeight + footHeight;
const [gap, leastPanel, mostPanels] = [22, 250, 4];

/** A small picture a budget line, all on one axis, so that lines can be held against each other. */
export const yearLineRatesChart = chartOf({
  comfortable: 640,
  heightAt: (picture, width) => {
    const count = isYearLineRates(picture) ? picture.lineRates.length : 0;
    if (count === 0) return 0;
    const rows = Math.ceil(count / perRow(count, width));
    return rows * panelHeight + (rows - 1) * rowGap;
  },
  draw,
  legend: [],
});

/** As many side by side as have room; four become two and two rather than three and one. */
function perRow(count: number, width: number): number {
  const most = Math.max(1, Math.min(count, mostPanels, Math.floor((width + gap) / (leastPanel + gap))));
  return Math.ceil(count / Math.ceil(count / most));
}

function draw(picture: Picture, sheet: DrawingSheet): Mark[] {
  if (!isYearLineRates(picture)) return [];
  const { lineRates } = picture;
  const scale = rateScale(lineRates.flatMap(({ chosen, other }) => [...chosen, ...other]));
  const across = perRow(lineRates.length, sheet.width);
  const width = (sheet.width - (across - 1) * gap) / across;
  return lineRates.flatMap((one, index) => {
    const left = (index % across) * (width + gap);
    const top = Math.floor(index / across) * (panelHeight + rowGap);
    return panel(one, picture, { sheet, scale, left, top, width });
  });
}

interface Panel {
  sheet: DrawingSheet;
  scale: RateScale;
  left: number;
  top: number;
  width: number;
}

function panel(one: LineRates, picture: YearLineRatesPicture, { sheet, scale, left, top, width }: Panel): Mark[] {
  const { theme } = sheet;
  const box = { x: left, y: top + titleHeight + headRoom, width, height: plotHeight };
  const plot: RatePlot = { sheet, scale, box, years: picture.columns.length };
  const rules = [100, scale.low].map((percent) => {
    const y = yOf(plot, percent * 100);
    return line([left, y], [left + width, y], { stroke: percent === 100 ? theme.adjustedLine : theme.rule });
  });
  const dots = picture.columns.flatMap((_, index): Shape[] => {
    const { chosen, other } = { chosen: one.chosen[index], other: one.other[index] };
    const at = (percent: number): [number, number] => [xOf(plot, index), yOf(plot, percent)];
    return [
      ...(chosen?.state === 'zeroBase' || other?.state === 'zeroBase' ? [zeroDash(plot, index)] : []),
      ...(other?.percent === undefined ? [] : [otherDot(plot, at(other.percent), 4)]),
      ...(chosen?.percent === undefined ? [] : [chosenDot(plot, at(chosen.percent), 4.4)]),
    ];
  });
  return [
    { series: 'rules', shapes: rules },
    ...title(one, { sheet, left, top, width }),
    ...holeBoxes(plot, one.chosen, false),
    { series: 'lines', figure: lastFigure(one), shapes: [...rateLine(plot, one.chosen, 2, theme.ink), ...dots] },
    ...picture.columns.flatMap((_, index) => zones(plot, index, tappable(one, plot, index))),
    ...numbers(one, plot),
    { series: 'years', shapes: yearNames(plot, picture, box.y + box.height + 17, sheet.caption) },
  ];
}

/** What a line as a whole answers with. */
const lastFigure = ({ chosen }: LineRates) => chosen.findLast(({ figure }) => figure !== null)?.figure;

/** The line's name, and in words how its rate moved. */
function title(one: LineRates, { sheet, left, top, width }: Omit<Panel, 'scale'>): Mark[] {
  const { label, change } = one;
  const { words, theme, size, second } = sheet;
  const value = words.value(change);
  const word = value === undefined || value === 0 ? 'level' : value < 0 ? 'lower' : 'higher';
  const told =
    change === undefined || value === undefined
      ? ''
      : words.message(`chart.${word}`, { change: words.figure(change, 'bare') });
  const room = width - (told ? textWidth(told, second) + 10 : 0);
  const y = top + titleHeight / 2 + 1;
  const rule = line([left, top + 0.5], [left + width, top + 0.5], { stroke: theme.rule });
  const name = sayAt(sheet, fitText(words.name(label), room, size), [left, y], { bold: true, size });
  const right = left + width;
  const moved = sayAt(sheet, told, [right, y], { align: 'right', size: second, fill: theme.ink2 });
  const hit = target({
    x: right - Math.max(44, width - room),
    y: top,
    width: Math.max(44, width - room),
    height: titleHeight,
  });
  return [
    { series: 'titles', figure: lastFigure(one), shapes: [name] },
    { series: 'rules', shapes: [rule] },
    ...(change && told ? [{ series: 'changes', figure: change, shapes: [hit, moved] }] : []),
  ];
}

/** The lowest, the highest and the last of the base chosen; of the other one whatever is over 100. */
function numbers({ chosen, other }: LineRates, plot: RatePlot): Mark[] {
  const { sheet, box } = plot;
  const { words, theme } = sheet;
  const size = Math.max(13, sheet.caption);
  const kept: { left: number; right: number; y: number }[] = [];
  const put = (figure: FigureId, [x, y]: readonly [number, number], bold: boolean): Mark[] => {
    const told = words.figure(figure, 'plain');
    const half = textWidth(told, size, bold) / 2;
    const center = Math.min(Math.max(x, box.x + half), box.x + box.width - half);
    const [left, right] = [center - half, center + half];
    if (kept.some((one) => Math.abs(one.y - y) < 14 && left < one.right + 2 && right > one.left - 2)) return [];
    kept.push({ left, right, y });
    const look = { align: 'center', size, bold, fill: bold ? theme.ink : theme.ink2, halo: theme.paper } as const;
    return [{ series: 'numbers', figure, shapes: [sayAt(sheet, told, [center, y], look)] }];
  };
  const last = chosen.reduce((found, { percent }, index) => (percent === undefined ? found : index), -1);
  const main = [...printedYears(chosen, 3)].sort((a, b) => b - a);
  /** On the side of its dot away from the other base's; where that is nowhere near, the side the line leaves free. */
  function isLow(index: number): boolean {
    const [own, ring] = [chosen[index]?.percent ?? 0, other[index]?.percent];
    if (ring !== undefined && ring !== own) return ring > own;
    return [chosen[index - 1], chosen[index + 1]].some((near) => (near?.percent ?? 0) > own);
  }
  return [
    ...main.flatMap((index) => {
      const { figure, percent = 0 } = chosen[index] ?? {};
      const y = yOf(plot, percent);
      return figure ? put(figure, [xOf(plot, index), numberY(plot, y, isLow(index), 15)], index === last) : [];
    }),
    ...other.flatMap(({ figure, percent = 0 }, index) =>
      figure && percent > 10_000 ? put(figure, [xOf(plot, index), yOf(plot, percent) - 15], false) : [],
    ),
  ];
}

const tappable = ({ chosen, other }: LineRates, plot: RatePlot, index: number): (readonly [FigureId, number])[] =>
  [chosen[index], other[index]].flatMap((point) =>
    point?.figure && point.percent !== undefined ? [[point.figure, yOf(plot, point.percent)] as const] : [],
  );
