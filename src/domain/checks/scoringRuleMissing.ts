import { leavesOf, scoreTree } from '../scoreTree';
import { firstRows, checkedName } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'scoringRuleMissing';

/** The execution rate stands first: its score is what a reader would recompute before any other. */
const isRate = ({ code, name }: { code: string; name: string }) => code === 'execution-rate' || name.includes('执行率');

/** No table holds how points are given, so no score can be recomputed: one finding over all scored items. */
export const scoringRuleMissing: Rule = {
  name: rule,
  number: 20,
  title: { zh: '评分标准', en: 'The scoring rules' },
  reads: ['scores'],
  check(view) {
    const leaves = new Set(leavesOf(scoreTree(view.report.tables.scores)).map(({ row }) => row.code));
    const items = firstRows(view, 'scores').filter(
      ({ key, row }) => leaves.has(row.code) && view.number(`${key}#score`) !== undefined,
    );
    const ordered = [...items.filter(({ row }) => isRate(row)), ...items.filter(({ row }) => !isRate(row))];
    const [first] = ordered;
    if (!first) return [];
    const score = view.id(`${first.key}#score`);
    const figures = { count: view.id('report#listedCount'), score, weight: view.id(`${first.key}#weight`) };
    return [
      findingOf(view, [rule, 'scores'], {
        result: 'notChecked',
        said: { message: 'check.scoringRuleMissing.notChecked', figures, names: { name: checkedName(first.row) } },
        inputs: ordered.map(({ key }) => view.id(`${key}#score`)),
        workings: ordered.map(({ key, row }) => ({
          message: 'check.scoringRuleMissing.line',
          figures: { score: view.id(`${key}#score`), weight: view.id(`${key}#weight`) },
          names: { name: checkedName(row) },
        })),
      }),
    ];
  },
};
