import { expect, test } from 'vitest';
import { found, outcome } from './smallReport';

type Rest = Parameters<typeof outcome>[2];
const pair = (part: string, rest: Rest = {}, whole: Rest = {}) =>
  found('partWithinWhole', {
    outcomes: [
      outcome('大项目', part, { partOf: '项目', scope: '全区', ...rest }),
      outcome('项目', '50', { scope: '全区', ...whole }),
    ],
  });

test('50 of 50 agrees', () => {
  expect(pair('50')).toEqual({
    findings: ['partWithinWhole/all agrees: 部分不大于整体（范围、期间相同）：大项目'],
    lines: ['大项目（50 个）≤ 项目（50 个）'],
  });
});

test('counts are not rounded: 51 of 50 disagrees', () => {
  expect(pair('51').findings[0]).toMatch(/ disagrees: .*多 1 个/);
});

test('60 of 50 disagrees where both are exact, is asked about where one is hedged', () => {
  expect(pair('60').findings).toEqual([
    'partWithinWhole/outcomes/大项目@全区#value disagrees: 大项目 60 个，比所属的项目 50 个多 10 个；看不出是哪一项有误',
  ]);
  expect(pair('60', {}, { hedge: 'over' }).findings).toEqual([
    'partWithinWhole/outcomes/大项目@全区#value toExplain: 大项目 60 个，所属的项目为 超 50 个，带有限定词；请说明两个数怎样衔接',
  ]);
});

test('another scope or period is no whole to compare with', () => {
  const notChecked = '大项目 60 个：报告没有同一范围、期间的项目数，无从核对';
  expect(pair('60', {}, { scope: '全市' }).findings).toEqual([
    `partWithinWhole/outcomes/大项目@全区#value notChecked: ${notChecked}`,
  ]);
  expect(pair('60', { period: '2030-01/2030-11' }).findings).toEqual([
    `partWithinWhole/outcomes/大项目@全区:m01-11#value notChecked: ${notChecked}`,
  ]);
  expect(pair('50', { period: '2030' }).findings).toEqual([
    'partWithinWhole/all agrees: 部分不大于整体（范围、期间相同）：大项目',
  ]);
});

test('money is not compared with counts; a measure is part of its problem, not of a number', () => {
  expect(pair('60', { unit: '亿元' }).findings).toEqual([]);
  expect(pair('60', { kind: 'measure' }).findings).toEqual([]);
});
