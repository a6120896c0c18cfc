import { said, type Book, type Said } from '../domain/figure';
import type { Name } from '../domain/words';
import { differenceKey, relativeKey, totalOf } from './budgetKeys';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import { names, unitNames } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { firstOf, present, sayWith, silence } from './sentences';
import type { Caliber, Selection } from './selection';

/** Initial, adjusted and final of the whole on one scale, and what final differs from the chosen budget by. */
export function budgetToFinalPicture(book: Book, { report, caliber, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  const total = totalOf(lines)?.key ?? 'budget/total';
  const amount = (column: 'initial' | 'adjusted' | 'final'): PictureRow => ({
    key: column,
    label: names[column],
    level: 0,
    kind: column === 'final' ? 'total' : 'line',
    cells: [look.id(`${total}#${column}`)],
  });
  return {
    id: 'budgetToFinal',
    heading: heading(look, lines, total, caliber),
    caption: said('caption.budgetToFinal', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [{ key: 'amount', name: names.amount }],
    rows: present([amount('initial'), amount('adjusted'), amount('final'), differenceRow(look, total, caliber)]),
    notes: [],
  };
}

function differenceRow(look: LookUp, total: string, caliber: Caliber): PictureRow | undefined {
  const difference = look.value(differenceKey(total, caliber));
  if (difference === undefined || difference === 0) return undefined;
  const less = difference < 0;
  const label: Name =
    caliber === 'adjusted' ? (less ? names.unspent : names.overspent) : less ? names.less : names.more;
  const key = caliber === 'adjusted' && less ? `${total}#unspent` : differenceKey(total, caliber);
  return { key: `difference/${caliber}`, label, level: 1, kind: 'rest', cells: [look.id(key)] };
}

function heading(look: LookUp, lines: readonly Line[], total: string, caliber: Caliber): Said {
  return firstOf(
    silence(look, 'heading.budgetToFinal.none', 'budget'),
    against(look, lines, total, caliber),
    sayWith(look, 'heading.budgetToFinal.plain', { final: `${total}#final` }),
  );
}

function against(look: LookUp, lines: readonly Line[], total: string, caliber: Caliber): Said | undefined {
  const difference = look.value(differenceKey(total, caliber));
  if (difference === undefined) return undefined;
  if (difference === 0) return said(`heading.budgetToFinal.${caliber}.same`);
  const keys = { relative: relativeKey(total, caliber), difference: differenceKey(total, caliber) };
  const most = caliber === 'adjusted' && difference < 0 ? mostUnspent(look, lines) : undefined;
  if (!most) return sayWith(look, `heading.budgetToFinal.${caliber}.${difference < 0 ? 'less' : 'more'}`, keys);
  const shared = { relative: keys.relative, unspent: `${total}#unspent`, share: most.share };
  return sayWith(look, 'heading.budgetToFinal.adjusted.share', shared, { line: most.line.label });
}
