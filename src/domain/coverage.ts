import { tableNames, type TableName } from './tables';

/**
 * How much of a table a report was given: `whole`, only some of its rows (`part`), or nothing at all (`none`): of such
 * a table it can't be said that the report is silent.
 */
export const coverages = ['whole', 'part', 'none'] as const;
export type Coverage = (typeof coverages)[number];

/** The tables that were not given whole; those not named were. Left away altogether where there are none. */
export type Gaps = Readonly<Partial<Record<TableName, Exclude<Coverage, 'whole'>>>>;

export const coverageOf = ({ coverage }: { coverage?: Gaps | undefined }, table: TableName): Coverage =>
  coverage?.[table] ?? 'whole';

/** Of some tables the first a report was not given whole: of what would stand there it can't be said to be silent. */
export const gapIn = (report: { coverage?: Gaps | undefined }, tables: readonly TableName[]): TableName | undefined =>
  tables.find((table) => coverageOf(report, table) !== 'whole');

/** The table a figure's key names: `budget/total#final`, `report#totalScore`. */
export const tableOfKey = (key: string): TableName | undefined =>
  tableNames.find((table) => key.startsWith(table === 'reports' ? 'report#' : `${table}/`));

/** What every table's coverage comes to as a field of a report: `{ coverage }`, or nothing where all are whole. */
export function covered(each: (table: TableName) => Coverage): { coverage?: Gaps } {
  const gaps = tableNames.flatMap((table) => (each(table) === 'whole' ? [] : [[table, each(table)] as const]));
  return gaps.length > 0 ? { coverage: Object.fromEntries(gaps) as Gaps } : {};
}

/** Whether something read from outside names tables with what is missing of them. */
export const isGaps = (value: unknown): value is Gaps =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([table, gap]) => tableNames.some((name) => name === table) && (gap === 'part' || gap === 'none'),
  );
