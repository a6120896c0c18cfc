import { expect, test } from 'vitest';
import { found, item, line } from './smallReport';

const basic = (a: string, b: string) => [
  line('基本支出', { final: '100.00' }),
  line('人员', a ? { final: a } : { initial: '1.00' }, { parent: '基本支出' }),
  line('公用', b ? { final: b } : { initial: '1.00' }, { parent: '基本支出' }),
];
const finals = (tables: Parameters<typeof found>[1]) =>
  found('parentSum', tables).findings.filter((text) => !text.includes('#initial'));

test('60.00 + 40.00 = 100.00 agrees', () => {
  const { findings, lines } = found('parentSum', { budget: basic('60.00', '40.00') });
  expect(findings).toEqual(['parentSum/all agrees: 分项之和等于上级：基本支出（决算数）']);
  expect(lines).toEqual(['基本支出，决算数：分项合计 100.00，列 100.00']);
});

test('rounding of ½ × 0.01 × (2 + 1) = 0.015 is tolerated, 0.02 is not', () => {
  expect(finals({ budget: basic('60.00', '40.01') })).toEqual([
    'parentSum/all agrees: 分项之和等于上级：基本支出（决算数）',
  ]);
  expect(finals({ budget: basic('60.00', '40.02') })).toEqual([
    'parentSum/budget/基本支出#final disagrees: 基本支出决算数列 100.00 万元，分项合计 100.02 万元，相差 0.02 万元；看不出是哪一项有误',
  ]);
});

test('a missing item is a note where the rest sums, else not checked', () => {
  expect(finals({ budget: basic('100.00', '') })).toEqual([
    'parentSum/budget/基本支出#final note: 基本支出决算数 100.00 万元：公用未写明，其余各项合计正好相等',
  ]);
  expect(finals({ budget: basic('60.00', '') })).toEqual([
    'parentSum/budget/基本支出#final notChecked: 基本支出决算数 100.00 万元：公用未写明，其余各项合计 60.00 万元，无从核对',
  ]);
});

test('without the parent, or without any item, it is not checked', () => {
  const [, people, running] = basic('60.00', '40.00');
  const withoutParent = [line('基本支出', { initial: '2.00' }), people!, running!];
  expect(found('parentSum', { budget: withoutParent }).findings).toEqual([
    'parentSum/budget/基本支出#initial notChecked: 基本支出年初预算数 2.00 万元：分项都未写明，无从核对',
    'parentSum/budget/基本支出#final notChecked: 基本支出决算数未写明，分项合计无从核对',
  ]);
});

test('indicators that exceed their parent disagree', () => {
  const items = [item('甲', '4', '4', { parent: '管理' }), item('乙', '7', '5', { parent: '管理' })];
  expect(found('parentSum', { scores: [item('管理', '10', '9'), ...items] }).findings[0]).toMatch(
    /^parentSum\/scores\/管理#weight disagrees: .*相差 1 分/,
  );
});

test('其中 lines are no breakdown', () => {
  const memo = line('基建', { final: '60.00' }, { parent: '项目支出', kind: 'memo' });
  expect(found('parentSum', { budget: [line('项目支出', { final: '100.00' }), memo] }).findings).toEqual([]);
});

test('indicators that fall short of their parent are only noted; a heading without points is left alone', () => {
  const items = [item('甲', '4', '4', { parent: '管理' }), item('乙', '5', '5', { parent: '管理' })];
  expect(found('parentSum', { scores: [item('管理', '10', '9'), ...items] }).findings).toEqual([
    'parentSum/scores/管理#weight note: 管理分值 10 分，列明的分项合计 9 分，另有 1 分没有分项',
    'parentSum/all agrees: 分项之和等于上级：管理（自评得分）',
  ]);
  expect(found('parentSum', { scores: [item('管理', '', ''), ...items] }).findings).toEqual([]);
});
