import type { FigureKey } from '../domain/figure';
import { topLines } from './budgetKeys';
import type { Line } from './lines';
import type { LookUp } from './lookUp';

/** In hundredths of a percent: below half a line does not speak for the whole, above all of it others overspent. */
const [half, all] = [5_000, 10_000];

/** The line at the top of the tree where most of the unspent money is, if it is there that most of it is. */
export function mostUnspent(look: LookUp, lines: readonly Line[]): { line: Line; share: FigureKey } | undefined {
  const tops = topLines(lines);
  if (tops.length < 2) return undefined;
  const shares = tops.map((line) => ({ line, share: `${line.key}#shareOfUnspent` }));
  return shares.find(({ share }) => {
    const value = look.value(share);
    return value !== undefined && value >= half && value <= all;
  });
}
