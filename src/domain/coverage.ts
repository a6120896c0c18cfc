import type { Tables } from './report';
import { tableNames, tables, type TableName } from './tables';
import type { Name } from './words';

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

/** What names a report without stating anything of it. */
const naming = new Set(['department', 'year', 'edition', 'departmentName', 'title', 'source', 'note']);
/** Whether a report's own rows only say whose it is: such a table was not given. */
export const namesOnly = (rows: Tables['reports']): boolean =>
  rows.every((row) => Object.keys(row).every((column) => naming.has(column)));

/** The column by which a report's exported table says what the report was given, where its tables alone don't tell. */
export const coverageTitle = { zh: '导入情况', en: 'Imported' } as const satisfies Name;
const coverageWords: Readonly<Record<Coverage, Required<Name>>> = {
  whole: { zh: '全部', en: 'all' },
  part: { zh: '一部分', en: 'part' },
  none: { zh: '还没有导入', en: 'not yet' },
};
/** How much of some tables was given. */
export type ToldCoverage = Readonly<Partial<Record<TableName, Coverage>>>;

/** What has to be told besides the rows: 预算：一部分；成效：全部 of a table that was given and states nothing. */
export function coverageText(report: { coverage?: Gaps | undefined; tables: Tables }, language: 'zh' | 'en'): string {
  const apparent = (table: TableName): Coverage => {
    if (table === 'reports') return namesOnly(report.tables.reports) ? 'none' : 'whole';
    return report.tables[table].length > 0 ? 'whole' : 'none';
  };
  const told = tableNames.filter((table) => coverageOf(report, table) !== apparent(table));
  const [colon, stop] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return told
    .map((table) => tables[table].title[language] + colon + coverageWords[coverageOf(report, table)][language])
    .join(stop);
}

/** What such a text tells, in either language; nothing of what it doesn't name or words otherwise. */
export function toldCoverage(text: string): ToldCoverage {
  const pairs = text.split(/[；;]/).flatMap((piece) => {
    const [title, word] = piece.split(/[：:]/).map((part) => part.trim());
    const table = tableNames.find((name) => Object.values(tables[name].title).some((one) => one === title));
    const given = coverages.find((coverage) => Object.values(coverageWords[coverage]).some((one) => one === word));
    return table && given ? [[table, given] as const] : [];
  });
  return Object.fromEntries(pairs);
}
