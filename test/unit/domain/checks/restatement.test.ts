import { expect, test } from 'vitest';
import { cover, found, line, stated } from './smallReport';

const twice = (first: string, again: string) =>
  found('restatement', { budget: [line('合计', { final: first }), line('合计', { final: again })] }).findings;

test('the same number twice agrees', () => {
  expect(twice('100.00', '100.00')).toEqual(['restatement/all agrees: 写了不止一处，各处相同：合计（决算数）']);
});

test('a coarser statement agrees where it is the finer one rounded', () => {
  // 100.04 rounds to 100.0; 100.06 would be 100.1, but stays within one coarse step.
  expect(twice('100.04', '100.0')).toEqual(['restatement/all agrees: 写了不止一处，各处相同：合计（决算数）']);
  expect(twice('100.06', '100.0')).toEqual([
    'restatement/budget/合计#final note: 合计决算数一处写 100.06 万元，另一处写 100.00 万元，相差 0.06 万元，可能是四舍五入',
  ]);
});

test('further apart it disagrees and cannot tell which one is wrong', () => {
  expect(twice('100.00', '110.00')).toEqual([
    'restatement/budget/合计#final disagrees: 合计决算数一处写 100.00 万元，另一处写 110.00 万元，相差 10.00 万元；看不出是哪一处有误',
  ]);
});

test('points and counts are not rounded', () => {
  const reports = [cover({ totalScore: stated('96.5', '分') }), cover({ totalScore: stated('97', '分') })];
  expect(found('restatement', { reports }).findings[0]).toMatch(
    /^restatement\/report#totalScore disagrees: .*相差 0.5 分/,
  );
});

test('another grade is asked about: a word is no arithmetic', () => {
  const reports = [cover({ grade: '优', totalScore: stated('95', '分') }), cover({ grade: '良' })];
  expect(found('restatement', { reports }).findings).toEqual([
    'restatement/report#grade toExplain: 报告等级一处写“优”，另一处写“良”；请说明以哪处为准',
  ]);
});

test('lines of two funds are two things', () => {
  const budget = [
    line('合计', { final: '1.00' }, { fund: '一般公共预算' }),
    line('合计', { final: '9.00' }, { fund: '政府性基金' }),
  ];
  expect(found('restatement', { budget }).findings).toEqual([]);
});

test('nothing stated twice, nothing to say', () => {
  expect(found('restatement', { budget: [line('合计', { final: '1.00' })] }).findings).toEqual([]);
});
