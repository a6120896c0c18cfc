import { fault } from '../../domain/fault';
import { type TableName, tables } from '../../domain/tables';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { isNilMark, plainTextOf, refusalOf, toHalfWidth } from '../typing/looseText';
import { type LooseRow, gather, passRow } from './gathering';
import { squeezed } from './headerText';
import { isSubtotal, readName, totalRank } from './names';
import { type ShapeContext, type ShapedRow, rowName, storedNames } from './shaping';

/** 星港产业园（西片区）is the park and its area. */
function parkOf({ park, area }: LooseRow['values']): { park?: string; area?: string; from?: string } {
  const text = typeof park === 'string' ? park : undefined;
  const told = typeof area === 'string' ? { area } : {};
  const parts = /^(.+?)[(（]([^()（）]*(?:片区|片|组团|区块|起步区|分区|园中园))[)）]$/.exec(text ?? '');
  if (text === undefined || !parts?.[1] || !parts[2] || area !== undefined)
    return { ...(text === undefined ? {} : { park: text }), ...told };
  return { park: parts[1], area: parts[2], from: text };
}

export const longest = 20;

/** A row that sums others up is none of the things listed. */
const isSum = (name: string): boolean => totalRank(name) !== undefined || isSubtotal(name);

type ListTable = Extract<TableName, 'tasks' | 'projects' | 'outcomes'>;

/** Names that rows of different parks share: those are different projects. */
function sharedNames(rows: readonly LooseRow[]): ReadonlySet<string> {
  const parks = new Map<string, Set<string>>();
  for (const loose of rows) {
    const name = squeezed(readName(rowName(loose)).name);
    parks.set(name, (parks.get(name) ?? new Set()).add(String(parkOf(loose.values).park ?? '')));
  }
  return new Set([...parks].flatMap(([name, found]) => (found.size > 1 ? [name] : [])));
}

/** Rows with their names and codes; rows of sums are passed over, rows without a name are faults. */
export function namedRows(table: ListTable, rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  const stored = storedNames(context.stored, table);
  const shared = table === 'projects' ? sharedNames(rows) : new Set<string>();
  return rows.flatMap((loose) => {
    const raw = rowName(loose);
    const { name } = readName(raw);
    const { code } = loose.values;
    if (name === '' && code === undefined) {
      context.gathering.findings.push(fault('recognising.rowWithoutName', context.at(loose.row)));
      return [];
    }
    if (isSum(name)) {
      passRow(context.gathering, loose, { why: 'sum', text: raw });
      return [];
    }
    const place = parkOf(loose.values);
    const isShared = shared.has(squeezed(name));
    const same = stored.findAt(name, place.park);
    const nameEn = loose.values['nameEn'] ?? same?.nameEn;
    // A name another stored thing has doesn't make this one that.
    const taken = isShared || (same === undefined && stored.has(squeezed(name)));
    const own = taken ? `${squeezed(name)}-${squeezed(place.park ?? '2')}` : squeezed(name);
    if (place.from !== undefined)
      gather(context.gathering, [{ kind: 'word', from: place.from, to: `${place.park} / ${place.area}` }], () =>
        context.at(loose.row, tables.projects.columns.park.title.zh),
      );
    const values: Record<string, CellValue> = {
      ...loose.values,
      ...(place.park === undefined ? {} : { park: place.park }),
      ...(place.area === undefined ? {} : { area: place.area }),
      code: typeof code === 'string' ? code : (same?.code ?? own),
      ...(name === '' ? {} : { name }),
      ...(nameEn === undefined ? {} : { nameEn }),
    };
    return [{ row: loose.row, values }];
  });
}

/** Prose as text, with what can't be read of it told; nothing for a nil mark. */
export function proseText(
  raw: string | undefined,
  at: () => ReturnType<ShapeContext['at']>,
  { gathering }: ShapeContext,
): string | undefined {
  if (raw === undefined || isNilMark(toHalfWidth(raw.trim()))) return undefined;
  const refused = refusalOf(raw.trim());
  if (!refused) return plainTextOf(raw);
  gathering.findings.push(fault(refused, { ...at(), raw: glimpse(raw) }));
  return undefined;
}
