import { said, type Book } from '../domain/figure';
import { totalOf } from './budgetKeys';
import { agreedBase, calibersHeading, rateKeys, rateOrder, type RateWord } from './caliberRows';
import { budgetLinesOf } from './lines';
import { lookUp } from './lookUp';
import { names } from './columnNames';
import type { Picture } from './picture';
import type { Selection } from './selection';

const labels = { adjusted: names.rateAdjusted, initial: names.rateInitial, reported: names.reported } as const;

/** The execution rates on one scale: the chosen caliber first, what the report states of itself last. */
export function caliberStripPicture(book: Book, { report, caliber }: Selection): Picture {
  const look = lookUp(book, report);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const agreed = agreedBase(look, total);
  const keys: Readonly<Record<RateWord, string>> = rateKeys(total);
  return {
    id: 'caliberStrip',
    heading: calibersHeading(look, total, caliber),
    caption: said('caption.caliberStrip'),
    unit: '%',
    columns: [{ key: 'rate', name: names.rate }],
    rows: rateOrder(caliber)
      .filter((word) => look.id(keys[word]) !== null)
      .map((word) => ({
        key: word,
        label: labels[word],
        level: 0,
        kind: word === caliber ? 'total' : 'line',
        cells: [look.id(keys[word])],
        ...(word === 'reported' && agreed && { remark: said(`remark.rateAgrees.${agreed}`) }),
      })),
    notes: [],
  };
}
