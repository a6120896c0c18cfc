import type { Said } from '../figure';
import type { Finding } from '../finding';
import { cellFigure } from './carried';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldBesideExceptions } from './findings';
import type { Rule } from './rule';

const rule = 'statusMissing';

function checkTask(view: CheckView, { key, index, row }: KeyedRow<'tasks'>): Finding {
  const names = { name: checkedName(row) };
  const status = view.figure(`${key}#status`);
  if (status) {
    const line: Said = { message: 'check.statusMissing.line', figures: { status: status.id }, names };
    return findingOf(view, [rule, key], { result: 'agrees', said: line, inputs: [status.id], workings: [line] });
  }
  const source = row.source;
  const value = { absent: 'notStated' } as const;
  const empty = cellFigure(view, rule, {
    table: 'tasks',
    index,
    column: 'status',
    key,
    name: names.name,
    source,
    value,
  });
  const [done, total] = [view.id('report#tasksDone'), view.id('report#tasksTotal')];
  const stated = [done, total].every((id) => view.book.figures.has(id));
  const counts = { done, total };
  return findingOf(view, [rule, key], {
    result: 'note',
    said: stated
      ? { message: 'check.statusMissing.noteStated', figures: counts, names }
      : { message: 'check.statusMissing.note', figures: {}, names },
    inputs: [empty.id, done, total],
    workings: [{ message: 'check.statusMissing.line', figures: { status: empty.id }, names }],
    figures: [empty],
  });
}

/** A key task whose status isn't stated: not stated is a status of its own, neither done nor not done. */
export const statusMissing: Rule = {
  name: rule,
  number: 17,
  title: { zh: '重点工作写明状态', en: 'Key tasks state their status' },
  reads: ['tasks'],
  check(view) {
    const tasks = firstRows(view, 'tasks');
    const total = view.figure('report#tasksTotal');
    if (tasks.length === 0 && total) {
      const said: Said = { message: 'check.statusMissing.notChecked', figures: { total: total.id } };
      return [findingOf(view, [rule, 'tasks'], { result: 'notChecked', said, inputs: [total.id] })];
    }
    return foldBesideExceptions(
      view,
      rule,
      tasks.map((task) => checkTask(view, task)),
    );
  },
};
