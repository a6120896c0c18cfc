import type { Book } from '../figure';
import { reportPath, type ReportKey } from '../report';
import type { Name } from '../words';
import { isSameOwner } from './reportYears';

/** How a report is called, seen from another one: by its year; by its department too where that is another. */
export function reportName(book: Book, of: ReportKey, seenFrom: ReportKey): Name {
  const year = String(of.year);
  if (isSameOwner(of, seenFrom)) return { zh: year, en: year };
  const whose = book.reports.get(reportPath(of))?.tables.reports[0]?.departmentName ?? of.department;
  const name = [whose, of.edition, year].filter(Boolean).join(' ');
  return { zh: name, en: name };
}
