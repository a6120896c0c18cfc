import type { Book } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import { outcomesOf, type StatedOutcome } from './outcomesOf';

/** A problem the report admits, what it consists of and what is to be done about it. */
export interface Problem {
  problem: StatedOutcome;
  parts: readonly Problem[];
  measures: readonly StatedOutcome[];
}

/** Problems that are part of no other, in the order of the report; measures under the problem they answer. */
export function problemsOf(book: Book, report: ReportKey): Problem[] {
  const outcomes = outcomesOf(book, report);
  const problems = outcomes.filter(({ first: { row } }) => row.kind === 'problem');
  const measures = outcomes.filter(({ first: { row } }) => row.kind === 'measure');
  const below = (whole: StatedOutcome): Problem => ({
    problem: whole,
    parts: problems.filter((one) => one !== whole && one.partOf === whole).map(below),
    measures: measures.filter(({ partOf }) => partOf === whole),
  });
  return problems.filter(({ partOf }) => partOf === undefined || !problems.includes(partOf)).map(below);
}

/** Measures that name no problem the report lists: shown rather than lost. */
export function looseMeasures(book: Book, report: ReportKey): StatedOutcome[] {
  const outcomes = outcomesOf(book, report);
  return outcomes.filter(
    ({ first: { row }, partOf }) => row.kind === 'measure' && partOf?.first.row.kind !== 'problem',
  );
}

/** Whether the report says which problem a measure answers; where it does so of none, nothing can be missing. */
export const isPaired = (problems: readonly Problem[]): boolean =>
  problems.some(({ measures, parts }) => measures.length > 0 || isPaired(parts));

/** A problem that is told only where points were lost: the reason for them, not among the problems themselves. */
export function isReasonApart(book: Book, report: ReportKey, { problem }: Problem): boolean {
  const scores = book.reports.get(reportPath(report))?.tables.scores ?? [];
  const places = new Set(scores.flatMap(({ reason, reasonSource }) => (reason && reasonSource ? [reasonSource] : [])));
  return problem.statements.every(({ row: { source } }) => source !== undefined && places.has(source));
}

/** Whether something is to be done about a problem or about any part of it. */
export const isAnswered = ({ measures, parts }: Problem): boolean => measures.length > 0 || parts.some(isAnswered);
