import { numberOf, said, type Book, type Said } from '../figure';
import { isShareUnit } from '../hundredths';
import type { ReportKey } from '../report';
import type { FigureComparison } from '../years';
import { reportName } from './reportName';

/**
 * A comparison as a sentence: how much more or less, absolute and relative, percentage points between rates; or why it
 * can't be compared. `bare` leaves out the unit of an amount, where it stands beside. Nothing where nothing was told: a
 * change is told only when it is a figure of the book (bookWithChanges).
 */
export function changeSaid(
  book: Book,
  comparison: FigureComparison,
  against: ReportKey,
  bare = false,
): Said | undefined {
  const { change, growth, incomparable } = comparison;
  if (incomparable) return incomparable.said;
  if (!change || !book.figures.has(change.id)) return undefined;
  const value = numberOf(book, change.id);
  if (value === undefined) return undefined;
  const name = reportName(book, against, book.figures.get(comparison.here)?.report ?? against);
  const names = { against: { ...name, zh: `${name.zh} 年` } };
  if (value === 0) return said('years.change.same', {}, names);
  const unit = book.figures.get(comparison.here)?.unit ?? '';
  const byRate = isShareUnit(unit) || unit === '分';
  if (byRate) return said(`years.change.${value < 0 ? 'lower' : 'higher'}`, { change: change.id }, names);
  // One task of six is told as one task.
  const relative = unit !== '项' && growth && numberOf(book, growth.id) !== undefined ? growth.id : undefined;
  const message = `years.change.${value < 0 ? 'less' : 'more'}${bare ? '.bare' : ''}` as const;
  if (!relative) return said(message, { change: change.id }, names);
  return said(`${message}.share`, { change: change.id, growth: relative }, names);
}
