import type { Said } from '../figure';
import type { Finding } from '../finding';
import { followUps, type FollowUp } from '../years/followUps';
import { cellFigure } from './carried';
import { checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';
import { foldYears, holeBefore, yearPair, type YearPair } from './yearBefore';

const rule = 'problemUnanswered';

/** The problem as the earlier report names it, to be opened: it has no number of its own. */
function namedIn(before: CheckView, { problem, key }: FollowUp) {
  return cellFigure(before, rule, {
    table: 'outcomes',
    index: before.report.tables.outcomes.indexOf(problem),
    column: 'name',
    key,
    name: checkedName(problem),
    source: problem.source,
    value: problem.name,
  });
}

function findingFor({ view, before, names }: YearPair, followUp: FollowUp): Finding {
  const { problem, key, state } = followUp;
  const named = namedIn(before, followUp);
  const told = { ...names, name: checkedName(problem) };
  if (state === undefined) {
    return findingOf(view, [rule, key], {
      result: 'note',
      said: { message: 'check.problemUnanswered.note', figures: {}, names: told },
      inputs: [named.id],
      figures: [named],
    });
  }
  const line: Said = { message: 'check.problemUnanswered.line', figures: { state }, names: told };
  return findingOf(view, [rule, key], { result: 'agrees', said: line, inputs: [state], workings: [line] });
}

/** A problem last year's report named has a state in this one: solved, under way or still open. */
export const problemUnanswered: Rule = {
  name: rule,
  number: 25,
  title: { zh: '上年的问题写明进展', en: "Last year's problems state what became of them" },
  reads: ['outcomes'],
  overYears: true,
  check(view) {
    const pair = yearPair(view);
    if (!pair) return [];
    if (pair.hole) return holeBefore(pair, rule);
    const findings = followUps(view.book, view.report, pair.before.report).map((one) => findingFor(pair, one));
    return foldYears(pair, rule, findings);
  },
};
