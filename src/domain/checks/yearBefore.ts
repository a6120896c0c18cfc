import type { Finding } from '../finding';
import type { KeyBetween } from '../messageKey';
import type { Name } from '../words';
import { nameOfYear } from '../years/incomparable';
import { reportBefore } from '../years/reportYears';
import { checkView, type CheckView } from './checkView';
import { findingOf, type FoldingRule } from './findings';
import { lookedAt } from './lookedAt';

/** A report with the one before it; `hole` where a year between them has no report. */
export interface YearPair {
  view: CheckView;
  before: CheckView;
  hole: boolean;
  names: { year: Name; before: Name };
}

/** Nothing for the first report there is: a rule over years has nothing to say of it, not even that all is well. */
export function yearPair(view: CheckView): YearPair | undefined {
  const earlier = reportBefore(view.book, view.report);
  const before = earlier && checkView(view.book, earlier);
  if (!earlier || !before) return undefined;
  const { year } = view.report;
  return {
    view,
    before,
    hole: year - earlier.year > 1,
    names: { year: nameOfYear(year), before: nameOfYear(earlier.year) },
  };
}

/** 未核: the rule asks about the year before, which has no report. */
export const holeBefore = ({ view }: YearPair, rule: KeyBetween<'check.', '.hole'>): Finding[] => [
  findingOf(view, [rule, 'years'], {
    result: 'notChecked',
    said: { message: `check.${rule}.hole`, figures: {}, names: { missing: nameOfYear(view.report.year - 1) } },
    inputs: [],
  }),
];

/** What agrees, folded under its rule: the sentence names the year it was compared with. */
export function foldYears({ view, names }: YearPair, rule: FoldingRule, findings: readonly Finding[]): Finding[] {
  const agreeing = findings.filter(({ result }) => result === 'agrees');
  const others = findings.filter(({ result }) => result !== 'agrees');
  if (agreeing.length === 0) return others;
  const folded = findingOf(view, [rule, 'all'], {
    result: 'agrees',
    said: { message: `check.${rule}.agrees`, figures: {}, names: { ...names, items: lookedAt(agreeing) } },
    inputs: [...new Set(agreeing.flatMap(({ inputs = [] }) => inputs))],
    workings: agreeing.flatMap(({ workings = [] }) => workings),
  });
  return [...others, folded];
}
