import type { MoneyUnit } from '../domain/hundredths';
import type { ReportKey } from '../domain/report';

/** The budget a rate or a difference is taken against. The report's own 97.79-style rate is shown beside both. */
export const calibers = ['adjusted', 'initial'] as const;
export type Caliber = (typeof calibers)[number];

/** What the scope bar has chosen: everything a picture depends on besides the book. */
export interface Selection {
  report: ReportKey;
  /** Reports it is compared with, oldest first; none by default where no other year is stored. */
  compared: readonly ReportKey[];
  unit: MoneyUnit;
  caliber: Caliber;
}
