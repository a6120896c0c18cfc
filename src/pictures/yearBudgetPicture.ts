import { figureId, numberOf, said, type Book, type FigureKey, type Said } from '../domain/figure';
import type { ReportKey } from '../domain/report';
import { compareWith } from '../domain/years';
import { changeSaid } from '../domain/years/changeSaid';
import { rateKey, totalOf } from './budgetKeys';
import { budgetLinesOf } from './lines';
import { names } from './columnNames';
import type { PictureRow } from './picture';
import type { Selection } from './selection';
import { mainCompared, yearColumn, yearKeys, yearName, type YearsPicture } from './yearColumns';

/** The budget of every year chosen, from the start to the final accounts, with what was left of it. */
export function yearBudgetPicture(book: Book, selection: Selection): YearsPicture {
  const { report, caliber } = selection;
  const keys = yearKeys(book, selection);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const rate = caliber === 'adjusted' ? names.rateAdjustedPercent : names.rateInitialPercent;
  const measures = [
    { key: `${total}#initial`, label: names.initial, kind: 'line' as const },
    { key: `${total}#adjusted`, label: names.adjusted, kind: 'line' as const },
    { key: `${total}#final`, label: names.final, kind: 'total' as const },
    { key: `${total}#unspent`, label: names.unspent, kind: 'rest' as const },
    { key: rateKey(total, caliber), label: rate, kind: 'memo' as const },
  ];
  const rows = measures.map(({ key, label, kind }): PictureRow => ({
    key,
    label,
    level: 0,
    kind,
    cells: keys.map((of) => (book.figures.has(figureId(of, key)) ? figureId(of, key) : null)),
  }));
  const columns = keys.map((key) => yearColumn(book, key, 'budget'));
  return {
    id: 'yearBudget',
    heading: headingOf(book, selection, `${total}#final`),
    caption: said(`caption.yearBudget.${caliber}`),
    unit: 'money',
    columns,
    rows: keys.length > 0 ? rows.filter(({ cells }) => cells.some((cell) => cell !== null)) : [],
    notes: columns
      .filter(({ notImported }) => notImported)
      .map(({ name }) => said('yearNote.hole', {}, { year: name })),
    current: yearColumn(book, report, 'budget').key,
  };
}

const ways = ['same', 'more', 'more.share', 'less', 'less.share'] as const;

/** From the first of the years to the report's own: two of them as a difference, several as a way. */
function headingOf(book: Book, selection: Selection, key: FigureKey): Said {
  const { report } = selection;
  const stated = yearKeys(book, selection).filter((of) => numberOf(book, figureId(of, key)) !== undefined);
  const [first, last] = [stated[0], stated[stated.length - 1]];
  const against = mainCompared(selection);
  if (!first || !last || first === last) return said('heading.yearBudget.none', {}, { year: yearName(report) });
  if (stated.length === 2 && against) {
    const comparison = compareWith(book, figureId(report, key), against);
    const told = comparison && changeSaid(book, comparison, against);
    const way = told && ways.find((one) => told.message === `years.change.${one}`);
    if (told && way) return said(`heading.yearBudget.${way}`, told.figures, { ...told.names, year: yearName(report) });
  }
  return said('heading.yearBudget.line', figuresOf(first, last, key), {
    first: yearName(first),
    last: yearName(last),
  });
}

const figuresOf = (first: ReportKey, last: ReportKey, key: FigureKey): Said['figures'] => ({
  from: figureId(first, key),
  to: figureId(last, key),
});
