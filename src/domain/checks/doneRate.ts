import { gapOf, rateOf } from './carried';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'doneRate';

/** Key tasks done ÷ key tasks is the stated rate, rounded at its last digit. */
export const doneRate: Rule = {
  name: rule,
  number: 6,
  title: { zh: '重点工作完成率算得出', en: 'The key task rate follows from its counts' },
  reads: ['reports'],
  check(view) {
    const total = view.figure('report#tasksTotal');
    const done = view.figure('report#tasksDone');
    const stated = view.figure('report#tasksRate');
    const inputs = [done, total, stated].flatMap((figure) => (figure ? [figure.id] : []));
    if (inputs.length === 0) return [];
    const rate = done && total && rateOf(view, [rule, 'report#tasksRate'], [done, total]);
    const numbers = [done, total, stated].every((figure) => typeof figure?.value === 'number');
    if (!numbers || !rate || !done || !total || !stated) {
      const said = { message: 'check.doneRate.notChecked', figures: {} };
      return [findingOf(view, [rule, 'tasks'], { result: 'notChecked', said, inputs })];
    }
    const gap = gapOf(view, [rule, 'report#tasksRate(gap)'], [stated, rate]);
    const agrees = Math.abs(Number(gap.value)) <= stated.step / 2;
    const figures = { done: done.id, total: total.id, stated: stated.id, rate: rate.id };
    const off = { ...figures, gap: gap.id };
    return [
      findingOf(view, [rule, 'tasks'], {
        result: agrees ? 'agrees' : 'disagrees',
        said: { message: `check.doneRate.${agrees ? 'agrees' : 'disagrees'}`, figures: agrees ? figures : off },
        inputs,
        workings: [
          { message: agrees ? 'check.doneRate.line' : 'check.doneRate.lineOff', figures: agrees ? figures : off },
        ],
        figures: agrees ? [rate] : [rate, gap],
      }),
    ];
  },
};
