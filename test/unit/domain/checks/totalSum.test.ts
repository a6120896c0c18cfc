import { expect, test } from 'vitest';
import { found, line } from './smallReport';

const total = (final: string) => line('合计', { final }, { kind: 'total' });
const basic = line('基本支出', { final: '30.00' });
const projects = line('项目支出', { final: '70.00' });
const people = line('人员', { final: '30.00' }, { parent: '基本支出' });

test('30.00 + 70.00 = 100.00; lines below the first level are not added', () => {
  const { findings, lines } = found('totalSum', { budget: [basic, people, projects, total('100.00')] });
  expect(findings).toEqual(['totalSum/all agrees: 一级各行之和等于合计：合计（决算数）']);
  expect(lines).toEqual(['合计，决算数：分项合计 100.00，列 100.00']);
});

test('a total that differs cannot tell which line is wrong', () => {
  expect(found('totalSum', { budget: [basic, projects, total('101.00')] })).toEqual({
    findings: [
      'totalSum/budget/合计#final disagrees: 合计决算数列 101.00 万元，分项合计 100.00 万元，相差 1.00 万元；看不出是哪一项有误',
    ],
    lines: ['合计，决算数：分项合计 100.00，列 101.00，差 −1.00'],
  });
});

test('a missing line is a note where the rest sums, else not checked; no total is not checked', () => {
  const business = line('经营支出', { adjusted: '0.00' });
  const finalOf = (all: string) =>
    found('totalSum', { budget: [basic, projects, business, total(all)] }).findings.filter((text) =>
      text.includes('#final'),
    );
  expect(finalOf('100.00')).toEqual([
    'totalSum/budget/合计#final note: 合计决算数 100.00 万元：经营支出未写明，其余各项合计正好相等',
  ]);
  expect(finalOf('120.00')).toEqual([
    'totalSum/budget/合计#final notChecked: 合计决算数 120.00 万元：经营支出未写明，其余各项合计 100.00 万元，无从核对',
  ]);
  expect(found('totalSum', { budget: [basic, projects] }).findings).toEqual([
    'totalSum/budget notChecked: 预算表没有合计行，一级各行之和无从核对',
  ]);
  expect(found('totalSum', {}).findings).toEqual([]);
});
