import { expect, test } from 'vitest';
import { found, line } from './smallReport';

const check = (initial: string, adjusted: string, rest: Parameters<typeof line>[2] = {}) =>
  found('netShift', { budget: [line('项目支出', { initial, adjusted }, rest)] });

test('30.00 % is still no large shift, 30.01 % is', () => {
  expect(check('100.00', '130.00')).toEqual({
    findings: ['netShift/all agrees: 年中净调整不超过年初预算的 30%：项目支出'],
    lines: ['项目支出：130.00 − 100.00 = +30.00，占年初预算 30.00%'],
  });
  expect(check('100.00', '130.01').findings).toEqual([
    'netShift/budget/项目支出 toExplain: 项目支出年初 100.00，调整后 130.01，净增 30.01 万元，占年初预算 30.01%；请说明原因',
  ]);
  expect(check('100.00', '60.00').findings).toEqual([
    'netShift/budget/项目支出 toExplain: 项目支出年初 100.00，调整后 60.00，净减 40.00 万元，占年初预算 40.00%；请说明原因',
  ]);
});

test('from 0.00 it asks which of the two it was, without a percentage', () => {
  expect(check('0.00', '50.00', { kind: 'memo' })).toEqual({
    findings: ['netShift/budget/项目支出 toExplain: 项目支出年初列 0.00，调整后 50.00；请说明是年初未单列还是年中新增'],
    lines: ['项目支出：0.00 → 50.00，占年初预算不适用'],
  });
});

test('from 0.00 to 0.00, totals and half-stated lines have no shift to tell', () => {
  expect(check('0.00', '0.00').findings).toEqual([]);
  expect(check('100.00', '200.00', { kind: 'total' }).findings).toEqual([]);
  expect(found('netShift', { budget: [line('项目支出', { adjusted: '5.00' })] }).findings).toEqual([]);
});
