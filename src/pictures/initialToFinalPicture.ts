import { numberOf, said, type Book, type Said } from '../domain/figure';
import type { Name } from '../domain/words';
import { adjustmentBridgePicture } from './adjustmentBridgePicture';
import { rateKey, totalOf } from './budgetKeys';
import { unitNames, names } from './columnNames';
import { budgetLinesOf } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import type { Picture, PictureRow } from './picture';
import { sayWith } from './sentences';
import type { Selection } from './selection';

/**
 * The money in one column that adds up: the budgets and, between two of them, what was added or left, with the lines it
 * comes from in words. The steps of the bridge themselves are another picture.
 */
export function initialToFinalPicture(book: Book, selection: Selection): Picture {
  const { report, caliber, unit } = selection;
  const look = lookUp(book, report);
  const bridge = adjustmentBridgePicture(book, selection);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  const rows = bridge.rows.filter(({ level }) => level === 0);
  return {
    ...bridge,
    id: 'initialToFinal',
    heading: headingOf(look, bridge, { total, caliber }),
    caption: said('caption.initialToFinal', {}, { unit: unitNames[unit] }),
    columns: [
      ...bridge.columns,
      { key: 'share', name: caliber === 'adjusted' ? names.rateAdjusted : names.rateInitial, unit: '%' },
    ],
    rows: rows.map((row): PictureRow => {
      const from = fromOf(look, bridge.rows, row);
      return {
        ...row,
        ...(from ? { says: { from } } : {}),
        cells: [...row.cells, row.key === 'final' ? look.id(rateKey(total, caliber)) : null],
      };
    }),
  };
}

/** Where the change comes from, if one line makes all of it, and what became of it; else the bridge's own heading. */
function headingOf(
  look: LookUp,
  { rows, heading }: Picture,
  { total, caliber }: { total: string; caliber: Selection['caliber'] },
): Said {
  const net = look.value(`${total}#netAdjustment`) ?? 0;
  const first = rows.find(({ key, level }) => level === 1 && key.startsWith('netAdjustment/'));
  const id = first?.cells[0];
  const step = (id && numberOf(look.book, id)) || 0;
  if (!first || Math.sign(step) !== Math.sign(net) || Math.abs(step) < Math.abs(net)) return heading;
  const keys = { net: `${total}#netAdjustment`, rate: rateKey(total, caliber) };
  const word = net > 0 ? 'up' : 'down';
  return sayWith(look, `heading.initialToFinal.${word}.${caliber}`, keys, { line: first.label }) ?? heading;
}

/** Which lines a difference comes from: one or two by name, of the unspent the line that holds most of it. */
function fromOf(look: LookUp, rows: readonly PictureRow[], { key, label, kind }: PictureRow): Said | undefined {
  if (kind !== 'rest') return undefined;
  if (key === 'unspent') {
    const most = look.report && mostUnspent(look, budgetLinesOf(look.book, look.report));
    const share =
      most && sayWith(look, 'initialToFinal.most', { share: most.share }, { what: label, line: most.line.label });
    return share ?? said('initialToFinal.plain', {}, { what: label });
  }
  const [a, b, ...more] = rows.filter((row) => row.level === 1 && row.key.startsWith(`${key}/`));
  const [first, second] = [a?.cells[0], b?.cells[0]];
  if (!a || !first || more.length > 0) return said('initialToFinal.plain', {}, { what: label });
  const what = netOf(look, rows, key) ?? label;
  if (!b || !second) return said('initialToFinal.one', {}, { what, line: a.label });
  return said('initialToFinal.two', { a: first, b: second }, { what, aName: a.label, bName: b.label });
}

/** 净增 or 净减, short for what the year's adjustments come to. */
function netOf(look: LookUp, rows: readonly PictureRow[], key: string): Name | undefined {
  const id = rows.find((row) => row.key === key)?.cells[0];
  const value = id ? numberOf(look.book, id) : undefined;
  return key !== 'netAdjustment' || value === undefined ? undefined : value > 0 ? names.netUp : names.netDown;
}
