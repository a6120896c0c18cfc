import { expect, test } from 'vitest';
import { found, line } from './smallReport';

const check = (amounts: Parameters<typeof line>[1]) => found('overBudget', { budget: [line('基本支出', amounts)] });

test('up to the adjusted budget it agrees, whatever the initial budget was', () => {
  expect(check({ initial: '60.00', adjusted: '80.00', final: '80.00' })).toEqual({
    findings: ['overBudget/all agrees: 决算不超过调整预算：基本支出'],
    lines: ['基本支出：决算 80.00，调整预算 80.00，占调整预算 100.00%'],
  });
});

test('above the adjusted budget it is asked about', () => {
  expect(check({ adjusted: '80.00', final: '88.00' }).findings).toEqual([
    'overBudget/budget/基本支出 toExplain: 基本支出决算 88.00 万元，超过调整预算 8.00 万元，占调整预算 110.00%；请说明来源',
  ]);
});

test('spending on a budget of 0.00 is never told as a percentage', () => {
  expect(check({ adjusted: '0.00', final: '8.00' })).toEqual({
    findings: ['overBudget/budget/基本支出 toExplain: 基本支出调整预算 0.00，决算 8.00 万元；请说明来源'],
    lines: ['基本支出：决算 8.00，调整预算 0.00'],
  });
});

test('without an adjusted budget it is not checked; without spending there is nothing to check', () => {
  expect(check({ initial: '60.00', final: '8.00' }).findings).toEqual([
    'overBudget/budget/基本支出 notChecked: 基本支出决算 8.00 万元，调整预算未写明，无从核对',
  ]);
  expect(check({ adjusted: '60.00' }).findings).toEqual([]);
});
