import type { Said } from '../figure';
import { partName } from '../freeWords';
import type { CheckResult, Finding } from '../finding';
import { promisesDue, type DuePromise, type PromiseOutcome } from '../years/promises';
import { checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';
import { dueName } from '../periodName';
import { overduePromises } from './promiseOverdue';
import type { Rule } from './rule';
import { foldYears, yearPair } from './yearBefore';

const rule = 'promiseUnanswered';

/** Kept is well. Told to have ended or been put off is an answer, worth a note; silence or a stage short of it is none. */
const results = {
  kept: 'agrees',
  postponed: 'note',
  ended: 'note',
  unclear: 'note',
  behind: 'toExplain',
  notTold: 'toExplain',
} as const satisfies Record<PromiseOutcome, CheckResult>;

function findingFor(view: CheckView, { row, promise, due, outcome, stage, note, again }: DuePromise): Finding {
  const explained = outcome === 'behind' && note !== undefined;
  const name = row.part === undefined ? checkedName(row) : partName(checkedName(row), row.part);
  const said: Said = {
    message: `check.promiseUnanswered.${explained ? 'explained' : outcome}`,
    figures: { promise, ...(stage === undefined ? {} : { stage }) },
    names: {
      name,
      due: dueName(due),
      ...(again ? { again: dueName(again.due) } : {}),
      ...(explained ? { note: { zh: note } } : {}),
    },
  };
  const what = `${row.code}${row.part === undefined ? '' : `~${row.part}`}@${due}`;
  return findingOf(view, [rule, `projects/${what}`], {
    result: explained ? 'note' : results[outcome],
    said,
    inputs: [promise, stage, again?.promise].flatMap((id) => id ?? []),
    workings: outcome === 'kept' ? [said] : [],
  });
}

/** What an earlier report expected for a date that has come is answered by this one; what this one expects is not past. */
export const promiseUnanswered: Rule = {
  name: rule,
  number: 23,
  title: { zh: '到期的预计有回应', en: 'What was expected by now is answered' },
  reads: ['projects'],
  overYears: true,
  check(view) {
    const overdue = overduePromises(view, rule);
    const pair = yearPair(view);
    if (!pair) return overdue;
    const findings = promisesDue(view.book, view.report).map((promise) => findingFor(view, promise));
    return [...overdue, ...foldYears(pair, rule, findings)];
  },
};
