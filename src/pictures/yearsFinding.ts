import { figureId, numberOf, said, type Book, type FigureId, type Said } from '../domain/figure';
import { reportPath } from '../domain/report';
import { compareWith } from '../domain/years';
import { isSameReport } from '../domain/years/reportYears';
import { rateKey, totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import type { Selection } from './selection';
import { yearKeys } from './yearColumns';
import { yearDeductionsPicture } from './yearDeductionsPicture';

/**
 * What a line of three years or more comes to: between which rates the budget was carried out, and when the framework of
 * the scores changed. Nothing for fewer years, where the report's own finding says more.
 */
export function yearsFinding(book: Book, selection: Selection): Said | undefined {
  const { report, caliber } = selection;
  const keys = yearKeys(book, selection).filter((key) => book.reports.has(reportPath(key)));
  if (keys.length < 3) return undefined;
  const rate = rateKey(totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total', caliber);
  const here = figureId(report, rate);
  const rates = keys
    .filter((key) => isSameReport(key, report) || compareWith(book, here, key)?.incomparable === undefined)
    .map((key) => figureId(key, rate))
    .filter((id) => numberOf(book, id) !== undefined)
    .sort((a, b) => (numberOf(book, a) ?? 0) - (numberOf(book, b) ?? 0));
  const [low, high] = [rates[0], rates[rates.length - 1]];
  if (!low || !high || low === high) return undefined;
  return sentenceOf(book, selection, { low, high, count: rates.length });
}

function sentenceOf(
  book: Book,
  selection: Selection,
  { low, high, count }: { low: FigureId; high: FigureId; count: number },
): Said {
  const { columns, spans } = yearDeductionsPicture(book, selection);
  const changed = spans.slice(1).flatMap(({ from }) => columns[from]?.name.zh ?? []);
  const names = { count: { zh: String(count), en: String(count) } };
  if (changed.length === 0) return said(`heading.overYears.${selection.caliber}`, { low, high }, names);
  const years = { zh: changed.join('\u3001'), en: changed.join(', ') };
  return said(`heading.overYears.${selection.caliber}.framework`, { low, high }, { ...names, years });
}
