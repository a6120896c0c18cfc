import { said, type Book, type FigureKey, type Said } from '../domain/figure';
import { totalOf } from './budgetKeys';
import { names, unitNames } from './columnNames';
import { excludedName } from './excluded';
import { budgetLinesOf } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { mostUnspent } from './mostUnspent';
import type { Picture, PictureRow } from './picture';
import { present, sayWith } from './sentences';
import { calibers, type Caliber, type Selection } from './selection';
import { unspentPicture } from './unspentPicture';

/**
 * What wasn't spent and what the report says of it, apart: the amount with its lines (total, line), the report's own
 * words (memo), and what its stated rate would mean for the one item it leaves out, by either base (estimate). What the
 * report gives no amount of has none.
 */
export function unspentToldPicture(book: Book, selection: Selection): Picture {
  const look = lookUp(book, selection.report);
  const plain = unspentPicture(book, selection);
  const total = totalOf(budgetLinesOf(book, selection.report))?.key ?? 'budget/total';
  const unspent = look.value(`${total}#unspent`) ?? 0;
  const whole: PictureRow = {
    key: 'unspent',
    label: names.unspent,
    level: 0,
    kind: 'total',
    cells: [look.id(`${total}#unspent`), null],
  };
  const lines = plain.rows.filter(({ kind }) => kind === 'line').map((row): PictureRow => ({ ...row, level: 1 }));
  const estimates = estimateRows(look);
  return {
    ...plain,
    id: 'unspentTold',
    heading: headingOf(look, plain.heading),
    caption: said(
      estimates.length > 0 ? 'caption.unspentTold.estimate' : 'caption.unspentTold',
      {},
      { unit: unitNames[selection.unit] },
    ),
    rows: unspent > 0 ? [whole, ...lines, ...toldRows(look), ...estimates] : [],
    notes: estimates.length > 0 ? [said('pictureNote.unspentTold', {}, { item: excludedName(look) })] : [],
  };
}

/** Where most of it is and the one thing the report says of it; else what the picture of the lines is headed with. */
function headingOf(look: LookUp, plain: Said): Said {
  const most = look.report && mostUnspent(look, budgetLinesOf(look.book, look.report));
  const { unspentDestination, excludedReason } = look.main ?? {};
  const oneReason = unspentDestination === undefined && excludedReason !== undefined;
  if (!most || !oneReason || look.id('report#excludedAmount') !== null) return plain;
  const told = { line: most.line.label, item: excludedName(look) };
  return sayWith(look, 'heading.unspentTold', { share: most.share }, told) ?? plain;
}

/** What the report writes of it, in its words, and what it doesn't. Nothing where its own row was not imported. */
function toldRows(look: LookUp): PictureRow[] {
  if (!look.main) return [];
  const { unspentDestination: destination, excludedReason: reason } = look.main;
  const amount = look.id('report#excludedAmount');
  const told =
    reason === undefined
      ? destination === undefined
        ? said('unspentTold.nothing')
        : said('unspentTold.where', {}, { where: { zh: destination } })
      : said('unspentTold.reason', {}, { item: excludedName(look), reason: { zh: reason } });
  const silent =
    reason === undefined
      ? undefined
      : destination !== undefined
        ? said('unspentTold.where', {}, { where: { zh: destination } })
        : said(amount === null ? 'unspentTold.silent' : 'unspentTold.silent.rest');
  const says = Object.fromEntries(present([['told', told] as const, silent && (['silent', silent] as const)]));
  return [{ key: 'told', label: names.told, level: 0, kind: 'memo', says, cells: [amount, null] }];
}

const impliedKey = (base: Caliber): FigureKey => `report#impliedExcluded(${base})`;

function estimateRows(look: LookUp): PictureRow[] {
  const rate = sayWith(look, 'unspentTold.rate', { rate: 'report#reportedRate' });
  return calibers.flatMap((base): PictureRow[] => {
    const amount = look.id(impliedKey(base));
    if (amount === null || (look.value(impliedKey(base)) ?? 0) <= 0) return [];
    const share = base === 'adjusted' ? look.id('report#impliedShareOfUnspent') : null;
    const rest =
      share === null
        ? undefined
        : sayWith(look, 'unspentTold.share', {
            share: 'report#impliedShareOfUnspent',
            rest: 'report#impliedOtherUnspent',
          });
    const says = Object.fromEntries(present([rate && (['rate', rate] as const), rest && (['rest', rest] as const)]));
    return [{ key: base, label: names[`${base}IfBase`], level: 0, kind: 'estimate', says, cells: [amount, share] }];
  });
}
