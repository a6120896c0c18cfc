import { expect, test } from 'vitest';
import { found, line } from './smallReport';

const projects = line('项目支出', { initial: '80.00', final: '100.00' });
const memo = (amounts: Parameters<typeof line>[1]) => line('基建', amounts, { parent: '项目支出', kind: 'memo' });
const check = (amounts: Parameters<typeof line>[1]) => found('memoWithinParent', { budget: [projects, memo(amounts)] });

test('up to its parent it agrees', () => {
  expect(check({ initial: '0.00', final: '100.00' })).toEqual({
    findings: ['memoWithinParent/all agrees: 其中项不大于上级：基建（年初预算数、决算数）'],
    lines: ['基建，年初预算数：0.00 ≤ 项目支出 80.00', '基建，决算数：100.00 ≤ 项目支出 100.00'],
  });
});

test('more than its parent disagrees', () => {
  expect(check({ final: '102.50' }).findings).toEqual([
    'memoWithinParent/budget/基建#final disagrees: 决算数：其中项基建 102.50 万元，比上级项目支出的 100.00 万元多 2.50 万元；看不出是哪一项有误',
  ]);
});

test('a parent without that column is not checked', () => {
  expect(check({ adjusted: '5.00' }).findings).toEqual([
    'memoWithinParent/budget/基建#adjusted notChecked: 调整预算数：其中项基建为 5.00 万元，上级项目支出未写明，无从核对',
  ]);
});

test('an ordinary child is no 其中 line', () => {
  const child = line('其他', { final: '500.00' }, { parent: '项目支出' });
  expect(found('memoWithinParent', { budget: [projects, child] }).findings).toEqual([]);
});
