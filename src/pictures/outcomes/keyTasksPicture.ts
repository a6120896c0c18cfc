import { said, type Book, type Said } from '../../domain/figure';
import { lookUp, numbers, type LookUp } from '../lookUp';
import type { Picture, PictureRow } from '../picture';
import type { Selection } from '../selection';
import { silence } from '../sentences';
import { outcomeNames } from './outcomeNames';
import { keyTasksOf, type KeyTask } from './taskEvidence';

/** Key tasks with their status as worded, and under each what the report names in evidence. */
export function keyTasksPicture(book: Book, { report }: Selection): Picture {
  return {
    id: 'keyTasks',
    heading: headingOf(lookUp(book, report)),
    caption: said('caption.keyTasks'),
    hint: said('hint.keyTasks'),
    unit: 'none',
    columns: [
      { key: 'worded', name: outcomeNames.worded },
      { key: 'status', name: outcomeNames.status },
      { key: 'value', name: outcomeNames.value, ownUnits: true },
      { key: 'scope', name: outcomeNames.scope },
      { key: 'period', name: outcomeNames.period },
    ],
    rows: keyTasksOf(book, report).flatMap(rowsOf),
    notes: [],
  };
}

/** What the report states of its tasks beside what its table shows: the two need not be the same. */
function headingOf(look: LookUp): Said {
  const stated = numbers(look, { total: 'report#tasksTotal', done: 'report#tasksDone' });
  const counted = numbers(look, { listed: 'report#tasksListed', counted: 'report#tasksStatedDone' });
  const rate = stated && numbers(look, { rate: 'report#tasksRate' });
  const without = (look.value('report#tasksWithoutStatus') ?? 0) > 0;
  const missing = without ? { missing: look.id('report#tasksWithoutStatus') ?? '' } : {};
  const told = stated ? (rate ? 'both.rate' : 'both') : 'counted';
  if (counted)
    return said(`heading.keyTasks.${told}${without ? '.missing' : ''}`, { ...stated, ...rate, ...counted, ...missing });
  return stated ? said('heading.keyTasks.stated', stated) : silence(look, 'heading.keyTasks.none', 'tasks');
}

function rowsOf({ key, name, status, isStated, worded, outcomes, projects }: KeyTask): PictureRow[] {
  const wording = worded === undefined ? undefined : { zh: worded };
  const task: PictureRow = {
    key,
    label: name,
    level: 0,
    kind: 'line',
    words: isStated ? (wording ? { worded: wording } : {}) : { worded: outcomeNames.noStatus },
    cells: [null, isStated ? (status ?? null) : null, null, null, null],
  };
  const evidence = outcomes.map(({ outcome, statement }): PictureRow => ({
    key: `${key}/${outcome.key}`,
    label: outcome.name,
    level: 1,
    kind: 'memo',
    words: {
      ...(outcome.scope ? { scope: outcome.scope } : {}),
      ...(outcome.period ? { period: outcome.period } : {}),
    },
    cells: [null, null, statement.value ?? null, null, null],
  }));
  const built = projects.map(({ key: own, name: label, stage, worded: stageText }): PictureRow => ({
    key: `${key}/${own}`,
    label,
    level: 1,
    kind: 'memo',
    words: stageText === undefined ? {} : { worded: { zh: stageText } },
    cells: [null, stage ?? null, null, null, null],
  }));
  return [task, ...evidence, ...built];
}
