import { numberOf, splitFigureId, type Book, type FigureId, type FigureKey } from '../domain/figure';
import { reportPath } from '../domain/report';
import type { Name } from '../domain/words';
import { differenceKey, rateKey } from './budgetKeys';
import { names } from './columnNames';
import { thingOf, type Focus } from './focus';
import { calibers, type Selection } from './selection';
import { yearName } from './yearColumns';

/** One figure of what is in focus, under it what it is. */
export interface StripValue {
  figure: FigureId;
  name: Name;
  /** Money that was not spent, points that were taken off. */
  lost: boolean;
}

/** What the foot of a page says of what is in focus. */
export interface FocusStrip {
  name: Name;
  values: readonly StripValue[];
  /** The figure whose formula is offered; of a thing that only states, where it stands in the report. */
  opens: FigureId;
}

/** Of six values beside each other on a tablet the last is the one that counts: names of rates leave it room. */
const shortNames: Readonly<Record<string, Name>> = {
  'rate(adjusted)': names.rateAdjusted,
  'rate(initial)': names.rateInitial,
};
/** As many values as stand beside each other on a tablet. */
const most = 6;

const ofTable = (thing: FigureKey): string => thing.split(/[/@#]/)[0] ?? '';

/** The columns a thing is told by, in their order; undefined where all it has are told. */
function columnsOf(thing: FigureKey, { caliber }: Selection): FigureKey[] | undefined {
  if (ofTable(thing) === 'scores') return ['weight', 'score', 'deduction'].map((column) => `${thing}#${column}`);
  if (ofTable(thing) !== 'budget') return undefined;
  const bases = [caliber, ...calibers.filter((other) => other !== caliber)];
  const amounts = ['initial', 'adjusted', 'final'].map((column) => `${thing}#${column}`);
  return [...amounts, ...bases.map((base) => rateKey(thing, base)), differenceKey(thing, caliber)];
}

/** What a year is told by. */
const ofYear = (selection: Selection): FigureKey[] => [
  ...(columnsOf('budget/total', selection) ?? []).slice(0, -1),
  'report#totalScore',
];

/** A thing's figures in one report: those it is told by, else all it has, as many as there is room for. */
function figuresOf(book: Book, report: string, focus: Focus, selection: Selection): FigureId[] {
  const keys = focus.by === 'report' ? ofYear(selection) : columnsOf(focus.key, selection);
  if (keys) return keys.map((key) => `${report}/${key}`).filter((id) => book.figures.has(id));
  const start = `${report}/${focus.key.split('#')[0] ?? ''}`;
  return [...book.figures.keys()].filter((id) => id.startsWith(start) && thingOf(id) === focus.key).slice(0, most);
}

/** What is in focus is called as where it was asked for; undefined of what the book does not know. */
export function focusName(book: Book, { by, figure }: Focus): Name | undefined {
  const found = book.figures.get(figure);
  if (!found) return undefined;
  return by === 'report' ? yearName(found.report) : (found.label.row ?? found.label.column);
}

const isLost = (book: Book, id: FigureId): boolean => {
  const value = numberOf(book, id) ?? 0;
  return /#difference\(/.test(id) ? value < 0 : /#deduction/.test(id) && value !== 0;
};

/**
 * What the page's report says of what is in focus; of what it does not speak of, the report of the mark. Undefined
 * where neither says anything.
 */
export function focusStrip(book: Book, selection: Selection, focus: Focus): FocusStrip | undefined {
  const own = focus.by === 'report' ? focus.key : reportPath(selection.report);
  const here = figuresOf(book, own, focus, selection);
  const ids = here.length > 0 ? here : figuresOf(book, splitFigureId(focus.figure).report, focus, selection);
  const name = focusName(book, focus);
  if (!name || ids.length === 0) return undefined;
  const values = ids.flatMap((figure): StripValue[] => {
    const found = book.figures.get(figure);
    if (!found) return [];
    const { row, column } = found.label;
    // A part of it says which one it is.
    const part = focus.by === 'thing' && row && row.zh !== name.zh ? row : undefined;
    return [{ figure, name: part ?? shortNames[figure.split('#')[1] ?? ''] ?? column, lost: isLost(book, figure) }];
  });
  const worked = ids.find((id) => book.figures.get(id)?.origin.by === 'formula' && numberOf(book, id) !== undefined);
  return { name, values, opens: worked ?? focus.figure };
}
