import { coverageOf } from '../../domain/coverage';
import { figureId, isAbsent, numberOf, type Book, type FigureId, type FigureKey } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import { compareWith } from '../../domain/years';
import { counterKeys } from '../../domain/years/counterparts';

/** A rate of one year as a line over years draws it. */
export interface RatePoint {
  /** hole: its budget is not imported · none: not stated · zeroBase: divided by 0.00, 不适用 · value: a rate. */
  state: 'hole' | 'none' | 'zeroBase' | 'value';
  figure: FigureId | null;
  /** In hundredths of a percent; only of a value. */
  percent?: number;
  /** Goes on from the value of the year before it: no hole lies between, and the two are like with like. */
  joined: boolean;
}

/** The figure of a key in another year: under the name confirmed for it there, where one was. */
function figureIn(book: Book, key: FigureKey, [from, to]: readonly [ReportKey, ReportKey]): FigureId | null {
  const [only, another] = counterKeys(book, key, from, to);
  const id = only === undefined || another !== undefined ? undefined : figureId(to, only);
  return id !== undefined && book.figures.has(id) ? id : null;
}

function stateOf(book: Book, figure: FigureId | null): Pick<RatePoint, 'state' | 'figure' | 'percent'> {
  const percent = figure === null ? undefined : numberOf(book, figure);
  if (figure !== null && percent !== undefined) return { state: 'value', figure, percent };
  const value = figure === null ? undefined : book.figures.get(figure)?.value;
  return { state: isAbsent(value) && value.absent === 'notApplicable' ? 'zeroBase' : 'none', figure };
}

/** A rate of one report (`budget/total#rate(adjusted)`) in each of some years, oldest first. */
export function ratePoints(book: Book, key: FigureKey, report: ReportKey, years: readonly ReportKey[]): RatePoint[] {
  const points: RatePoint[] = [];
  for (const [index, year] of years.entries()) {
    const own = book.reports.get(reportPath(year));
    const point =
      own && coverageOf(own, 'budget') !== 'none'
        ? stateOf(book, figureIn(book, key, [report, year]))
        : { state: 'hole' as const, figure: null };
    const [before, last] = [years[index - 1], points[index - 1]];
    const joined =
      before !== undefined &&
      point.figure !== null &&
      last?.state === 'value' &&
      point.state === 'value' &&
      compareWith(book, point.figure, before)?.incomparable === undefined;
    points.push({ ...point, joined });
  }
  return points;
}
