import { said, type Book } from '../domain/figure';
import { deductionsHeading } from './deductionsHeading';
import { lookUp, type LookUp } from './lookUp';
import { names } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { itemsWithDeduction, reasonRemark } from './scoreItems';
import { firstOf, present, sayWith } from './sentences';
import type { Selection } from './selection';

/** From the full score down to the self-score, item by item; what the report does not itemise is a block of its own. */
export function deductionsPicture(book: Book, { report }: Selection): Picture {
  const look = lookUp(book, report);
  const stated = look.value('report#totalScore') !== undefined;
  return {
    id: 'deductions',
    heading: deductionsHeading(look),
    caption: firstOf(
      said('caption.deductions.plain'),
      stated ? sayWith(look, 'caption.deductions', { full: 'report#fullScore' }) : undefined,
    ),
    unit: '分',
    columns: [
      { key: 'count', name: names.count, unit: 'none' },
      { key: 'weight', name: names.weight },
      { key: 'score', name: names.score },
      { key: 'deduction', name: names.deduction },
    ],
    rows: rowsOf(look),
    notes: present([fullScoreNote(look)]),
  };
}

function rowsOf(look: LookUp): PictureRow[] {
  const cells = (...keys: (string | null)[]) => keys.map((key) => (key === null ? null : look.id(key)));
  const total: PictureRow = {
    key: 'total',
    label: names.scoreTotal,
    level: 0,
    kind: 'total',
    cells: cells(null, 'report#fullScore', 'report#totalScore', 'report#deducted'),
  };
  const grade = look.id('report#grade');
  const listed: PictureRow = {
    key: 'listed',
    label: names.listed,
    level: 0,
    kind: 'line',
    cells: cells('report#listedCount', 'report#listedWeight', 'report#listedScore', 'report#listedDeduction'),
  };
  const items = itemsWithDeduction(look).map((item): PictureRow => ({
    key: item.key,
    label: item.label,
    level: 1,
    kind: 'line',
    cells: cells(null, `${item.key}#weight`, `${item.key}#score`, `${item.key}#deduction`),
    remark: reasonRemark(item),
  }));
  const unitemised: PictureRow = {
    key: 'unitemised',
    label: names.unitemised,
    level: 0,
    kind: 'rest',
    cells: cells(null, 'report#unitemisedWeight', 'report#unitemisedScore', null),
  };
  const hasRest =
    (look.value('report#unitemisedWeight') ?? 0) !== 0 || (look.value('report#unitemisedScore') ?? 0) !== 0;
  const rows = [grade === null ? total : { ...total, remark: said('remark.grade', { grade }) }, listed, ...items];
  return (hasRest ? [...rows, unitemised] : rows).filter((row) => row.cells.some((cell) => cell !== null));
}

function fullScoreNote(look: LookUp) {
  if ((look.value('report#unitemisedWeight') ?? 0) <= 0) return undefined;
  const keys = { weight: 'report#unitemisedWeight', full: 'report#fullScore', count: 'report#listedCount' };
  return sayWith(
    look,
    look.isAssumed('report#fullScore') ? 'pictureNote.unitemised.assumed' : 'pictureNote.unitemised',
    keys,
  );
}
