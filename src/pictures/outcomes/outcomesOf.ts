import { freeName } from '../../domain/freeWords';
import { rowKey, type Book, type FigureId } from '../../domain/figure';
import { dataYearName, periodName } from '../../domain/periodName';
import { reportPath, type ReportKey } from '../../domain/report';
import type { Row } from '../../domain/tables';
import type { Name } from '../../domain/words';
import { lineName } from '../lines';
import { rowFigures } from './rowFigures';

/** One row of the outcomes table: one statement of the report. */
export interface Statement {
  row: Row<'outcomes'>;
  /** Its place in the table: tells two statements of one thing apart. */
  index: number;
  /** Its number; none for a claim, a problem, a measure, or a word such as 绝大部分. */
  value: FigureId | undefined;
  target: FigureId | undefined;
  status: FigureId | undefined;
}

/** One thing the report says of its results, with every place where it says it. */
export interface StatedOutcome {
  /** The same every year: `outcomes/projects-1bn@高新区`. */
  key: string;
  name: Name;
  /** Of its report. */
  year: number;
  /** The first statement; the figures of the outcome are those of it. */
  first: Statement;
  /** All statements, in the order of the report. */
  statements: readonly Statement[];
  scope: Name | undefined;
  period: Name | undefined;
  dataYear: Name | undefined;
  verb: Name | undefined;
  /** What the number is a part of, and what an amount is the amount of: in the same scope and period. */
  partOf: StatedOutcome | undefined;
  amountOf: StatedOutcome | undefined;
}

/** Everything the outcomes table says, a thing once, in the order of the report. */
export function outcomesOf(book: Book, report: ReportKey): StatedOutcome[] {
  const found = new Map<string, StatedOutcome & { statements: Statement[] }>();
  for (const statement of statementsOf(book, report)) {
    const { row } = statement;
    const key = rowKey('outcomes', row, report.year);
    const known = found.get(key);
    if (known) known.statements.push(statement);
    else found.set(key, { key, first: statement, statements: [statement], ...wordsOf(row, report.year) });
  }
  const outcomes = [...found.values()];
  for (const outcome of outcomes) {
    outcome.partOf = related(outcomes, outcome, 'partOf');
    outcome.amountOf = related(outcomes, outcome, 'amountOf');
  }
  return outcomes;
}

function statementsOf(book: Book, report: ReportKey): Statement[] {
  const figureOf = rowFigures(book, report, 'outcomes');
  const rows = book.reports.get(reportPath(report))?.tables.outcomes ?? [];
  return rows.map((row, index) => ({
    row,
    index,
    value: figureOf(index, 'value'),
    target: figureOf(index, 'target'),
    status: figureOf(index, 'status'),
  }));
}

type Words = Pick<StatedOutcome, 'name' | 'year' | 'scope' | 'period' | 'dataYear' | 'verb' | 'partOf' | 'amountOf'>;

function wordsOf(row: Row<'outcomes'>, year: number): Words {
  const { scope, period, dataYear, verb } = row;
  return {
    name: lineName(row),
    year,
    scope: scope === undefined ? undefined : freeName(scope),
    period: period === undefined ? undefined : periodName(period, year),
    dataYear: dataYear === undefined || dataYear === year ? undefined : dataYearName(dataYear),
    verb: verb === undefined ? undefined : freeName(verb),
    partOf: undefined,
    amountOf: undefined,
  };
}

/** The outcome of a code in the scope and period of another one; else the only one of that code there is. */
function related(
  outcomes: readonly StatedOutcome[],
  { first: { row } }: StatedOutcome,
  by: 'partOf' | 'amountOf',
): StatedOutcome | undefined {
  const code = row[by];
  if (code === undefined) return undefined;
  const candidates = outcomes.filter(({ first }) => first.row.code === code);
  const same = candidates.find(({ first }) => first.row.scope === row.scope && first.row.period === row.period);
  return same ?? (candidates.length === 1 ? candidates[0] : undefined);
}
