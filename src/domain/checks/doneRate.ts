import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import type { Name } from '../words';
import { gapOf, rateOf } from './carried';
import { firstRows, checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'doneRate';

interface Recomputed {
  done: Figure;
  total: Figure;
  stated: Figure;
  /** What the rate, its part and its whole are called; the key tasks have a sentence of their own. */
  names?: Record<'name' | 'part' | 'whole', Name>;
}

/** Part ÷ whole against the stated rate, within half its last digit; nothing to compare on a whole of 0. */
function recomputed(view: CheckView, what: string, { done, total, stated, names }: Recomputed): Finding | undefined {
  const rate = rateOf(view, [rule, stated.key], [done, total]);
  if (!rate) return undefined;
  const gap = gapOf(view, [rule, `${stated.key}(gap)`], [stated, rate]);
  const agrees = Math.abs(Number(gap.value)) <= stated.step / 2;
  const figures = { done: done.id, total: total.id, stated: stated.id, rate: rate.id };
  const told = { figures: agrees ? figures : { ...figures, gap: gap.id }, ...(names ? { names } : {}) };
  const variant = agrees ? 'agrees' : 'disagrees';
  return findingOf(view, [rule, what], {
    result: variant,
    said: { message: `check.doneRate.${names ? 'share.' : ''}${variant}`, ...told },
    inputs: [done.id, total.id, stated.id],
    workings: [{ message: `check.doneRate.${agrees ? 'line' : 'lineOff'}`, ...told }],
    figures: agrees ? [rate] : [rate, gap],
  });
}

const isNumber = (figure: Figure | undefined): figure is Figure => typeof figure?.value === 'number';

function keyTasks(view: CheckView): Finding[] {
  const [done, total, stated] = ['tasksDone', 'tasksTotal', 'tasksRate'].map((name) => view.figure(`report#${name}`));
  const inputs = [done, total, stated].flatMap((figure) => (figure ? [figure.id] : []));
  if (inputs.length === 0) return [];
  const finding =
    isNumber(done) && isNumber(total) && isNumber(stated) && recomputed(view, 'tasks', { done, total, stated });
  if (finding) return [finding];
  const said: Said = { message: 'check.doneRate.notChecked', figures: {} };
  return [findingOf(view, [rule, 'tasks'], { result: 'notChecked', said, inputs })];
}

/** Shares among the results: a percentage that belongs to a count, where that count is part of another one. */
function shares(view: CheckView): Finding[] {
  const rows = firstRows(view, 'outcomes');
  return rows.flatMap(({ key, row }) => {
    const part = row.unit === '%' ? rows.find((other) => other.row.code === row.amountOf) : undefined;
    const whole = part && rows.find((other) => other.row.code === part.row.partOf);
    const [stated, done, total] = [key, part?.key, whole?.key].map((own) => view.figure(`${own}#value`));
    if (!part || !whole || ![stated, done, total].every((figure) => isNumber(figure) && figure.hedge === 'exact'))
      return [];
    if (!isNumber(stated) || !isNumber(done) || !isNumber(total)) return [];
    const names = { name: checkedName(row), part: checkedName(part.row), whole: checkedName(whole.row) };
    return recomputed(view, key, { done, total, stated, names }) ?? [];
  });
}

/** A stated rate follows from its counts: key tasks done ÷ key tasks, projects evaluated ÷ projects. */
export const doneRate: Rule = {
  name: rule,
  number: 6,
  title: { zh: '写明的比率算得出', en: 'Stated rates follow from their counts' },
  reads: ['reports', 'outcomes'],
  check: (view) => [...keyTasks(view), ...shares(view)],
};
