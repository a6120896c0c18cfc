import { said, type Said } from '../domain/figure';
import type { LookUp } from './lookUp';
import { sayWith } from './sentences';
import { calibers, type Caliber } from './selection';

const keysOf = (total: string) => ({
  adjusted: `${total}#rate(adjusted)`,
  initial: `${total}#rate(initial)`,
  reported: 'report#reportedRate',
});
export type RateWord = keyof ReturnType<typeof keysOf>;

/** The chosen caliber first, then the other, then what the report states of itself. */
export const rateOrder = (caliber: Caliber): RateWord[] => [
  caliber,
  ...calibers.filter((other) => other !== caliber),
  'reported',
];

export const rateKeys = keysOf;

/** Names each rate there is with its base. */
export function calibersHeading(look: LookUp, total: string, caliber: Caliber): Said {
  const keys: Readonly<Record<RateWord, string>> = keysOf(total);
  const there = rateOrder(caliber).filter((word) => look.value(keys[word]) !== undefined);
  const found = Object.fromEntries(there.map((word) => [word, keys[word]]));
  return sayWith(look, `heading.calibers.${there.join('.') || 'none'}`, found) ?? said('heading.calibers.none');
}
