import { tableNames, type TableName } from '../../domain/tables';
import type { Meaning } from './headerWords';

/** What a table can't be read without: one column of each group. */
export const needs: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  reports: [['departmentName']],
  budget: [
    ['name', 'code'],
    ['initial', 'adjusted', 'final'],
  ],
  scores: [
    ['name', 'code'],
    ['weight', 'score'],
  ],
  outcomes: [
    ['name', 'code'],
    ['value', 'target', 'kind'],
  ],
  tasks: [['name', 'code'], ['status']],
  projects: [
    ['name', 'code'],
    ['stage', 'stageText', 'progress', 'investment', 'kind', 'park', 'area', 'owner'],
  ],
};

const meetsNeeds = (table: TableName, names: ReadonlySet<string>): boolean =>
  needs[table].every((group) => group.some((name) => names.has(name)));

/** How strongly some headers speak for each table they could be the header of, best first. */
export function tableEvidence(
  cells: readonly { meanings: readonly Meaning[] }[],
): readonly { table: TableName; evidence: number; complete: boolean }[] {
  return tableNames
    .map((table) => {
      const names = new Map<string, number>();
      for (const { meanings } of cells) {
        const meaning = meanings.find((entry) => entry.table === table);
        if (!meaning) continue;
        const key = meaning.level === undefined ? meaning.name : `level${meaning.level}`;
        names.set(key, Math.max(names.get(key) ?? 0, meaning.weight));
        if (meaning.level !== undefined) names.set('name', names.get('name') ?? 0);
      }
      const evidence = [...names.values()].reduce((total, weight) => total + weight, 0);
      return { table, evidence, complete: names.size >= 2 && meetsNeeds(table, new Set(names.keys())) };
    })
    .filter(({ evidence }) => evidence > 0)
    .sort((a, b) => Number(b.complete) - Number(a.complete) || b.evidence - a.evidence);
}
