import { freeName } from './freeWords';
import { periodName } from './periodName';
import { isRecruitment } from './recruitment';
import type { Row } from './tables';
import type { Name } from './words';

const nothing: Name = { zh: '', en: '' };

/**
 * Whose a number is, of when and by which verb, for a sentence that quotes it. A count of projects won never goes
 * without scope and period: what the report leaves open is said to be open.
 */
export function outcomeFrame(row: Row<'outcomes'>, year: number): Record<'scope' | 'period' | 'verb', Name> {
  const { scope, period, verb } = row;
  const won = isRecruitment(verb);
  const open = (zh: string, en: string): Name => (won ? { zh, en } : nothing);
  return {
    scope: scope === undefined ? open('范围未写明', 'scope not stated') : freeName(scope),
    period: period === undefined ? open('期间未写明', 'period not stated') : periodName(period, year),
    verb: verb === undefined ? nothing : freeName(verb),
  };
}
