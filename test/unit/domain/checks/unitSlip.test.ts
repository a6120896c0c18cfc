import { expect, test } from 'vitest';
import { mapping, yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { line, outcome } from './smallReport';

const loans = (year: number, value: string, unit = '万元') =>
  yearOf(year, { outcomes: [outcome('贷款', value, { unit })] });
const check = (before: string, after: string) => foundOver('unitSlip', [loans(2029, before), loans(2030, after)]);

test('ten thousand times as much, give or take what a year may change', () => {
  // 5 800 万元, then 63 500 亿元 written for 63 500 万元: 635 000 000 ÷ 5 800 ≈ 109 483
  expect(foundOver('unitSlip', [loans(2029, '58000'), loans(2030, '63500', '亿元')]).findings).toEqual([
    'unitSlip/outcomes/贷款#value toExplain: 贷款数值 63,500 亿元，2029 年为 58,000 万元，相差约一万倍；请核对单位，看不出是哪一年有误',
  ]);
  expect(check('63500', '6.2').findings[0]).toMatch(/toExplain.*约一万倍/);
  expect(check('1', '120000000').findings[0]).toMatch(/toExplain.*约一亿倍/);
});

test('up to a third and three times around 万, no further', () => {
  expect(check('1', '3300').findings).toEqual([
    'unitSlip/all agrees: 与 2029 年相比，没有相差约一万倍或一亿倍：贷款（数值）',
  ]);
  expect(check('1', '3400').findings[0]).toContain('toExplain');
  expect(check('1', '29900').findings[0]).toContain('toExplain');
  expect(check('1', '30000').findings[0]).toContain('agrees');
});

test('lines of the budget, each amount by itself; 0 is no slip', () => {
  const budget = (year: number, final: string) => yearOf(year, { budget: [line('甲', { adjusted: '0.00', final })] });
  expect(foundOver('unitSlip', [budget(2029, '90.00'), budget(2030, '95.00')]).lines).toEqual([
    '甲，决算数：95.00 万元，2029 年 90.00 万元',
  ]);
});

test('rates and points cannot slip; one year alone says nothing', () => {
  const rate = (year: number, value: string) => yearOf(year, { outcomes: [outcome('率', value, { unit: '%' })] });
  expect(foundOver('unitSlip', [rate(2029, '0.01'), rate(2030, '100')]).findings).toEqual([]);
  expect(foundOver('unitSlip', [loans(2030, '63500')]).findings).toEqual([]);
});

test('over a hole it looks at the year before that; a renamed thing by its confirmed code', () => {
  expect(foundOver('unitSlip', [loans(2027, '5'), loans(2030, '63500')]).findings[0]).toContain('2027 年为 5 万元');
  const renamed = [yearOf(2029, { outcomes: [outcome('旧', '5', { unit: '万元' })] }), loans(2030, '63500')];
  expect(foundOver('unitSlip', renamed).findings).toEqual([]);
  expect(foundOver('unitSlip', renamed, [mapping('outcomes', '旧', '贷款')]).findings[0]).toContain('toExplain');
});
