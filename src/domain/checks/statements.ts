import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import { sideOf } from '../words';
import type { CheckView } from './checkView';
import { isRounded } from './rounding';

/**
 * How two statements of one thing stand to each other: the same · rounded (the finer one says the coarser) · one last
 * digit apart · the same number hedged differently, or within what a hedge says · other words · further apart.
 */
export type Likeness = 'same' | 'rounded' | 'oneStep' | 'hedge' | 'words' | 'apart';

/** Words never disagree: numbers more than a last digit apart are asked about, everything smaller is noted. */
export const resultOf = {
  same: 'agrees',
  rounded: 'agrees',
  oneStep: 'note',
  hedge: 'note',
  words: 'note',
  apart: 'toExplain',
} as const satisfies Record<Likeness, Finding['result']>;

/** The order of the list is the order of weight: the last is what a finding is about. */
const weights: readonly Likeness[] = ['same', 'rounded', 'hedge', 'oneStep', 'words', 'apart'];

function likenessOf(a: Figure, b: Figure): Likeness {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') {
    return JSON.stringify(a.value) === JSON.stringify(b.value) ? 'same' : 'words';
  }
  const sameHedge = a.hedge === b.hedge && a.expected === b.expected;
  const apart = Math.abs(a.value - b.value);
  const coarse = Math.max(a.step, b.step);
  if (apart === 0) return sameHedge ? 'same' : 'hedge';
  if (sameHedge && isRounded(a) && a.step !== b.step && apart <= coarse / 2) return 'rounded';
  if (apart <= coarse) return sameHedge ? 'oneStep' : 'hedge';
  return allows(a, b) || allows(b, a) ? 'hedge' : 'apart';
}

/** 超 5400 and 5412, 近 1400 and 1355: what one says loosely the other says exactly. */
function allows(loose: Figure, exact: Figure): boolean {
  const between = Number(exact.value) - Number(loose.value);
  if (exact.hedge !== 'exact') return false;
  const near = Math.abs(between) * 10 <= Math.abs(Number(loose.value));
  const side = sideOf(loose.hedge);
  return near && ((side === 'above' && between >= 0) || (side === 'below' && between <= 0));
}

/** The later statement that differs most from the first, and how. */
export function worstOf(first: Figure, again: readonly Figure[]): { other: Figure; likeness: Likeness } | undefined {
  const compared = again.map((other) => ({ other, likeness: likenessOf(first, other) }));
  return [...compared].sort((a, b) => weights.indexOf(b.likeness) - weights.indexOf(a.likeness))[0];
}

/** A line for each statement: what it says, where, and what our note says of it. */
export function statementLines(view: CheckView, statements: readonly Figure[]): Said[] {
  return statements.map((figure) => {
    const names = { name: figure.label.row ?? figure.label.column, ...remarksOf(view, figure) };
    const variant = `line${'source' in names ? 'At' : ''}${'note' in names ? 'Note' : ''}` as const;
    return { message: `check.statement.${variant}`, figures: { value: figure.id }, names };
  });
}

function remarksOf({ report }: CheckView, { origin }: Figure) {
  if (origin.by !== 'report') return {};
  const note = report.tables[origin.row.table][origin.row.index]?.note;
  return {
    ...(origin.source ? { source: { zh: origin.source, en: origin.source } } : {}),
    ...(note ? { note: { zh: note } } : {}),
  };
}
