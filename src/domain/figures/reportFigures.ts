import { rowKey, type FigureKey } from '../figure';
import { derive, figureAt, type FigureDraft } from './figureDraft';
import { nameFigure } from './nameFigure';

/** “三公” spending against its budget (basis not stated), and how the listed key tasks are worded. */
export function reportFigures(draft: FigureDraft): void {
  const threePublic = ['report#threePublicActual', 'report#threePublicBudget'];
  derive(draft, { of: 'report', formula: 'threePublicDifference', inputs: threePublic });
  derive(draft, { of: 'report', formula: 'threePublicRate', inputs: threePublic });
  taskCounts(draft);
}

/** Counts over the task rows: each task counted by its status, or by its name where it states none. */
function taskCounts(draft: FigureDraft): void {
  const { tasks } = draft.report.tables;
  if (tasks.length === 0) return;
  const codes = [...new Set(tasks.map(({ code }) => code))];
  const statusOf = (code: string): FigureKey => `${rowKey('tasks', { code }, draft.report.year)}#status`;
  const without = codes.filter((code) => !figureAt(draft, statusOf(code)));
  const named = new Map(without.map((code) => [code, nameFigure(draft, 'tasks', code)]));
  const done = codes.map(statusOf).filter((key) => figureAt(draft, key)?.value === 'done');
  derive(draft, {
    of: 'report',
    formula: 'tasksListed',
    inputs: codes.map((code) => named.get(code) ?? statusOf(code)),
  });
  derive(draft, { of: 'report', formula: 'tasksWithoutStatus', inputs: [...named.values()] });
  derive(draft, { of: 'report', formula: 'tasksStatedDone', inputs: done });
}
