import type { Finding } from '../finding';
import type { Name } from '../words';

/** A row that agrees names so many things it looked at; its lines tell all of them. */
const named = 6;

interface Thing {
  name: Name;
  columns: Name[];
}

/** What findings are about, each thing once with the columns looked at, in the order of the findings. */
function thingsIn(findings: readonly Finding[]): Thing[] {
  const things = new Map<string, Thing>();
  for (const { said, workings = [] } of findings) {
    const { name, column } = workings[0]?.names ?? said.names ?? {};
    if (!name) continue;
    const thing = things.get(name.zh) ?? { name, columns: [] };
    things.set(name.zh, thing);
    if (column && !thing.columns.some(({ zh }) => zh === column.zh)) thing.columns.push(column);
  }
  return [...things.values()];
}

const chinese = ({ name, columns }: Thing): string =>
  columns.length > 0 ? `${name.zh}（${columns.map(({ zh }) => zh).join('、')}）` : name.zh;

function english({ name, columns }: Thing): string | undefined {
  if (name.en === undefined || columns.some(({ en }) => en === undefined)) return undefined;
  return columns.length > 0 ? `${name.en} (${columns.map(({ en }) => en?.toLowerCase()).join(', ')})` : name.en;
}

/**
 * The things that findings looked at as one list for a sentence: 基本支出（年初预算数、决算数）、项目支出. More than six
 * are counted behind the first five. English only where all have it.
 */
export function lookedAt(findings: readonly Finding[]): Name {
  const things = thingsIn(findings);
  const few = things.length > named ? things.slice(0, named - 1) : things;
  // With many things their columns would bury them.
  const shown = few.length > 3 ? few.map((thing) => ({ ...thing, columns: [] })) : few;
  const more = things.length - shown.length;
  const zh = shown.map(chinese).join('、') + (more > 0 ? `等 ${things.length} 项` : '');
  const words = shown.map(english);
  const told = words.filter((word) => word !== undefined);
  return told.length === words.length ? { zh, en: told.join(', ') + (more > 0 ? ` and ${more} more` : '') } : { zh };
}
