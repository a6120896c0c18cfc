import type { FigureKey } from '../domain/figure';
import type { LookUp } from './lookUp';
import type { Line } from './lines';
import type { Caliber } from './selection';

/** Keys of what is worked out from a budget line, by the budget it is taken against. */
export const rateKey = (line: FigureKey, caliber: Caliber): FigureKey => `${line}#rate(${caliber})`;
export const differenceKey = (line: FigureKey, caliber: Caliber): FigureKey => `${line}#difference(${caliber})`;
export const relativeKey = (line: FigureKey, caliber: Caliber): FigureKey => `${line}#relative(${caliber})`;

const amounts = ['initial', 'adjusted', 'final'] as const;

/** A line that states a number and none but 0.00: it says something in a table, nothing in a drawing. */
export function isEmptyLine(look: LookUp, line: Line): boolean {
  const stated = amounts.map((column) => look.value(`${line.key}#${column}`)).filter((value) => value !== undefined);
  return stated.length > 0 && stated.every((value) => value === 0);
}

/** The size of a line: its largest amount in hundredths, 0 where it has none. */
export const sizeOf = (look: LookUp, line: Line): number =>
  Math.max(0, ...amounts.map((column) => Math.abs(look.value(`${line.key}#${column}`) ?? 0)));

export const totalOf = (lines: readonly Line[]): Line | undefined => lines.find(({ kind }) => kind === 'total');

/** Lines at the top of the tree: the ones that add up to the total. */
export const topLines = (lines: readonly Line[]): Line[] =>
  lines.filter(({ kind, level }) => kind === 'line' && level === 0);
