import { outcomeFrame } from '../../domain/outcomeFrame';
import { isRecruitment } from '../../domain/recruitment';
import type { Name } from '../../domain/words';
import type { StatedOutcome } from './outcomesOf';

/** Whose an outcome's number is, of when and by which verb; a count of projects won never goes without. */
export const frameOf = ({ first, year }: StatedOutcome): Record<'scope' | 'period' | 'verb', Name> =>
  outcomeFrame(first.row, year);

/** Whether there is anything to say of whose a number is and of when. */
export const isFramed = ({ first: { row } }: StatedOutcome): boolean =>
  row.scope !== undefined || row.period !== undefined || isRecruitment(row.verb);
