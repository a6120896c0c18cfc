/**
 * A number as a report's text has it. `section` is the place it stands in, in the grammar of the rows' own `source`
 * (`一.三.2`, `二.三.3.表1.行4`). A date is `2023`, `2023-06`, `2023-06-30` or a range of months with a slash.
 */
export type ReportNumber = { line: number; section: string; context: string; start: number } & (
  | { kind: 'amount'; digits: string; unit: string }
  | { kind: 'date'; date: string }
);

/** Words between a number and its unit that only say it isn't exact. */
const looseWords = /^[余多来几]/;
/** Money written short: 500 万 for 500 万元. */
const moneyWords: Readonly<Record<string, string>> = { 万: '万元', 亿: '亿元' };

/** The longest unit `after` begins with, money in full; empty where none is known. */
export function unitAt(after: string, units: readonly string[]): string {
  const rest = after.replace(looseWords, '');
  const long = units.filter((unit) => rest.startsWith(unit)).sort((a, b) => b.length - a.length)[0];
  if (long) return long;
  const short = rest.charAt(0);
  const counted = units.some((unit) => rest.slice(1).startsWith(unit));
  return counted ? '' : (moneyWords[short] ?? '');
}
