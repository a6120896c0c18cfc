import { said, type Book, type Said } from '../domain/figure';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture } from './picture';
import { sayWith, silence } from './sentences';
import type { Selection } from './selection';

/** Spending on official travel, cars and receptions beside its budget. The report doesn't say which budget it means. */
export function threePublicPicture(book: Book, { report, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const keys = [
    ['report#threePublicBudget', names.threePublicBudget],
    ['report#threePublicActual', names.threePublicActual],
    ['report#threePublicDifference', names.threePublicDifference],
  ] as const;
  return {
    id: 'threePublic',
    heading: heading(look),
    caption: said('caption.threePublic', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [{ key: 'amount', name: names.amount }],
    rows: keys.map(([key, label]) => ({ key, label, level: 0, kind: 'line', cells: [look.id(key)] })),
    notes: [],
  };
}

function heading(look: LookUp): Said {
  const difference = look.value('report#threePublicDifference');
  const keys = { actual: 'report#threePublicActual' };
  const compared = { ...keys, difference: 'report#threePublicDifference' };
  const sentence =
    difference === undefined
      ? sayWith(look, 'heading.threePublic.actual', keys)
      : difference === 0
        ? sayWith(look, 'heading.threePublic.same', keys)
        : sayWith(look, `heading.threePublic.${difference < 0 ? 'less' : 'more'}`, compared);
  return sentence ?? silence(look, 'heading.threePublic.none', 'reports');
}
