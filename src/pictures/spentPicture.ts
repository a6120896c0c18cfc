import { said, type Book, type Said } from '../domain/figure';
import { differenceKey, rateKey, relativeKey, totalOf } from './budgetKeys';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import { names } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { firstOf, present, sayWith, silence } from './sentences';
import type { Selection } from './selection';

/**
 * The money for a room: three bars in large units, and of the last one what share of the chosen budget was spent.
 * Amounts rounded to 亿元 don't add up, so the rest stands as a share, never as a third amount.
 */
export function spentPicture(book: Book, { report, caliber }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  const total = totalOf(lines)?.key ?? 'budget/total';
  const amount = (column: 'initial' | 'adjusted' | 'final'): PictureRow => ({
    key: column,
    label: names[column],
    level: 0,
    kind: column === 'final' ? 'total' : 'line',
    cells: [look.id(`${total}#${column}`), column === 'final' ? look.id(rateKey(total, caliber)) : null],
  });
  const less = (look.value(differenceKey(total, caliber)) ?? 0) < 0;
  const rest: PictureRow = {
    key: `rest/${caliber}`,
    label: caliber === 'adjusted' ? names.unspent : names.less,
    level: 1,
    kind: 'rest',
    cells: [null, look.id(relativeKey(total, caliber))],
  };
  return {
    id: 'spent',
    heading: headingOf(look, lines, { total, caliber }),
    caption: said(`caption.spent.${caliber}`),
    unit: 'money',
    columns: [
      { key: 'amount', name: names.amount },
      { key: 'share', name: caliber === 'adjusted' ? names.rateAdjusted : names.rateInitial, unit: '%' },
    ],
    rows: present([amount('initial'), amount('adjusted'), amount('final'), less && rest]),
    notes: [],
  };
}

function headingOf(
  look: LookUp,
  lines: readonly Line[],
  { total, caliber }: Pick<Selection, 'caliber'> & { total: string },
): Said {
  const rate = { rate: rateKey(total, caliber) };
  const difference = look.value(differenceKey(total, caliber)) ?? 0;
  const most = caliber === 'adjusted' && difference < 0 ? mostUnspent(look, lines) : undefined;
  return firstOf(
    silence(look, 'heading.budget.none', 'budget'),
    most && sayWith(look, 'heading.spent.share', { ...rate, share: most.share }, { line: most.line.label }),
    sayWith(look, `heading.spent.${caliber}`, rate),
    sayWith(look, 'heading.budget.plain', { final: `${total}#final` }),
  );
}
