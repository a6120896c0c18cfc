import { fault } from '../../domain/fault';
import type { FilePlace } from '../../domain/finding';
import { type TableName, tables } from '../../domain/tables';
import type { taskStatuses } from '../../domain/words';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { isNilMark, plainTextOf, refusalOf, toHalfWidth } from '../typing/looseText';
import { wordKeyOf } from '../typing/looseWords';
import { type LooseRow, gather, passRow } from './gathering';
import { squeezed } from './headerText';
import { isSubtotal, readName, totalRank } from './names';
import { parkOf } from './projectRows';
import { count, remark } from './saying';
import { type ShapeContext, type ShapedRow, rowName, storedNames } from './shaping';
import { statusOf } from './wording';

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

/** Tasks: the state a text opens with is the status; the prose behind it goes into the note, its figures are told. */
export function shapeTasks(rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  const prose = new Map(rows.map((loose) => [loose.row, loose.prose] as const));
  return namedRows('tasks', rows, context).map(({ row, values }) => {
    const at = () => context.at(row, tables.tasks.columns.status.title.zh);
    const text = proseText(prose.get(row)?.['status'], at, context);
    const worded = proseText(prose.get(row)?.['statusText'], at, context);
    const key = text === undefined ? undefined : wordKeyOf(tables.tasks.columns.status.words, text);
    const read = text === undefined ? {} : statusOf(text);
    const status = key ?? read.status;
    const wording = worded ?? (key !== undefined && key === text ? undefined : read.wording);
    if (status !== undefined && text !== status)
      gather(
        context.gathering,
        [
          {
            kind: 'word',
            from: glimpse(text ?? ''),
            to: tables.tasks.columns.status.words[status as keyof typeof taskStatuses].zh,
          },
        ],
        at,
      );
    const isLong = worded !== undefined && [...worded].length > longest;
    const rest = [read.rest, isLong ? worded : undefined].filter((words) => words !== undefined).join('；');
    if (rest !== '') tellRest(rest, at(), context);
    const note = [values['note'], rest === '' ? undefined : rest].filter((words) => words !== undefined).join('；');
    return {
      row,
      values: {
        ...values,
        ...(status === undefined ? {} : { status }),
        ...(wording === undefined || wording === '' || isLong ? {} : { statusText: wording }),
        ...(note === '' ? {} : { note }),
      },
    };
  });
}

/** Results within the cell are kept as words: they make no figures, and that is said. */
function tellRest(rest: string, at: FilePlace, { gathering }: ShapeContext): void {
  const figures = rest.match(/\d[\d,.]*\s*(?:[%％]|[\p{Script=Han}]{1,3})?/gu) ?? [];
  const rule = figures.length > 0 ? 'recognising.figuresInCell' : 'recognising.statusMoved';
  gathering.findings.push(
    remark(
      rule,
      { ...at, raw: glimpse(rest) },
      figures.length > 0 ? { figures: { zh: figures.slice(0, 8).join('、') } } : {},
    ),
  );
}

/** Outcomes: a row with a number is a result, one without a claim, where the file has no kinds of its own. */
export function shapeOutcomes(rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  let guessed = 0;
  const shaped = namedRows('outcomes', rows, context).map(({ row, values }) => {
    if (values['kind'] !== undefined) return { row, values };
    guessed += 1;
    return { row, values: { ...values, kind: values['value'] === undefined ? 'claim' : 'result' } };
  });
  if (guessed > 0)
    context.gathering.findings.push(
      remark('recognising.outcomeKinds', context.at(rows[0]?.row ?? 0), { rows: count(guessed) }),
    );
  return shaped;
}
