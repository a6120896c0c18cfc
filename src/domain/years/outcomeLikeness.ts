import type { ReportKey } from '../report';
import type { Row } from '../tables';
import { incomparable, wordings, nameOfYear, type Incomparable } from './incomparable';

export interface OutcomeAt {
  row: Row<'outcomes'>;
  report: ReportKey;
}

/** Counted since whenever: a running total with no start within its year, or one that starts in an earlier year. */
function isCumulative({ row, report }: OutcomeAt): boolean {
  const from = row.period?.split('/')[0]?.slice(0, 4);
  if (from && Number(from) < report.year) return true;
  return !from && row.verb !== undefined && row.verb.includes('累计');
}

const isRanking = ({ row }: OutcomeAt): boolean => row.unit === '位' || /位列|排名/.test(row.verb ?? '');

/** The year of the data, seen from the report's: 0 its own, −1 the year before. */
const dataOffset = ({ row, report }: OutcomeAt): number | undefined =>
  row.dataYear === undefined ? undefined : row.dataYear - report.year;

/** Why two outcomes of one code, scope and period are no like and like: another verb, other data, a running total. */
export function unlikeOutcomes(here?: OutcomeAt, there?: OutcomeAt): Incomparable | undefined {
  if (!here || !there) return undefined;
  if (here.row.verb !== there.row.verb) return incomparable('verb', wordings(here.row.verb, there.row.verb));
  if (isCumulative(here) || isCumulative(there)) return incomparable('cumulative');
  const [a, b] = [dataOffset(here), dataOffset(there)];
  if (a === b && (a !== undefined || !isRanking(here))) return undefined;
  const told = ({ row }: OutcomeAt) => (row.dataYear === undefined ? undefined : String(row.dataYear));
  const { names } = wordings(told(here), told(there));
  return incomparable('dataYear', {
    names: { ...names, hereYear: nameOfYear(here.report.year), thereYear: nameOfYear(there.report.year) },
  });
}
