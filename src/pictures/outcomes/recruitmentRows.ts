import { numberOf, type Book } from '../../domain/figure';
import { isMoneyUnit, isShareUnit } from '../../domain/hundredths';
import { isRecruitment } from '../../domain/recruitment';
import type { StatedOutcome } from './outcomesOf';

/** A count of projects won, with its amount where the report names one. */
export interface Recruitment {
  count: StatedOutcome;
  amount: StatedOutcome | undefined;
  /** The one with a target: what the key task is measured by. */
  isTaskCaliber: boolean;
}

/**
 * Counts of projects won that are easily taken for one another: those stated for more than one scope, and what they are
 * part of or have as parts. Without such, every count of projects won. Smallest first; they are never added up.
 */
export function recruitmentRows(book: Book, outcomes: readonly StatedOutcome[]): Recruitment[] {
  const counts = outcomes.filter((outcome) => isCountWon(outcome));
  const repeated = counts.filter((a) => counts.some((b) => a !== b && a.first.row.code === b.first.row.code));
  const family = repeated.length > 0 ? withParts(repeated, counts) : counts;
  return counts
    .filter((outcome) => family.includes(outcome))
    .map((count) => ({
      count,
      amount: outcomes.find(({ amountOf }) => amountOf === count),
      isTaskCaliber: count.first.target !== undefined,
    }))
    .sort((a, b) => valueOf(book, a.count) - valueOf(book, b.count));
}

function isCountWon({ first: { row, value } }: StatedOutcome): boolean {
  return value !== undefined && row.unit !== undefined && isCounted(row.unit) && isRecruitment(row.verb);
}

/** Money and shares are not counts. */
const isCounted = (unit: string): boolean => !isMoneyUnit(unit) && !isShareUnit(unit);

/** Adds wholes and parts until nothing more belongs to the family. */
function withParts(family: readonly StatedOutcome[], counts: readonly StatedOutcome[]): StatedOutcome[] {
  const grown = counts.filter(
    (one) =>
      family.includes(one) ||
      family.some(({ partOf }) => partOf === one) ||
      (one.partOf !== undefined && family.includes(one.partOf)),
  );
  return grown.length === family.length ? grown : withParts(grown, counts);
}

const valueOf = (book: Book, { first }: StatedOutcome): number =>
  (first.value === undefined ? undefined : numberOf(book, first.value)) ?? 0;
