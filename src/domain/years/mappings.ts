import type { TableName } from '../tables';

/**
 * Confirmed by hand: what a table of one year calls `from` (a code) is what it calls `to` in another year. One `from`
 * with two `to` is a split, two `from` with one `to` a merger.
 */
export interface YearMapping {
  department: string;
  table: TableName;
  fromYear: number;
  from: string;
  toYear: number;
  to: string;
}

export interface CodeInYear {
  department: string;
  table: TableName;
  year: number;
  code: string;
}

/** The same confirmation told the other way round. */
const turned = ({ fromYear, from, toYear, to, ...rest }: YearMapping): YearMapping => ({
  ...rest,
  fromYear: toYear,
  from: to,
  toYear: fromYear,
  to: from,
});

/**
 * What a code is called in another year: itself where nothing else was confirmed, else what the confirmations between
 * the two years lead to, several of them where it was split or merged on the way.
 */
export function codesIn(mappings: readonly YearMapping[], at: CodeInYear, year: number): string[] {
  const forward = year >= at.year;
  const [first, last] = forward ? [at.year, year] : [year, at.year];
  const steps = mappings
    .filter(({ department, table }) => department === at.department && table === at.table)
    .map((mapping) => (mapping.fromYear < mapping.toYear === forward ? mapping : turned(mapping)))
    .filter(({ fromYear, toYear }) => Math.min(fromYear, toYear) >= first && Math.max(fromYear, toYear) <= last)
    .sort((a, b) => (forward ? a.fromYear - b.fromYear : b.fromYear - a.fromYear));
  let codes = [at.code];
  for (const fromYear of new Set(steps.map((step) => step.fromYear))) {
    const here = steps.filter((step) => step.fromYear === fromYear);
    const leadTo = (code: string): string[] => here.filter(({ from }) => from === code).map(({ to }) => to);
    codes = [...new Set(codes.flatMap((code) => (leadTo(code).length > 0 ? leadTo(code) : [code])))];
  }
  return codes;
}
