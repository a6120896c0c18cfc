import { columnsOf, tableNames, tables } from '../domain/tables';
import { emptyTables, type Report } from '../domain/report';
import type { TypedResult } from '../domain/typedYear';
import { csvForPeople, tableCells } from './reportCsv';

/**
 * What was typed as files of our own, a table each, to be imported like any other: what is known of a row as it is, what
 * was typed as it was typed. `named` gives a file its name by the title of its table.
 */
export function typedFiles({ key, sources, coverage }: TypedResult, named: (title: string) => string): Promise<File[]> {
  const known = Object.fromEntries(tableNames.map((table) => [table, sources[table].map((row) => row.known)]));
  const report = { ...key, ...coverage, tables: { ...emptyTables(), ...known } } as unknown as Report;
  const filled = tableNames.filter((table) => sources[table].length > 0);
  return Promise.all(
    filled.map(async (table) => {
      const [head = [], ...rows] = tableCells(report, table, 'zh-CN');
      const names = columnsOf(table).map(([name]) => name);
      const overlaid = rows.map((cells, row) =>
        cells.map((text, column) => sources[table][row]?.typed[names[column] ?? ''] ?? text),
      );
      return new File([await csvForPeople([head, ...overlaid])], named(tables[table].title.zh));
    }),
  );
}
