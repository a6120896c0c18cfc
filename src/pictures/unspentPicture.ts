import { said, type Book, type FigureKey, type Said } from '../domain/figure';
import { gapIn } from '../domain/coverage';
import { topLines, totalOf } from './budgetKeys';
import { excludedName } from './excluded';
import { budgetLinesOf, type Line } from './lines';
import { lookUp, type LookUp } from './lookUp';
import { names, unitNames } from './columnNames';
import type { Picture, PictureRow } from './picture';
import { firstOf, present, sayWith, silence } from './sentences';
import type { Selection } from './selection';

/** Where the unspent money sits: by line as the report has it, then by the fund its own rate leaves out, as an estimate. */
export function unspentPicture(book: Book, { report, unit }: Selection): Picture {
  const look = lookUp(book, report);
  const lines = budgetLinesOf(book, report);
  const total = totalOf(lines)?.key ?? 'budget/total';
  const estimates = estimateRows(look);
  return {
    id: 'unspent',
    heading: heading(look, total),
    caption: said(estimates.length > 0 ? 'caption.unspent.estimate' : 'caption.unspent', {}, { unit: unitNames[unit] }),
    unit: 'money',
    columns: [
      { key: 'amount', name: names.amount },
      { key: 'share', name: names.share, unit: '%' },
    ],
    rows: [...statedRows(look, lines), ...estimates],
    notes: present([
      estimates.length > 0 ? readingNote(look) : undefined,
      // The heading has said so already; a table or a slide may show the notes alone.
      look.main && look.main.unspentDestination === undefined && (look.value(`${total}#unspent`) ?? 0) > 0
        ? said('pictureNote.notCarriedOver')
        : undefined,
    ]),
  };
}

const pair = (look: LookUp, amount: FigureKey, share: FigureKey) => [look.id(amount), look.id(share)];

function statedRows(look: LookUp, lines: readonly Line[]): PictureRow[] {
  return topLines(lines)
    .filter(({ key }) => (look.value(`${key}#unspent`) ?? 0) !== 0)
    .map(({ key, label }): PictureRow => ({
      key,
      label,
      level: 0,
      kind: 'line',
      cells: pair(look, `${key}#unspent`, `${key}#shareOfUnspent`),
    }))
    .sort((a, b) => (look.value(`${b.key}#unspent`) ?? 0) - (look.value(`${a.key}#unspent`) ?? 0));
}

function estimateRows(look: LookUp): PictureRow[] {
  if (look.value('report#impliedShareOfUnspent') === undefined) return [];
  const row = (key: string, label: PictureRow['label'], keys: readonly [FigureKey, FigureKey]): PictureRow => ({
    key,
    label,
    level: 0,
    kind: 'estimate',
    cells: pair(look, ...keys),
  });
  const rows = [
    row('excluded', excludedName(look), ['report#impliedExcluded(adjusted)', 'report#impliedShareOfUnspent']),
    row('other', names.other, ['report#impliedOtherUnspent', 'report#impliedOtherShare']),
  ];
  return rows.filter(({ cells }) => cells[0] !== null);
}

function heading(look: LookUp, total: string): Said {
  const unspent = look.value(`${total}#unspent`);
  if (unspent === undefined) return silence(look, 'heading.unspent.none', 'budget');
  if (unspent === 0) return said('heading.unspent.zero');
  if (unspent < 0) {
    return (
      sayWith(look, 'heading.unspent.over', { over: `${total}#difference(adjusted)` }) ??
      silence(look, 'heading.unspent.none', 'budget')
    );
  }
  const keys = { unspent: `${total}#unspent` };
  const destination = look.main?.unspentDestination;
  const reason = look.main?.excludedReason;
  return firstOf(
    silence(look, 'heading.unspent.none', 'budget'),
    // Where it went would stand in the report's own row: without that row nobody can say that the report is silent.
    look.report && gapIn(look.report, ['reports']) ? sayWith(look, 'heading.unspent.notGiven', keys) : undefined,
    destination === undefined && reason !== undefined
      ? sayWith(look, 'heading.unspent.reason', keys, { item: excludedName(look), reason: { zh: reason } })
      : undefined,
    destination === undefined
      ? sayWith(look, 'heading.unspent.notStated', keys)
      : sayWith(look, 'heading.unspent.stated', keys, { destination: { zh: destination } }),
  );
}

function readingNote(look: LookUp): Said | undefined {
  const keys = { rate: 'report#reportedRate', amount: 'report#impliedExcluded(adjusted)' };
  return sayWith(look, 'pictureNote.excluded.adjusted', keys, { item: excludedName(look) });
}
