import type { Book } from '../figure';
import { reportPath, type Report, type ReportKey } from '../report';

/** The reports of one department and edition that a book holds, oldest first. */
export const reportsOf = (book: Book, { department, edition }: ReportKey): Report[] =>
  [...book.reports.values()]
    .filter((report) => report.department === department && report.edition === edition)
    .sort((a, b) => a.year - b.year);

/** The latest report before another one, whether of the year before or, with years missing between, an earlier one. */
export function reportBefore(book: Book, key: ReportKey): Report | undefined {
  const earlier = reportsOf(book, key).filter(({ year }) => year < key.year);
  return earlier[earlier.length - 1];
}

/** Every year from the first report to the last, those without a report too: a hole is a year of its own. */
export function yearsOf(book: Book, key: ReportKey): ReportKey[] {
  const reports = reportsOf(book, key);
  const [first] = reports;
  const last = reports[reports.length - 1];
  if (!first || !last) return [];
  const { department, edition } = key;
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => ({
    department,
    year: first.year + index,
    ...(edition === undefined ? {} : { edition }),
  }));
}

export const isSameReport = (a: ReportKey, b: ReportKey): boolean => reportPath(a) === reportPath(b);

/** One department and edition: reports that are years of one line. */
export const isSameOwner = (a: ReportKey, b: ReportKey): boolean =>
  a.department === b.department && a.edition === b.edition;
