import { figureId, said, type Book, type Said } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import type { Name } from '../domain/words';
import { isSameOwner, isSameReport } from '../domain/years/reportYears';
import { names, unitNames } from './columnNames';
import type { Picture, PictureColumn, PictureRow } from './picture';
import type { Selection } from './selection';

/**
 * The main figures over the years. A year that isn't in the book keeps its column, empty: with one year alone the
 * years before and after it show what another file would bring.
 */
export function yearsPicture(book: Book, { report, compared, caliber, unit }: Selection): Picture {
  const keys = columnsOf(report, compared);
  const measures = [
    { key: 'budget/total#final', name: names.final },
    { key: `budget/total#rate(${caliber})`, name: caliber === 'adjusted' ? names.rateAdjusted : names.rateInitial },
    { key: 'report#totalScore', name: names.score },
  ];
  const rows = measures.map(({ key, name }): PictureRow => ({
    key,
    label: name,
    level: 0,
    kind: 'line',
    cells: keys.map((of) => {
      const id = figureId(of, key);
      return book.figures.has(id) ? id : null;
    }),
  }));
  const columns = keys.map((key) => columnOf(book, key));
  return {
    id: 'years',
    heading: heading(book, report, keys),
    caption: said('caption.years', {}, { unit: unitNames[unit] }),
    unit: 'none',
    columns,
    rows,
    notes: [],
  };
}

function columnsOf(report: ReportKey, compared: readonly ReportKey[]): ReportKey[] {
  const others = compared.filter((key) => isSameOwner(key, report) && !isSameReport(key, report));
  if (others.length > 0) return [...others, report].sort((a, b) => a.year - b.year);
  return [-1, 0, 1].map((step) => ({ ...report, year: report.year + step }));
}

function columnOf(book: Book, key: ReportKey): PictureColumn {
  const there = book.reports.get(reportPath(key));
  const name: Name = { zh: String(key.year), en: String(key.year) };
  return there ? { key: reportPath(key), name } : { key: reportPath(key), name, notImported: true };
}

function heading(book: Book, report: ReportKey, keys: readonly ReportKey[]): Said {
  const name = (year: number): Name => ({ zh: String(year), en: String(year) });
  const before = [...keys].reverse().find((key) => key.year < report.year);
  const now = figureId(report, 'budget/total#final');
  const earlier = before && figureId(before, 'budget/total#final');
  if (before && earlier && book.figures.has(now) && book.figures.has(earlier)) {
    return said('heading.years.change', { now, earlier }, { year: name(report.year), before: name(before.year) });
  }
  const alone = keys.filter((key) => book.reports.has(reportPath(key))).length <= 1;
  return said(alone ? 'heading.years.one' : 'heading.years.compared', {}, { year: name(report.year) });
}
