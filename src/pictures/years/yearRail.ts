import { numberOf, type Book, type FigureId } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import { frameworkChange, isListed, isSameFramework } from '../../domain/years/framework';
import { reportsOf, yearsOf } from '../../domain/years/reportYears';
import { rateKey, totalOf } from '../budgetKeys';
import { budgetLinesOf } from '../lines';
import { lookUp } from '../lookUp';
import type { Selection } from '../selection';
import { ratePoints } from './ratePoints';
import { onScale, rateScale } from './rateScale';

/** A year on the rail: what was spent as a bar, its rate as a dot. */
export interface RailYear {
  report: ReportKey;
  stored: boolean;
  final: FigureId | null;
  /** The bar's share of the longest. */
  share: number;
  rate: FigureId | null;
  /** How far up the scale of all rates, 0 to 1; none without a rate. */
  height?: number;
  joined: boolean;
  /** From this year on scores are given by another framework. */
  framework: boolean;
}

export interface YearRail {
  years: readonly RailYear[];
  /** The scale's ends, in percent. */
  low: number;
  high: number;
}

/** Every year from the first stored to the last, holes included. Nothing where only one is stored. */
export function yearRail(book: Book, { report, caliber }: Pick<Selection, 'report' | 'caliber'>): YearRail | undefined {
  const reports = reportsOf(book, report);
  if (reports.length < 2) return undefined;
  const years = yearsOf(book, report);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const points = ratePoints(book, rateKey(total, caliber), report, years);
  const scale = rateScale(points);
  const finals = years.map((year) => lookUp(book, year).id(`${total}#final`));
  const amounts = finals.map((id) => (id === null ? 0 : (numberOf(book, id) ?? 0)));
  const largest = Math.max(1, ...amounts);
  return {
    low: scale.low,
    high: scale.high,
    years: years.map((year, index): RailYear => {
      const point = points[index];
      const at = reports.findIndex((one) => one.year === year.year);
      const [before, now] = [reports[at - 1], reports[at]];
      const known = before && now && isListed(before) && isListed(now);
      const changed = known && !isSameFramework(frameworkChange(before, now, book.mappings));
      return {
        report: year,
        stored: book.reports.has(reportPath(year)),
        final: finals[index] ?? null,
        share: Math.max(0, amounts[index] ?? 0) / largest,
        rate: point?.figure ?? null,
        ...(point?.percent === undefined ? {} : { height: onScale(scale, point.percent) }),
        joined: point?.joined ?? false,
        framework: changed ?? false,
      };
    }),
  };
}
