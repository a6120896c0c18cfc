import { rowKey, type FigureKey } from '../figure';
import { hundredths } from '../hundredths';
import { derive, figureAt, type Draft } from './draft';

/** “三公” spending against its budget (basis not stated), and how the listed key tasks are worded. */
export function reportFigures(draft: Draft): void {
  const threePublic = ['report#threePublicActual', 'report#threePublicBudget'];
  derive(draft, { of: 'report', formula: 'threePublicDifference', inputs: threePublic });
  derive(draft, { of: 'report', formula: 'threePublicRate', inputs: threePublic });
  taskCounts(draft);
}

/** Counts over the task rows; a task without a stated status has no figure, so the counts carry no inputs for those. */
function taskCounts(draft: Draft): void {
  const { tasks } = draft.report.tables;
  if (tasks.length === 0) return;
  const statusOf = (code: string): FigureKey => `${rowKey('tasks', { code }, draft.report.year)}#status`;
  const stated = [...new Set(tasks.map(({ code }) => statusOf(code)))];
  const known = stated.filter((key) => figureAt(draft, key));
  const done = known.filter((key) => figureAt(draft, key)?.value === 'done');
  const count = (number: number) => ({ value: hundredths(number * 100) });
  derive(draft, { of: 'report', formula: 'tasksListed', inputs: known, ...count(stated.length) });
  derive(draft, { of: 'report', formula: 'tasksWithoutStatus', inputs: [], ...count(stated.length - known.length) });
  derive(draft, { of: 'report', formula: 'tasksStatedDone', inputs: done });
}
