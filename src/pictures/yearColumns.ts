import { coverageOf } from '../domain/coverage';
import type { Book } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import type { TableName } from '../domain/tables';
import type { Name } from '../domain/words';
import { nameOfYear } from '../domain/years/incomparable';
import { isSameOwner, isSameReport } from '../domain/years/reportYears';
import type { Picture, PictureColumn } from './picture';
import type { Selection } from './selection';

/** A picture with a column a year; `current` is the key of the year the page is of. */
export interface YearsPicture extends Picture {
  current: string;
}

/** The years between two that stand side by side, where none of them is stored: the hole is shown. */
function holesBetween(book: Book, from: ReportKey, to: ReportKey): ReportKey[] {
  const years = Array.from({ length: Math.max(0, to.year - from.year - 1) }, (_, index) => ({
    ...to,
    year: from.year + 1 + index,
  }));
  return years.some((key) => book.reports.has(reportPath(key))) ? [] : years;
}

/**
 * The report's year with those it is compared with, oldest first, and the missing years between neighbours. Only of its
 * own department and edition; nothing where no other year is stored and chosen.
 */
export function yearKeys(book: Book, { report, compared }: Pick<Selection, 'report' | 'compared'>): ReportKey[] {
  const others = compared.filter(
    (key) => isSameOwner(key, report) && !isSameReport(key, report) && book.reports.has(reportPath(key)),
  );
  if (others.length === 0) return [];
  const chosen = [...others, report].sort((a, b) => a.year - b.year);
  return chosen.flatMap((key, index) => {
    const before = chosen[index - 1];
    return before ? [...holesBetween(book, before, key), key] : [key];
  });
}

export const yearName = ({ year }: ReportKey): Name => nameOfYear(year);

/** A year's column, marked where neither its report nor, of that, the table drawn was imported. */
export function yearColumn(book: Book, key: ReportKey, table: TableName): PictureColumn {
  const report = book.reports.get(reportPath(key));
  const there = report && coverageOf(report, table) !== 'none';
  return { key: reportPath(key), name: yearName(key), ...(there ? {} : { notImported: true as const }) };
}

/** The year a figure is told against where one has to do: the last before the report's, else the last chosen. */
export function mainCompared({ report, compared }: Pick<Selection, 'report' | 'compared'>): ReportKey | undefined {
  const own = compared.filter((key) => isSameOwner(key, report));
  const before = own.filter((key) => key.year < report.year);
  return [...(before.length > 0 ? before : own)].sort((a, b) => a.year - b.year).slice(-1)[0];
}

/** Reports of other departments, or of another edition, that a selection is compared with. */
export const othersOf = ({ report, compared }: Pick<Selection, 'report' | 'compared'>): ReportKey[] =>
  compared.filter((key) => !isSameOwner(key, report));
