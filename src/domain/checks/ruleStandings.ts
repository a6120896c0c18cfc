import { coverageOf, gapIn, type Coverage } from '../coverage';
import type { Book } from '../figure';
import { checkResults, type CheckResult, type Finding } from '../finding';
import type { Report, ReportKey } from '../report';
import type { TableName } from '../tables';
import { checkView, type CheckView } from './checkView';
import type { Rule } from './rule';
import { rules } from './rules';
import { yearPair } from './yearBefore';

/**
 * How far a rule came in a report: it `ran`, with how often it came to what; a table it reads was not given, this
 * year's or that of `year`; the `otherYear` it asks about has no report; the report states too little for it
 * (`unchecked`); or it met `nothing` to check or to note.
 */
export type RuleStanding = { rule: Rule } & (
  | { state: 'ran'; results: readonly { result: CheckResult; count: number }[] }
  | { state: 'notGiven'; table: TableName; gap: Exclude<Coverage, 'whole'>; year: number }
  | { state: 'otherYear'; year: number }
  | { state: 'unchecked' | 'nothing' }
);

function gapOf(report: Report, { reads }: Rule) {
  const table = gapIn(report, reads);
  const gap = table && coverageOf(report, table);
  return table && gap && gap !== 'whole' ? { state: 'notGiven' as const, table, gap, year: report.year } : undefined;
}

/** Why a rule over years could not be held against the year before. */
function lacking(view: CheckView, rule: Rule) {
  const pair = yearPair(view);
  if (!pair || pair.hole) return { state: 'otherYear' as const, year: view.report.year - 1 };
  return gapOf(pair.before.report, rule);
}

function standingOf(view: CheckView, rule: Rule, findings: readonly Finding[]): RuleStanding {
  const own = findings.filter((finding) => finding.rule === rule.name);
  if (own.some(({ result }) => result !== 'notChecked')) {
    const results = checkResults.flatMap((result) => {
      const count = own.filter((finding) => finding.result === result).length;
      return count ? [{ result, count }] : [];
    });
    return { rule, state: 'ran', results };
  }
  const gap = gapOf(view.report, rule) ?? (rule.overYears ? lacking(view, rule) : undefined);
  return { rule, ...(gap ?? { state: own.length ? ('unchecked' as const) : ('nothing' as const) }) };
}

/** Every rule by its number with how far it came, of what `checksOf` found; none for a report the book does not hold. */
export function ruleStandings(book: Book, key: ReportKey, findings: readonly Finding[]): readonly RuleStanding[] {
  const view = checkView(book, key);
  return view ? rules.map((rule) => standingOf(view, rule, findings)) : [];
}
