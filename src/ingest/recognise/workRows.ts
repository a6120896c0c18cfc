import type { FilePlace } from '../../domain/finding';
import { tables } from '../../domain/tables';
import type { taskStatuses } from '../../domain/words';
import { glimpse } from '../glimpse';
import { wordKeyOf } from '../typing/looseWords';
import { type LooseRow, gather } from './gathering';
import { longest, namedRows, proseText } from './namedRows';
import { count, remark } from './saying';
import type { ShapeContext, ShapedRow } from './shaping';
import { statusOf } from './wording';

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
