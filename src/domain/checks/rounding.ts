import type { Figure } from '../figure';
import { isMoneyUnit, toleranceOf } from '../hundredths';

/** Money and percentages are told rounded to their last digit; points and counts are told exactly. */
export const isRounded = ({ unit }: Figure): boolean => isMoneyUnit(unit) || unit === '%';

/** How far numbers that should meet may lie apart by rounding alone: ½ last digit for each of them, 0 for points and counts. */
export const roundingOf = (figures: readonly Figure[]): number =>
  toleranceOf(figures.filter(isRounded).map(({ step }) => step));
