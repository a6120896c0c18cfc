import type { FigureId } from '../domain/figure';
import { cellOf, type Picture, type PictureRow } from '../pictures/picture';
import type { Words } from './drawingSheet';

/** One item on the way from the full score down; without a figure it is what no item explains. Hundredths of a point. */
export interface DeductionStep {
  row?: PictureRow;
  figure?: FigureId;
  from: number;
  to: number;
}

/** The items in the report's order, and what is left to the self-score as a step without a number. */
export function deductionSteps(
  picture: Picture,
  words: Words,
  { full, score }: { full: number; score: number },
): DeductionStep[] {
  let at = full;
  const steps = picture.rows.flatMap((row): DeductionStep[] => {
    const figure = row.level === 1 ? cellOf(picture, row, 'deduction') : undefined;
    const points = words.value(figure);
    if (!figure || points === undefined) return [];
    const step = { row, figure, from: at, to: at - points };
    at = step.to;
    return [step];
  });
  return at === score ? steps : [...steps, { from: at, to: score }];
}

export interface Lens {
  low: number;
  high: number;
  ticks: number[];
}

const niceSteps = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** The part of the scale where the steps are, out to round points with a little air below the lowest. */
export function lensOf(steps: readonly DeductionStep[], full: number): Lens {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends, full)];
  const nice = niceSteps.find((one) => one * 4 >= most - least) ?? Math.ceil(most - least);
  const low = Math.floor((least - (most - least) / 10) / nice) * nice;
  const high = Math.ceil(most / nice) * nice;
  const ticks = Array.from({ length: Math.round((high - low) / nice) + 1 }, (_, index) => low + index * nice);
  return { low, high, ticks };
}
