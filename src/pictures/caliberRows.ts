import type { Said } from '../domain/figure';
import type { KeyBetween } from '../domain/messageKey';
import { isSameRate } from '../domain/reportedRate';
import type { LookUp } from './lookUp';
import { present, sayWith, silence } from './sentences';
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

/** The base whose rate is the one the report states of itself: then there is nothing to explain about it. */
export function agreedBase(look: LookUp, total: string): Caliber | undefined {
  const keys = keysOf(total);
  const id = look.id(keys.reported);
  const reported = id === null ? undefined : look.book.figures.get(id);
  const [value, step] = [look.value(keys.reported), reported?.step];
  if (value === undefined || step === undefined) return undefined;
  return calibers.find((base) => {
    const rate = look.value(keys[base]);
    return rate !== undefined && isSameRate({ value, step }, rate);
  });
}

/** Which rates are there, in their order, and which base the report's own agrees with. */
const headings = [
  'adjusted.initial.reported',
  'adjusted.initial.reported.adjusted',
  'adjusted.initial.reported.initial',
  'initial.adjusted.reported',
  'initial.adjusted.reported.adjusted',
  'initial.adjusted.reported.initial',
  'adjusted.initial',
  'initial.adjusted',
  'adjusted.reported',
  'adjusted.reported.adjusted',
  'initial.reported',
  'initial.reported.initial',
  'adjusted',
  'initial',
  'reported',
] as const satisfies readonly KeyBetween<'heading.calibers.', ''>[];

/** Names each rate there is with its base. */
export function calibersHeading(look: LookUp, total: string, caliber: Caliber): Said {
  const keys: Readonly<Record<RateWord, string>> = keysOf(total);
  const there = rateOrder(caliber).filter((word) => look.value(keys[word]) !== undefined);
  const found = Object.fromEntries(there.map((word) => [word, keys[word]]));
  const wanted = present([...there, agreedBase(look, total)]).join('.');
  const heading = headings.find((one) => one === wanted);
  return (
    (heading && sayWith(look, `heading.calibers.${heading}`, found)) ?? silence(look, 'heading.calibers.none', 'budget')
  );
}
