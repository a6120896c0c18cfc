import { coverageOf, coverages, type Coverage, type Gaps } from './coverage';
import type { Tables } from './report';
import { tableNames, tables, type TableName } from './tables';
import type { Name } from './words';

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
