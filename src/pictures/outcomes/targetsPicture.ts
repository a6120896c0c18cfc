import { gapIn } from '../../domain/coverage';
import { numberOf, said, type Book, type Said } from '../../domain/figure';
import { sideOf } from '../../domain/words';
import { lookUp, type LookUp } from '../lookUp';
import type { Picture, PictureRow } from '../picture';
import { silence } from '../sentences';
import type { Selection } from '../selection';
import { frameOf, isFramed } from './frame';
import { outcomeNames } from './outcomeNames';
import { outcomesOf, type StatedOutcome } from './outcomesOf';

/** What was done beside what was aimed at, for the outcomes whose target the report states. */
export function targetsPicture(book: Book, { report }: Selection): Picture {
  const look = lookUp(book, report);
  const outcomes = outcomesOf(book, report);
  const rows = outcomes.filter(({ first }) => first.target !== undefined);
  return {
    id: 'targets',
    heading: headingOf(look, rows),
    caption: said(rows.length === 0 && isGiven(look) ? 'caption.targets.none' : 'caption.targets'),
    unit: 'none',
    columns: [
      { key: 'done', name: outcomeNames.done, ownUnits: true },
      { key: 'target', name: outcomeNames.target, ownUnits: true },
      { key: 'difference', name: outcomeNames.difference, ownUnits: true },
      { key: 'rate', name: outcomeNames.rate, unit: '%' },
    ],
    rows: rows.map((outcome) => rowOf(look, outcome)),
    notes: notesOf(rows, outcomes),
  };
}

/** Whether the report can be said to name no targets: its outcomes were given whole. */
const isGiven = ({ report }: LookUp): boolean => report === undefined || gapIn(report, ['outcomes']) === undefined;

function rowOf(look: LookUp, { key, name, first }: StatedOutcome): PictureRow {
  const cells = [first.value, first.target, look.id(`${key}#difference(target)`), look.id(`${key}#rate(target)`)];
  return { key, label: name, level: 0, kind: 'line', cells: cells.map((id) => id ?? null) };
}

/** How far from their targets the first two are: more, less or just there. */
function headingOf(look: LookUp, rows: readonly StatedOutcome[]): Said {
  if (rows.length === 0) return silence(look, 'heading.targets.none', 'outcomes');
  const differences = rows.slice(0, 2).flatMap(({ key }) => {
    const id = look.id(`${key}#difference(target)`);
    const value = look.value(`${key}#difference(target)`);
    return id !== null && value !== undefined ? [{ id, value }] : [];
  });
  const [a, b] = differences;
  const [first, second] = rows;
  if (!first || !a || a.value === 0 || b?.value === 0 || differences.length < Math.min(rows.length, 2)) {
    return said('heading.targets.plain');
  }
  const word = (value: number) => (value > 0 ? outcomeNames.more : outcomeNames.less);
  const bare = isFramed(first) ? '' : '.bare';
  const names = { ...frameOf(first), aName: first.name, aWord: word(a.value) };
  if (!b || !second) return said(`heading.targets.one${bare}`, { a: a.id }, names);
  const both = { ...names, bName: second.name, bWord: word(b.value) };
  return said(`heading.targets.two${bare}`, { a: a.id, b: b.id }, both);
}

/** Another figure of the same thing in the same period, for another scope: not the one the target is set for. */
function notesOf(rows: readonly StatedOutcome[], outcomes: readonly StatedOutcome[]): Said[] {
  const notes = rows.flatMap((outcome) => {
    const { code, scope, period } = outcome.first.row;
    if (outcome.amountOf) return [];
    const other = outcomes.find(
      ({ first: { row, value } }) => row.code === code && row.period === period && row.scope !== scope && value,
    );
    const amount = outcomes.find(({ amountOf }) => amountOf === other);
    return other?.scope && other.first.value ? [noteOf(other, amount)] : [];
  });
  return rows.length > 0 ? [said('pictureNote.onlyTargets'), ...notes] : [];
}

function noteOf(other: StatedOutcome, amount: StatedOutcome | undefined): Said {
  const names = { ...frameOf(other), name: other.name };
  const count = other.first.value ?? '';
  if (!amount?.first.value) return said('pictureNote.otherScope', { count }, names);
  return said(
    'pictureNote.otherScope.amount',
    { count, amount: amount.first.value },
    { ...names, amountName: amount.name },
  );
}

/** Whether a target is reached beyond doubt: not by a figure that is only nearly there or expected. */
export function isReached(book: Book, { first }: StatedOutcome): boolean {
  const [value, target] = [first.value, first.target].map((id) => (id ? numberOf(book, id) : undefined));
  const figure = first.value ? book.figures.get(first.value) : undefined;
  if (value === undefined || target === undefined || !figure || figure.expected) return false;
  return figure.hedge === 'exact' || sideOf(figure.hedge) === 'above' ? value >= target : value > target;
}
