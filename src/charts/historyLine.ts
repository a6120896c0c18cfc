import { stepOn } from '../domain/stages';
import { dateOf, type HistoryPromise } from '../domain/years/historyPromises';
import type { HistoryPoint, HistoryStrand, ProjectHistory } from '../domain/years/projectHistory';
import { standsOf } from '../domain/years/historyMoves';
import type { DrawingSheet } from './drawingSheet';
import { dateX, dotX, stepY, type HistoryGrid } from './historyGrid';
import { circle, line, polygon, type Shape } from './shapes';

/** Where a history is drawn: its row's top, on which grid. */
export interface HistoryPlace {
  sheet: DrawingSheet;
  grid: HistoryGrid;
  top: number;
}

type At = readonly [number, number];
const at = ({ grid, top }: HistoryPlace, index: number, step: number): At => [
  dotX(grid, index),
  top + stepY(grid, step),
];

/** Points of a line that are next to each other in the reports: a hole or a silence parts them. */
function segments(points: readonly HistoryPoint[]): [number, number][] {
  return points
    .slice(1)
    .flatMap((point, index): [number, number][] =>
      point.step !== undefined && points[index]?.step !== undefined ? [[index, index + 1]] : [],
    );
}

/** Flat on the old step until the year that reports the new one, then upright; backwards upright in vermilion. */
function stepLines(place: HistoryPlace, points: readonly HistoryPoint[], width: number): Shape[] {
  const { theme } = place.sheet;
  return segments(points).flatMap(([from, to]) => {
    const [a, b] = [at(place, from, points[from]?.step ?? 0), at(place, to, points[to]?.step ?? 0)];
    const corner: At = [b[0], a[1]];
    const back = b[1] > a[1];
    return [
      line(a, corner, { stroke: theme.ink, lineWidth: width }),
      ...(a[1] === b[1]
        ? []
        : [line(corner, b, { stroke: back ? theme.zhu : theme.ink, lineWidth: back ? 2.5 : width })]),
    ];
  });
}

/** Standing still as a thick stretch, cut at years nobody told of and running to both edges of them. */
function standLines(place: HistoryPlace, { points }: ProjectHistory): Shape[] {
  const { theme, outline } = place.sheet;
  const [first = 0] = place.grid.years;
  const paint = { stroke: theme.ink, lineWidth: outline > 2 ? 7 : 5 };
  return standsOf({ points }).flatMap(({ from, to }) => {
    const told = points.flatMap(({ year, step }, index) =>
      year >= from && year <= to && step !== undefined ? [index] : [],
    );
    return told.slice(1).flatMap((index, before): Shape[] => {
      const start = told[before] ?? index;
      const [a, b] = [at(place, start, points[start]?.step ?? 0), at(place, index, points[start]?.step ?? 0)];
      if (index - start === 1) return [line(a, b, paint)];
      const edge = place.grid.column * 0.28;
      const opened = dotX(place.grid, (points[start]?.year ?? 0) - first) + edge;
      return [line(a, [opened, a[1]], paint), line([b[0] - place.grid.column + edge, b[1]], b, paint)];
    });
  });
}

/** A ring where it was stopped, a cross where it was given up, dotted between; at the height it was last told on. */
function endMarks(place: HistoryPlace, { points }: ProjectHistory): Shape[] {
  const { theme } = place.sheet;
  let step = 0;
  let before: At | undefined;
  return points.flatMap((point, index): Shape[] => {
    if (point.step !== undefined) step = point.step;
    if (point.state !== 'ended') return [];
    const [x, y] = at(place, index, step);
    const paint = { stroke: theme.zhu, lineWidth: 2 };
    const link = before ? [line(before, [x, y], { ...paint, lineWidth: 1.5, dash: [2, 3] })] : [];
    before = [x, y];
    const cross = [line([x - 5, y - 5], [x + 5, y + 5], paint), line([x - 5, y + 5], [x + 5, y - 5], paint)];
    return [...link, ...(point.stage === 'dropped' ? cross : [circle(x, y, { r: 4.5, fill: theme.paper, ...paint })])];
  });
}

/** Parts, and what one was divided into: thin lines, from where the whole stood last before. */
function strandLines(place: HistoryPlace, history: ProjectHistory, strand: HistoryStrand): Shape[] {
  const { theme } = place.sheet;
  const first = strand.points.findIndex(({ step }) => step !== undefined);
  const before = history.points.slice(0, Math.max(0, first)).findLastIndex(({ step }) => step !== undefined);
  const isFork = history.points[first]?.state === 'divided' && before === first - 1 && before >= 0;
  const start = at(place, before, history.points[before]?.step ?? 0);
  const end = at(place, first, strand.points[first]?.step ?? 0);
  const thin = { stroke: theme.ink, lineWidth: 1.2 };
  const middle = (start[0] + end[0]) / 2;
  return [
    ...(isFork
      ? [
          line(start, [middle, start[1]], thin),
          line([middle, start[1]], [middle, end[1]], thin),
          line([middle, end[1]], end, thin),
        ]
      : []),
    ...stepLines(place, strand.points, 1.2),
    ...dots(place, strand.points, 3.2),
  ];
}

const dots = (place: HistoryPlace, points: readonly HistoryPoint[], r: number): Shape[] =>
  points.flatMap(({ state, step }, index) => {
    const { theme } = place.sheet;
    if (step !== undefined) {
      const [x, y] = at(place, index, step);
      return [circle(x, y, { r, fill: theme.ink })];
    }
    const [x, y] = at(place, index, 0);
    return state === 'unsure' ? [circle(x, y, { r, fill: theme.paper, stroke: theme.ink3, lineWidth: 1.5 })] : [];
  });

/** Everything of a history but its flags and its words. */
export const historyShapes = (place: HistoryPlace, history: ProjectHistory): Shape[] => [
  ...standLines(place, history),
  ...stepLines(place, history.points, 1.6),
  ...history.strands.flatMap((strand) => strandLines(place, history, strand)),
  ...dots(place, history.points, 4.2),
  ...endMarks(place, history),
];

/** Where the pole of a flag stands: on the step that was expected, at its date; none without a date among the years. */
export function flagAt(
  place: HistoryPlace,
  { ladder }: ProjectHistory,
  { stage, due }: HistoryPromise,
): At | undefined {
  const [date, step] = [dateOf(due), stepOn(ladder, stage)];
  const last = place.grid.years[place.grid.years.length - 1] ?? 0;
  if (date === undefined || step === undefined || date > last + 1) return undefined;
  return [dateX(place.grid, date), place.top + stepY(place.grid, step)];
}

/** A flag: filled where it came, hollow and vermilion where it fell through, dashed where nobody answers, hollow while open. */
export function flagShapes({ sheet }: HistoryPlace, [x, y]: At, state: HistoryPromise['state']): Shape[] {
  const { theme } = sheet;
  const color = { kept: theme.ink, missed: theme.zhu, unanswered: theme.ink3, open: theme.ink }[state];
  const dash = state === 'unanswered' ? { dash: [2, 2] } : {};
  const cloth: [number, number][] = [
    [x, y - 12],
    [x + 9, y - 12],
    [x + 6.5, y - 9],
    [x + 9, y - 6],
    [x, y - 6],
  ];
  return [
    line([x, y], [x, y - 12], { stroke: color, lineWidth: 1.5, ...dash }),
    polygon(cloth, { fill: state === 'kept' ? color : theme.paper, stroke: color, lineWidth: 1.4, ...dash }),
  ];
}
