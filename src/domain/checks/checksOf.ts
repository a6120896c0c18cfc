import { coverageOf, gapIn } from '../coverage';
import { said, type Book, type FigureId } from '../figure';
import { checkResults, type Finding } from '../finding';
import type { Report, ReportKey } from '../report';
import { tables } from '../tables';
import { checkView } from './checkView';
import type { Rule } from './rule';
import { rules } from './rules';

const severity = (result: Finding['result']): number => (result === 'error' ? -1 : checkResults.indexOf(result));

/**
 * What the rules find in one report of a book, the gravest result first, within a result by the number of the rule.
 * Nothing for a report the book does not hold. Findings work on the book's figures and carry what they add.
 */
export function checksOf(book: Book, report: ReportKey): readonly Finding[] {
  const view = checkView(book, report);
  if (!view) return [];
  const findings = rules.flatMap((rule) => rule.check(view).map((finding) => asGiven(view.report, rule, finding)));
  return findings.sort((a, b) => severity(a.result) - severity(b.result));
}

/** What can't be checked for want of a table that was never imported is no silence of the report's. */
function asGiven(report: Report, { reads }: Rule, finding: Finding): Finding {
  const gap = finding.result === 'notChecked' ? gapIn(report, reads) : undefined;
  if (!gap) return finding;
  const message = coverageOf(report, gap) === 'part' ? 'check.partGiven' : 'check.notGiven';
  return { ...finding, said: said(message, {}, { table: tables[gap].title }) };
}

/** The findings a figure stands in: what its card shows under 核对. */
export const findingsTouching = <F extends Finding>(findings: readonly F[], figure: FigureId): readonly F[] =>
  findings.filter(({ at }) => 'figures' in at && at.figures.includes(figure));

/** The book with the numbers the findings worked out themselves, so that their sentences can be said and opened. */
export function bookWithFindings(book: Book, findings: readonly Finding[]): Book {
  const carried = findings.flatMap(({ figures = [] }) => figures);
  return { ...book, figures: new Map([...book.figures, ...carried.map((figure) => [figure.id, figure] as const)]) };
}
