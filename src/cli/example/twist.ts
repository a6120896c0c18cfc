import type { CheckResult } from '../../domain/finding';
import type { ExampleYear } from './exampleYear';

/** What a check finds of something awkward: the report's year, the finding's id and its result. */
export type ExpectedFinding = readonly [number, string, CheckResult];

/** Something awkward that real years have, planted in the example on purpose. */
export interface Twist {
  what: string;
  plant(years: ExampleYear[]): void;
  /** What the checks say of it; nothing where it only makes years incomparable, or is no fault at all. */
  finds: readonly ExpectedFinding[];
}
