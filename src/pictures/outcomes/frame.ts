import { isRecruitment } from '../../domain/recruitment';
import type { Name } from '../../domain/words';
import { outcomeNames } from './outcomeNames';
import type { Outcome } from './outcomesOf';

const nothing: Name = { zh: '', en: '' };

/**
 * Whose a number is, of when and by which verb, for a sentence that quotes it. A count of projects won never goes
 * without: what the report leaves open is said to be open.
 */
export function frameOf({ scope, period, verb }: Outcome): Record<'scope' | 'period' | 'verb', Name> {
  const won = isRecruitment(verb?.zh);
  return {
    scope: scope ?? (won ? outcomeNames.noScope : nothing),
    period: period ?? (won ? outcomeNames.noPeriod : nothing),
    verb: verb ?? nothing,
  };
}

/** Whether there is anything to say of whose a number is and of when. */
export const isFramed = ({ scope, period, verb }: Outcome): boolean =>
  scope !== undefined || period !== undefined || isRecruitment(verb?.zh);
