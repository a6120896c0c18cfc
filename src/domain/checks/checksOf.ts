import type { Book, FigureId } from '../figure';
import { checkResults, type Finding } from '../finding';
import type { ReportKey } from '../report';
import { checkView } from './checkView';
import { rules } from './rules';

const severity = (result: Finding['result']): number => (result === 'error' ? -1 : checkResults.indexOf(result));

/**
 * What the rules find in one report of a book, the gravest result first, within a result by the number of the rule.
 * Nothing for a report the book does not hold. Findings work on the book's figures and carry what they add.
 */
export function checksOf(book: Book, report: ReportKey): readonly Finding[] {
  const view = checkView(book, report);
  if (!view) return [];
  const findings = rules.flatMap((rule) => rule.check(view));
  return findings.sort((a, b) => severity(a.result) - severity(b.result));
}

/** The findings a figure stands in: what its card shows under 核对. */
export const findingsTouching = (findings: readonly Finding[], figure: FigureId): readonly Finding[] =>
  findings.filter(({ at }) => 'figures' in at && at.figures.includes(figure));

/** The book with the numbers the findings worked out themselves, so that their sentences can be said and opened. */
export function bookWithFindings(book: Book, findings: readonly Finding[]): Book {
  const carried = findings.flatMap(({ figures = [] }) => figures);
  return { ...book, figures: new Map([...book.figures, ...carried.map((figure) => [figure.id, figure] as const)]) };
}
