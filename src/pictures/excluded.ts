import { freeName } from '../domain/freeWords';
import type { Said } from '../domain/figure';
import type { Name } from '../domain/words';
import type { Line } from './lines';
import type { LookUp } from './lookUp';
import { names } from './columnNames';
import { sayWith } from './sentences';

/** What the report leaves out of its own rate, in its words. */
export const excludedName = ({ main }: LookUp): Name =>
  main?.reportedRateExcludes === undefined ? names.excludedItem : freeName(main.reportedRateExcludes);

/** The low rate of what a parent holds besides its memo lines never stands without the rate that leaves out the rest. */
export function restNote(look: LookUp, { key, label }: Line): Said | undefined {
  const keys = { rate: `${key}#rate(adjusted)`, without: `${key}#rateWithoutExcluded` };
  return sayWith(look, 'pictureNote.rest', keys, { line: label, item: excludedName(look) });
}
