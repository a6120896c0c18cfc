import { gapIn } from '../coverage';
import { figureId, rowKey, type Book, type FigureId, type FigureKey } from '../figure';
import { reportPath, type Report, type ReportKey } from '../report';
import type { Row } from '../tables';
import { codesIn } from './mappings';

type OutcomeRow = Row<'outcomes'>;

/** A problem an earlier report named, what it meant to do about it, and what a later report says has become of it. */
export interface FollowUp {
  problem: OutcomeRow;
  key: FigureKey;
  measures: readonly OutcomeRow[];
  /** The status the later report gives the problem, one of its measures, or the problem it is part of. */
  state?: FigureId;
}

/** Each problem or measure once, the first row of its key. */
const rowsOfKind = ({ tables }: Report, kind: 'problem' | 'measure'): OutcomeRow[] =>
  tables.outcomes.filter(
    (row, index, rows) => row.kind === kind && rows.findIndex(({ code }) => code === row.code) === index,
  );

interface Years {
  book: Book;
  before: Report;
  after: Report;
}

/** The first status the later report gives any of some codes of the earlier one. */
function stateOf({ book, before, after }: Years, codes: readonly string[]): FigureId | undefined {
  const { department, year } = before;
  const called = new Set(
    codes.flatMap((code) => codesIn(book.mappings ?? [], { department, table: 'outcomes', year, code }, after.year)),
  );
  const answers = after.tables.outcomes.filter(({ status }) => status !== undefined);
  const row =
    answers.find(({ code }) => called.has(code)) ??
    answers.find(({ kind, partOf }) => kind === 'measure' && partOf !== undefined && called.has(partOf));
  return row && figureId(after, `${rowKey('outcomes', row, after.year)}#status`);
}

/** A problem with those it is part of: what answers the whole answers the part. */
function withWholes(problem: OutcomeRow, problems: readonly OutcomeRow[]): OutcomeRow[] {
  const chain = [problem];
  for (const { partOf } of chain) {
    const whole = problems.find(({ code }) => code === partOf);
    if (whole && !chain.includes(whole)) chain.push(whole);
  }
  return chain;
}

/** The problems of an earlier report that were not told as solved, each with its state in a later report, if any. */
export function followUps(book: Book, later: ReportKey, earlier: ReportKey): FollowUp[] {
  const [after, before] = [later, earlier].map((key) => book.reports.get(reportPath(key)));
  // What was not imported can't have left anything unanswered.
  if (!after || !before || gapIn(after, ['outcomes'])) return [];
  const problems = rowsOfKind(before, 'problem');
  const measures = rowsOfKind(before, 'measure');
  return problems
    .filter(({ status }) => status !== 'done')
    .map((problem) => {
      const chain = withWholes(problem, problems).map(({ code }) => code);
      const own = measures.filter(({ partOf }) => partOf !== undefined && chain.includes(partOf));
      const state = stateOf({ book, before, after }, [...chain, ...own.map(({ code }) => code)]);
      const key = rowKey('outcomes', problem, before.year);
      return { problem, key, measures: own, ...(state === undefined ? {} : { state }) };
    });
}
