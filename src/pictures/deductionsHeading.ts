import { gapIn } from '../domain/coverage';
import type { Said } from '../domain/figure';
import type { LookUp } from './lookUp';
import { itemsWithDeduction, type ScoreItem } from './scoreItems';
import { firstOf, sayWith, silence } from './sentences';

/** Where the points went: one or two items by name, more of them by the largest; what has no reason is said. */
export function deductionsHeading(look: LookUp): Said {
  const items = itemsWithDeduction(look).filter(({ key }) => pointsOf(look, key) > 0);
  const deducted = look.value('report#deducted');
  const listed = look.value('report#listedDeduction');
  const gap = look.report && gapIn(look.report, ['scores']);
  const nothingLost = items.length === 0 && (deducted ?? listed) === 0;
  const itemised = items.length > 0 && (deducted === undefined || deducted === listed);
  return firstOf(
    silence(look, 'heading.deductions.none', 'scores', 'reports'),
    nothingLost ? sayWith(look, 'heading.deductions.zero', { score: 'report#totalScore' }) : undefined,
    itemised ? byItem(look, items, deducted === undefined ? 'report#listedDeduction' : 'report#deducted') : undefined,
    sayWith(look, 'heading.deductions.partly', { deducted: 'report#deducted', listed: 'report#listedDeduction' }),
    gap && silence(look, 'heading.deductions.none', 'scores'),
    sayWith(look, 'heading.deductions.score', { score: 'report#totalScore' }),
  );
}

const pointsOf = (look: LookUp, key: string): number => look.value(`${key}#deduction`) ?? 0;

function byItem(look: LookUp, items: readonly ScoreItem[], deducted: string): Said | undefined {
  const [a, b] = [...items].sort((one, other) => pointsOf(look, other.key) - pointsOf(look, one.key));
  if (!a) return undefined;
  const first = { deducted, aPoints: `${a.key}#deduction` };
  if (!b) return sayWith(look, `heading.deductions.one.${word(a)}`, { deducted }, { a: a.label });
  if (items.length === 2) {
    const keys = { ...first, bPoints: `${b.key}#deduction` };
    return sayWith(look, `heading.deductions.two.${word(a)}.${word(b)}`, keys, { a: a.label, b: b.label });
  }
  const many = { ...first, count: 'report#deductionCount' };
  const bare = items.filter(({ reason }) => !reason);
  const missing = 'report#deductedWithoutReason';
  const withBare =
    bare.length > 0
      ? sayWith(look, 'heading.deductions.many.noReason', { ...many, missing }, { a: a.label })
      : undefined;
  return withBare ?? sayWith(look, 'heading.deductions.many', many, { a: a.label });
}

const word = ({ reason }: ScoreItem): 'reason' | 'noReason' => (reason ? 'reason' : 'noReason');
