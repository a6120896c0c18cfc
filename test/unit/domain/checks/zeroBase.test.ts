import { expect, test } from 'vitest';
import { cover, found, line, stated } from './smallReport';

test('a line from 0.00 has no rate of the initial budget, and is told so', () => {
  expect(found('zeroBase', { budget: [line('基建', { initial: '0.00', adjusted: '50.00', final: '50.00' })] })).toEqual(
    {
      findings: ['zeroBase/all agrees: 基数为 0.00，比率记作“不适用”：基建'],
      lines: ['基建：年初预算 0.00，决算占年初预算不适用'],
    },
  );
});

test('a line of nothing but zeros, or with a base, is left alone', () => {
  const budget = [
    line('经营支出', { initial: '0.00', adjusted: '0.00', final: '0.00' }),
    line('基本支出', { initial: '1.00', adjusted: '1.00', final: '1.00' }),
  ];
  expect(found('zeroBase', { budget }).findings).toEqual([]);
});

test('a rate the report states on a base of 0 is asked about', () => {
  const budget = [line('合计', { initial: '0.00', adjusted: '50.00', final: '50.00' }, { kind: 'total' })];
  const rates = { reportedRate: stated('98', '%'), tasksRate: stated('100', '%'), tasksTotal: stated('0', '项') };
  const of = (reportedRateScope: string) =>
    found('zeroBase', { budget, reports: [cover({ ...rates, reportedRateScope })] }).findings.slice(0, -1);
  const tasks = 'zeroBase/report#tasksRate toExplain: 重点工作完成率写作 100%，它的基数是 0 项；请说明分母';
  expect(of('占年初预算')).toEqual([
    tasks,
    'zeroBase/report#reportedRate toExplain: 自报执行率写作 98%，它的基数是 0.00 万元；请说明分母',
  ]);
  expect(of('占调整预算')).toEqual([tasks]);
});
