import type { RatePoint } from './ratePoints';

/** A rate's axis, in percent, with the lines drawn across it. */
export interface RateScale {
  low: number;
  high: number;
  lines: readonly number[];
}

/** Beyond this a rate is drawn at the edge with its number: one such line must not flatten all others. */
const mostDrawn = 150;
const steps = [10, 20, 50] as const;

const inPercent = ({ percent }: RatePoint): number[] => (percent === undefined ? [] : [percent / 100]);

/**
 * The axis for some rates: down to a ten below the lowest with room for its number, never below 0; up to 100, or the
 * ten above the highest.
 */
export function rateScale(points: readonly RatePoint[]): RateScale {
  const values = points.flatMap(inPercent).map((value) => Math.min(mostDrawn, Math.max(0, value)));
  const low = Math.max(0, Math.floor((Math.min(100, ...values) - 2) / 10) * 10);
  const high = Math.max(100, Math.ceil(Math.max(0, ...values) / 10) * 10);
  const step = steps.find((one) => (high - low) / one <= 5) ?? 50;
  const first = Math.ceil(low / step) * step;
  const lines = Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, index) => first + index * step);
  return { low, high, lines };
}

/** How far up the axis a rate lies, 0 at its foot and 1 at its top; off the axis, its end. */
export const onScale = ({ low, high }: RateScale, percent: number): number =>
  Math.min(1, Math.max(0, (percent / 100 - low) / (high - low)));
