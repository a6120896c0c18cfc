import { rowKey } from './figure';
import { emptyTables, type Report } from './report';
import type { Row, TableName } from './tables';

/** What stays the same from one year to the next: how things are called and ordered, never what was reported of them. */
export const keptColumns = {
  reports: ['departmentName', 'fullScore', 'gradeBands', 'framework'],
  budget: ['code', 'name', 'nameEn', 'parent', 'kind', 'fund'],
  scores: ['code', 'name', 'nameEn', 'parent', 'weight'],
  projects: ['code', 'name', 'nameEn', 'park', 'area', 'kind', 'part'],
} as const satisfies { [T in TableName]?: readonly (keyof Row<T>)[] };

type Cells = Readonly<Record<string, string | number | object | undefined>>;

function keptRows<T extends keyof typeof keptColumns>(
  table: T,
  { department, edition, year, tables }: Report,
): Row<T>[] {
  const identity = { department, year: year + 1, ...(edition === undefined ? {} : { edition }) };
  const seen = new Set<string>();
  return (tables[table] as readonly Cells[]).flatMap((row) => {
    const { code = '', part } = row as { code?: string; part?: string };
    const key = rowKey(table, { code, part }, year);
    // A thing said in two places is one thing to fill in.
    if (seen.has(key)) return [];
    seen.add(key);
    const cells = keptColumns[table].flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]]]));
    return [{ ...identity, ...Object.fromEntries(cells) } as unknown as Row<T>];
  });
}

/**
 * The next year's report to be filled in: lines, codes, weights and projects of a stored year, each once; no amount, no
 * score, no stage, no source. Outcomes and key tasks are every year's own: their tables are empty.
 */
export const nextYearTemplate = (report: Report): Report => ({
  department: report.department,
  year: report.year + 1,
  ...(report.edition === undefined ? {} : { edition: report.edition }),
  tables: {
    ...emptyTables(),
    reports: keptRows('reports', report),
    budget: keptRows('budget', report),
    scores: keptRows('scores', report),
    projects: keptRows('projects', report),
  },
});
