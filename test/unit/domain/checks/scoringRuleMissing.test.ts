import { expect, test } from 'vitest';
import { found, item } from './smallReport';

test('one finding over all scored items, the execution rate first, never counted as passed', () => {
  const scores = [
    item('管理', '', ''),
    item('预算', '10', '8', { parent: '管理' }),
    item('预算执行率', '10', '10', { parent: '管理' }),
    item('空', '5', '', { parent: '管理' }),
  ];
  expect(found('scoringRuleMissing', { scores })).toEqual({
    findings: ['scoringRuleMissing/scores notChecked: 评分标准未列：预算执行率 10／10 等 2 项得分无从复算'],
    lines: ['预算执行率：10／10，评分标准未列', '预算：8／10，评分标准未列'],
  });
});

test('no scores, nothing to recompute', () => {
  expect(found('scoringRuleMissing', {}).findings).toEqual([]);
});
