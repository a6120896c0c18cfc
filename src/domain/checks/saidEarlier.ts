import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import type { Row } from '../tables';
import { nameOfYear } from '../years/incomparable';
import { codesIn } from '../years/mappings';
import { reportsOf } from '../years/reportYears';
import { gapOf } from './carried';
import { checkView, firstRows, type CheckView, type KeyedRow } from './checkView';
import { findingOf } from './findings';
import { resultOf, worstOf } from './statements';

type OutcomeRow = Row<'outcomes'>;

/** What time a number is of: the year of its data, its period, else its report's year. */
const timeOf = ({ dataYear, period }: OutcomeRow, year: number): string =>
  dataYear === undefined ? (period ?? String(year)) : `data ${dataYear}`;

/** Running totals are of no one time. */
const isRunning = ({ verb }: OutcomeRow): boolean => verb?.includes('累计') ?? false;

/** Whether a number may have been told before: of data of a year, or of a period that was over before its report's year. */
function isOfEarlier({ dataYear, period }: OutcomeRow, year: number): boolean {
  if (dataYear !== undefined) return dataYear < year;
  const end = period?.split('/').slice(-1)[0]?.slice(0, 4);
  return end !== undefined && Number(end) < year;
}

const valueOf = (view: CheckView, { key }: KeyedRow<'outcomes'>): Figure | undefined => {
  const figure = view.figure(`${key}#value`);
  return typeof figure?.value === 'number' ? figure : undefined;
};

interface Told {
  view: CheckView;
  before: CheckView;
  row: OutcomeRow;
  first: Figure;
}

/** The number an earlier report gives for the same thing and time, in the same scope, verb and unit. */
function toldBefore({ view, before, row, first }: Told): Figure | undefined {
  const { department, year } = view.report;
  const at = { department, table: 'outcomes' as const, year, code: row.code };
  const codes = codesIn(view.book.mappings ?? [], at, before.report.year);
  const same = firstRows(before, 'outcomes').filter(
    ({ row: other }) =>
      codes.includes(other.code) &&
      other.scope === row.scope &&
      other.verb === row.verb &&
      timeOf(other, before.report.year) === timeOf(row, year),
  );
  return same.map((one) => valueOf(before, one)).find((figure) => figure?.unit === first.unit);
}

function findingFor(rule: string, told: Told, other: Figure): Finding[] {
  const { view, before, row, first } = told;
  const worst = worstOf(first, [other]);
  if (!worst) return [];
  const { likeness } = worst;
  const result = resultOf[likeness];
  const at = `${first.key}@${before.report.year}`;
  const gap = likeness === 'apart' || likeness === 'oneStep' ? [gapOf(view, [rule, `${at}(gap)`], [first, other])] : [];
  const time = row.dataYear === undefined ? (row.period ?? '') : String(row.dataYear);
  const names = {
    name: first.label.row ?? first.label.column,
    time: { zh: time, en: time },
    before: nameOfYear(before.report.year),
  };
  const figures = { first: first.id, other: other.id };
  const line: Said = { message: 'check.saidTwice.earlierLine', figures, names };
  return [
    findingOf(view, [rule, at], {
      result,
      said: { message: `check.saidTwice.earlier.${likeness === 'rounded' ? 'same' : likeness}`, figures, names },
      inputs: [first.id, other.id],
      workings: [line],
      figures: gap,
    }),
  ];
}

/**
 * What a report says of an earlier year, against what the latest report before it said of the same: two statements of
 * one thing, though they stand in two reports.
 */
export function saidEarlier(view: CheckView, rule: string): Finding[] {
  const { year } = view.report;
  const earlier = reportsOf(view.book, view.report)
    .filter((report) => report.year < year)
    .reverse()
    .flatMap((report) => checkView(view.book, report) ?? []);
  if (earlier.length === 0) return [];
  return firstRows(view, 'outcomes').flatMap((keyed) => {
    const { row } = keyed;
    const first = valueOf(view, keyed);
    if (!first || isRunning(row) || !isOfEarlier(row, year)) return [];
    for (const before of earlier) {
      const told = { view, before, row, first };
      const other = toldBefore(told);
      if (other) return findingFor(rule, told, other);
    }
    return [];
  });
}
