import { fault } from '../../domain/fault';
import { columnsOf, type TableName } from '../../domain/tables';
import type { ProjectKind } from '../../domain/words';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { typeLooseCell } from '../typing/looseCells';
import { wordKeyOf } from '../typing/looseWords';
import { isNilMark, plainTextOf, refusalOf, toHalfWidth } from '../typing/looseText';
import { tables } from '../../domain/tables';
import { squeezed } from './headerText';
import { isSubtotal, readName, totalRank } from './names';
import { gather, passRow, type LooseRow } from './readRows';
import { count, remark } from './saying';
import { nameText, storedNames, type ShapeContext, type ShapedRow } from './shaping';
import { progressIn, projectKindOf, stageOf, statusOf } from './wording';

const longest = 20;

/** A row that sums others up is none of the things listed. */
const isSum = (name: string): boolean => totalRank(name) !== undefined || isSubtotal(name);

type ListTable = Extract<TableName, 'tasks' | 'projects' | 'outcomes'>;

/** Rows with their names and codes; rows of sums are passed over, rows without a name are faults. */
function namedRows(table: ListTable, rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  const stored = storedNames(context.stored, table);
  return rows.flatMap((loose) => {
    const raw = nameText(loose);
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
    const same = stored.find(name);
    const nameEn = loose.values['nameEn'] ?? same?.nameEn;
    const values: Record<string, CellValue> = {
      ...loose.values,
      code: typeof code === 'string' ? code : (same?.code ?? squeezed(name)),
      ...(name === '' ? {} : { name }),
      ...(nameEn === undefined ? {} : { nameEn }),
    };
    return [{ row: loose.row, values }];
  });
}

/** Prose as text, with what can't be read of it told; nothing for a nil mark. */
function proseText(
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

/** Tasks: the state a text opens with is the status; the prose behind it is counted, not kept. */
export function shapeTasks(rows: readonly LooseRow[], context: ShapeContext): ShapedRow[] {
  const prose = new Map(rows.map((loose) => [loose.row, loose.prose] as const));
  let shortened = 0;
  const shaped = namedRows('tasks', rows, context).map(({ row, values }) => {
    const at = () => context.at(row, tables.tasks.columns.status.title.zh);
    const text = proseText(prose.get(row)?.['status'], at, context);
    const worded = proseText(prose.get(row)?.['statusText'], at, context);
    const key = text === undefined ? undefined : wordKeyOf(tables.tasks.columns.status.words, text);
    const read = text === undefined ? { more: false } : statusOf(text);
    if (read.more) shortened += 1;
    const status = key ?? read.status;
    const wording = worded ?? (key !== undefined && key === text ? undefined : read.wording);
    if (status !== undefined && text !== status)
      gather(context.gathering, [{ kind: 'word', from: glimpse(text ?? ''), to: status }], at);
    return {
      row,
      values: {
        ...values,
        ...(status === undefined ? {} : { status }),
        ...(wording === undefined || wording === '' || [...wording].length > longest ? {} : { statusText: wording }),
      },
    };
  });
  if (shortened > 0)
    context.gathering.findings.push(
      remark('recognising.statusShortened', context.at(rows[0]?.row ?? 0), { tasks: count(shortened) }),
    );
  return shaped;
}

export interface ProjectOptions {
  /** What projects without a kind were said to be. */
  kind?: ProjectKind | undefined;
}

/** Projects: a stage only where the words say it and nothing else; every wording is kept. */
export function shapeProjects(
  rows: readonly LooseRow[],
  context: ShapeContext,
  { kind: told }: ProjectOptions,
): ShapedRow[] {
  const prose = new Map(rows.map((loose) => [loose.row, loose.prose] as const));
  const stored = storedNames(context.stored, 'projects');
  const progress = columnsOf('projects').find(([name]) => name === 'progress')?.[1];
  return namedRows('projects', rows, context).map(({ row, values }) => {
    const at = (column: string) => () => context.at(row, column);
    const texts = prose.get(row) ?? {};
    const kindText = proseText(texts['kind'], at(tables.projects.columns.kind.title.zh), context);
    const kind = kindText === undefined ? undefined : projectKeyOf(kindText);
    const same = stored.find(String(values['name'] ?? ''))?.kind;
    const chosen = kind ?? (same as ProjectKind | undefined) ?? told;
    if (kind !== undefined && kind !== kindText)
      gather(
        context.gathering,
        [{ kind: 'word', from: glimpse(kindText ?? ''), to: kind }],
        at(tables.projects.columns.kind.title.zh),
      );
    const stageCell = proseText(texts['stage'], at(tables.projects.columns.stage.title.zh), context);
    const wording = proseText(texts['stageText'], at(tables.projects.columns.stageText.title.zh), context) ?? stageCell;
    const key = stageCell === undefined ? undefined : wordKeyOf(tables.projects.columns.stage.words, stageCell);
    const stage =
      values['stage'] ??
      key ??
      (stageCell === undefined ? undefined : stageOf(stageCell, chosen)) ??
      (wording === undefined ? undefined : stageOf(wording, chosen));
    const rate = wording === undefined || values['progress'] !== undefined ? undefined : progressIn(wording);
    const added: Record<string, CellValue> = {};
    if (rate !== undefined && progress) {
      const cell = typeLooseCell(progress, rate, { at: at(tables.projects.columns.stageText.title.zh) });
      if (!('finding' in cell) && cell.value !== undefined) {
        added['progress'] = cell.value;
        if (cell.hedge !== undefined) added['progressHedge'] = cell.hedge;
        gather(
          context.gathering,
          [{ kind: 'word', from: glimpse(wording ?? ''), to: rate }],
          at(tables.projects.columns.stageText.title.zh),
        );
      }
    }
    if (stage !== undefined && stage !== wording && values['stage'] === undefined) {
      gather(
        context.gathering,
        [{ kind: 'word', from: glimpse(wording ?? stageCell ?? ''), to: String(stage) }],
        at(tables.projects.columns.stage.title.zh),
      );
    }
    const tooLong = wording !== undefined && [...wording].length > longest;
    if (tooLong)
      context.gathering.findings.push(
        remark('recognising.stageTextLong', { ...context.at(row), raw: glimpse(wording) }),
      );
    const note = [values['note'], tooLong ? wording : undefined].filter((text) => text !== undefined).join('；');
    return {
      row,
      values: {
        ...values,
        ...added,
        ...(chosen === undefined ? {} : { kind: chosen }),
        ...(stage === undefined ? {} : { stage }),
        ...(wording === undefined || tooLong || (key !== undefined && key === wording) ? {} : { stageText: wording }),
        ...(note === '' ? {} : { note }),
      },
    };
  });
}

const projectKeyOf = (text: string): ProjectKind | undefined =>
  (wordKeyOf(tables.projects.columns.kind.words, text) as ProjectKind | undefined) ?? projectKindOf(text);

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
