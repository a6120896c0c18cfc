import type { Hundredths } from './hundredths';

/** Whether a rate a report tells is a worked-out one, rounded at the last digit the report states. */
export const isSameRate = (reported: { value: Hundredths; step: Hundredths }, rate: Hundredths): boolean =>
  Math.abs(reported.value - rate) <= reported.step / 2;
