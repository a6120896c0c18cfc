import { said, type Book, type FigureKey, type Said } from '../domain/figure';
import { totalOf } from './budgetKeys';
import { calibersHeading, rateKeys } from './caliberRows';
import { excludedName } from './excluded';
import { budgetLinesOf } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { present, sayWith } from './sentences';
import { calibers, type Selection } from './selection';

/**
 * Each rate with what it divides by what. The report names neither base nor amount behind its own rate: both readings
 * of it stand below as estimates, with their range and what they take for granted.
 */
export function calibersPicture(book: Book, { report, caliber, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const total = totalOf(budgetLinesOf(book, report))?.key ?? 'budget/total';
  return {
    id: 'calibers',
    heading: calibersHeading(look, total, caliber),
    caption: said('caption.calibers', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [
      { key: 'rate', name: names.rate, unit: '%' },
      { key: 'final', name: names.final },
      { key: 'base', name: names.base },
      { key: 'excluded', name: names.excluded },
    ],
    rows: rowsOf(look, total),
    notes: present(calibers.map((base) => readingNote(look, base))),
  };
}

function rowsOf(look: LookUp, total: string): PictureRow[] {
  const keys = rateKeys(total);
  const row = (
    key: string,
    parts: readonly (FigureKey | null)[],
    { label, kind = 'line' }: Pick<PictureRow, 'label'> & { kind?: PictureRow['kind'] },
  ): PictureRow => ({ key, label, level: 0, kind, cells: parts.map((part) => part && look.id(part)) });
  const final = `${total}#final`;
  const back = ['report#reportedRate', final, 'report#impliedBase'];
  const rows = [
    row('adjusted', [keys.adjusted, final, `${total}#adjusted`, null], { label: names.rateAdjusted }),
    row('initial', [keys.initial, final, `${total}#initial`, null], { label: names.rateInitial }),
    row('reported', [keys.reported, null, null, 'report#excludedAmount'], { label: names.reported }),
  ].filter(({ cells }) => cells[0] !== null);
  const readings = [
    row('excluded/adjusted', [...back, excludedKey('adjusted')], { label: names.excludedAdjusted, kind: 'estimate' }),
    row('excluded/initial', [...back, excludedKey('initial')], { label: names.excludedInitial, kind: 'estimate' }),
  ].filter(({ cells }) => cells[3] !== null);
  return [...rows, ...readings];
}

const excludedKey = (base: 'adjusted' | 'initial'): FigureKey => `report#impliedExcluded(${base})`;

function readingNote(look: LookUp, base: 'adjusted' | 'initial'): Said | undefined {
  const keys = { rate: 'report#reportedRate', amount: excludedKey(base) };
  return sayWith(look, `pictureNote.excluded.${base}`, keys, { item: excludedName(look) });
}
