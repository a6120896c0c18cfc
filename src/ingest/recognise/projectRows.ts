import { columnsOf, tables } from '../../domain/tables';
import type { ProjectKind, Stage } from '../../domain/words';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import { typeLooseCell } from '../typing/looseCells';
import { wordKeyOf } from '../typing/looseWords';
import { type LooseRow, gather } from './gathering';
import { progressClauses } from './progressClauses';
import { remark } from './saying';
import { type ShapeContext, type ShapedRow, storedNames } from './shaping';
import { projectKindOf } from './wording';
import { longest, namedRows, proseText } from './namedRows';

export interface ProjectOptions {
  /** What projects without a kind were said to be. */
  kind?: ProjectKind | undefined;
}

/** Projects: a stage only where the words say it and nothing else; every wording is kept. */
export function shapeProjects(
  rows: readonly LooseRow[],
  context: ShapeContext,
  { kind: answered }: ProjectOptions,
): ShapedRow[] {
  const prose = new Map(rows.map((loose) => [loose.row, loose.prose] as const));
  const stored = storedNames(context.stored, 'projects');
  const progress = columnsOf('projects').find(([name]) => name === 'progress')?.[1];
  return namedRows('projects', rows, context).map(({ row, values }) => {
    const at = (column: string) => () => context.at(row, column);
    const texts = prose.get(row) ?? {};
    const kindText = proseText(texts['kind'], at(tables.projects.columns.kind.title.zh), context);
    const kind = kindText === undefined ? undefined : projectKeyOf(kindText);
    const park = typeof values['park'] === 'string' ? values['park'] : undefined;
    const same = stored.findAt(String(values['name'] ?? ''), park)?.kind;
    const chosen = kind ?? (same as ProjectKind | undefined) ?? answered;
    if (kind !== undefined && kind !== kindText)
      gather(
        context.gathering,
        [{ kind: 'word', from: glimpse(kindText ?? ''), to: tables.projects.columns.kind.words[kind].zh }],
        at(tables.projects.columns.kind.title.zh),
      );
    const stageCell = proseText(texts['stage'], at(tables.projects.columns.stage.title.zh), context);
    const wording = proseText(texts['stageText'], at(tables.projects.columns.stageText.title.zh), context) ?? stageCell;
    const key = stageCell === undefined ? undefined : wordKeyOf(tables.projects.columns.stage.words, stageCell);
    const told = wording === undefined ? {} : progressClauses(wording, chosen);
    const stage =
      values['stage'] ??
      key ??
      (stageCell === undefined ? undefined : progressClauses(stageCell, chosen).stage) ??
      told.stage;
    const rate = values['progress'] === undefined ? told.rate : undefined;
    const added: Record<string, CellValue> = {};
    if (
      told.promise !== undefined &&
      told.due !== undefined &&
      values['promise'] === undefined &&
      values['due'] === undefined
    ) {
      Object.assign(added, { promise: told.promise, due: told.due });
      gather(
        context.gathering,
        [
          {
            kind: 'word',
            from: glimpse(wording ?? ''),
            to: `${tables.projects.columns.promise.words[told.promise].zh} ${told.due}`,
          },
        ],
        at(tables.projects.columns.promise.title.zh),
      );
    }
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
        [
          {
            kind: 'word',
            from: glimpse(wording ?? stageCell ?? ''),
            to: tables.projects.columns.stage.words[stage as Stage].zh,
          },
        ],
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
