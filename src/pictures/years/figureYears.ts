import { numberOf, type Book, type FigureId } from '../../domain/figure';
import { reportPath } from '../../domain/report';
import { compareWith, overYears } from '../../domain/years';

/** A year on the small line of a figure's card. */
export interface FigureYear {
  year: number;
  figure?: FigureId;
  /** How far up, from the lowest of the values at 0 to the highest at 1; none where the year has no value. */
  height?: number;
  /** No report of the year is stored. */
  hole: boolean;
  /** Goes on from the year before: both have a value, like with like. */
  joined: boolean;
  /** From this year on scores are given by another framework. */
  framework: boolean;
}

/** One figure in every year of its department, holes included. Nothing where fewer than two years have a number. */
export function figureYears(book: Book, id: FigureId): FigureYear[] {
  const points = overYears(book, id);
  const unit = book.figures.get(id)?.unit;
  const valueOf = (figure: FigureId | undefined): number | undefined =>
    figure !== undefined && book.figures.get(figure)?.unit === unit ? numberOf(book, figure) : undefined;
  const values = points.flatMap(({ figure }) => valueOf(figure) ?? []);
  if (values.length < 2) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return points.map(({ report, figure }, index) => {
    const [value, before] = [valueOf(figure), points[index - 1]];
    const last = points.slice(0, index).findLast((point) => valueOf(point.figure) !== undefined);
    const unlike = figure !== undefined && last ? compareWith(book, figure, last.report)?.incomparable : undefined;
    const joined = value !== undefined && before !== undefined && before === last && unlike === undefined;
    return {
      year: report.year,
      ...(figure === undefined ? {} : { figure }),
      ...(value === undefined ? {} : { height: high === low ? 0.5 : (value - low) / (high - low) }),
      hole: !book.reports.has(reportPath(report)),
      joined,
      framework: value !== undefined && unlike?.reason === 'framework',
    };
  });
}
