import { coverageOf, covered, type Coverage, type Gaps } from '../domain/coverage';
import { namesOnly, type ToldCoverage } from '../domain/toldCoverage';
import type { Report, Tables } from '../domain/report';
import type { TableName } from '../domain/tables';

export interface Brought {
  /** The report as it is stored, if it is. */
  stored: Report | undefined;
  /** The tables files brought rows for. */
  brought: readonly TableName[];
  /** Tables of which only some of the rows or cells were in the files. */
  partly?: readonly TableName[];
  /** What a file of our own says of it. */
  told?: ToldCoverage | undefined;
  /** The report's tables as they would become. */
  tables: Tables;
}

/**
 * What a report was given once these tables are brought: a table nothing was brought for stays as it was, and was not
 * given where nothing is stored. A row that only names the department states nothing: the report's own table was not
 * given then. A table the files held a part of is whole where it was whole before. What a file of our own says holds.
 */
export function coverageBrought({ stored, brought, partly = [], told = {}, tables }: Brought): { coverage?: Gaps } {
  const before = (table: TableName): Coverage => (stored ? coverageOf(stored, table) : 'none');
  const after = (table: TableName): Coverage => {
    const own = told[table];
    if (!brought.includes(table)) return before(table) === 'none' ? (own ?? 'none') : before(table);
    if (own !== undefined) return own;
    if (table === 'reports' && namesOnly(tables.reports)) return 'none';
    return partly.includes(table) && before(table) !== 'whole' ? 'part' : 'whole';
  };
  return covered(after);
}
