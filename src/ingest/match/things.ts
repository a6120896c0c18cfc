import type { Stated } from '../../domain/hundredths';
import type { Report } from '../../domain/report';
import type { TableName } from '../../domain/tables';

/** Tables whose rows are things with a name that goes on from year to year. */
export const matchedTables = ['projects', 'scores', 'budget', 'tasks'] as const satisfies readonly TableName[];
export type MatchedTable = (typeof matchedTables)[number];

/** Something a report names, by the first row that names it, with what helps to know it again. */
export interface Thing {
  code: string;
  name: string;
  park?: string;
  area?: string;
  parent?: string;
  investment?: Stated;
  weight?: Stated;
  /** As worded, else the list's word. */
  stage?: string;
  stageText?: string;
  status?: string;
  statusText?: string;
}

type Cells = Readonly<Record<string, unknown>>;

const texts = ['park', 'area', 'parent', 'stage', 'stageText', 'status', 'statusText'] as const;
const numbers = ['investment', 'weight'] as const;

const isStated = (cell: unknown): cell is Stated => typeof cell === 'object' && cell !== null && 'value' in cell;

function thingOf(row: Cells): Thing {
  const told = texts.flatMap((column) => (typeof row[column] === 'string' ? [[column, row[column]]] : []));
  const counted = numbers.flatMap((column) => (isStated(row[column]) ? [[column, row[column]]] : []));
  return { code: String(row['code']), name: String(row['name']), ...Object.fromEntries([...told, ...counted]) };
}

/** The things a table of a report names, each once, in the order they come. Totals are no things. */
export function thingsIn(report: Report, table: MatchedTable): Thing[] {
  const things = new Map<string, Thing>();
  for (const row of report.tables[table] as readonly Cells[]) {
    const code = String(row['code']);
    if (row['kind'] !== 'total' && !things.has(code)) things.set(code, thingOf(row));
  }
  return [...things.values()];
}
