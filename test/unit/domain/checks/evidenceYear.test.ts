import { expect, test } from 'vitest';
import { found, outcome } from './smallReport';

test('evidence of another year is a note with our remark on it', () => {
  const award = outcome('口碑', '', { kind: 'claim', dataYear: 2029, note: '通知写的是2030年度' });
  expect(found('evidenceYear', { outcomes: [award] })).toEqual({
    findings: ['evidenceYear/outcomes/口碑 note: 口碑写的是 2029 年度，报告年度是 2030 年；引用时写明年度'],
    lines: ['写的是 2029 年度；通知写的是2030年度'],
  });
});

test('evidence of the year itself, or of no stated year, says nothing', () => {
  const outcomes = [outcome('排名', '27', { dataYear: 2030 }), outcome('企业', '9')];
  expect(found('evidenceYear', { outcomes }).findings).toEqual([]);
});
