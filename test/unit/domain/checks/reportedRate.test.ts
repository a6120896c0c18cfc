import { expect, test } from 'vitest';
import { yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { cover, found, line, stated } from './smallReport';

type Amounts = Parameters<typeof line>[1];
const check = (rate: string, amounts: Amounts, rest: Parameters<typeof cover>[0] = {}) =>
  found('reportedRate', {
    reports: [cover({ ...(rate ? { reportedRate: stated(rate, '%') } : {}), ...rest })],
    budget: [line('合计', amounts, { kind: 'total' })],
  });
// 90 ÷ 120 = 75 %, 90 ÷ 100 = 90 %
const amounts = { initial: '100.00', adjusted: '120.00', final: '90.00' };

test('a rate that is one of the calibers agrees and names its base', () => {
  expect(check('75.00', amounts).findings).toEqual([
    'reportedRate/report agrees: 自报执行率 75.00%，与决算占调整预算的比率相符',
  ]);
  expect(check('90', amounts).findings).toEqual([
    'reportedRate/report agrees: 自报执行率 90%，与决算占年初预算的比率相符',
  ]);
});

test('a rate fits within half its last digit: 74.6 % is told as 75 %, 74.4 % is not', () => {
  expect(check('75', { adjusted: '100.00', final: '74.60' }).findings[0]).toMatch(/ agrees: /);
  expect(check('75', { adjusted: '100.00', final: '74.40' }).findings).toEqual([
    'reportedRate/report toExplain: 自报执行率 75%；决算占调整预算 74.40%，两者不一致；请说明分母和剔除金额',
  ]);
});

test('a rate of neither is asked about, with what each budget would have left out', () => {
  // 90 ÷ 96 % = 93.75: 120 − 93.75 = 26.25 of the adjusted, 100 − 93.75 = 6.25 of the initial budget.
  expect(check('96.00', amounts, { reportedRateExcludes: '某专项' })).toEqual({
    findings: [
      'reportedRate/report toExplain: 自报执行率 96.00%；决算占调整预算 75.00%，占年初预算 90.00%，与上述两种口径均不一致；请说明分母和剔除金额',
    ],
    lines: [
      '报告剔除了某专项，没有写金额和分母',
      '占调整预算：90.00 ÷ 120.00 = 75.00%，差 21.00 个百分点',
      '占年初预算：90.00 ÷ 100.00 = 90.00%，差 6.00 个百分点',
      '要得到 96.00%，分母须为 90.00 ÷ 96.00% ≈ 93.75（推算）',
      '若从调整预算剔除：120.00 −（≈ 93.75）≈ 26.25（推算）',
      '若从年初预算剔除：100.00 −（≈ 93.75）≈ 6.25（推算）',
    ],
  });
});

test('a budget smaller than the implied base has nothing to leave out', () => {
  const { lines } = check('80.00', amounts); // 90 ÷ 80 % = 112.50 > 100
  expect(lines.at(-1)).toBe('若从调整预算剔除：120.00 −（≈ 112.50）≈ 7.50（推算）');
});

test('a stated amount is taken off both bases', () => {
  // 90 ÷ (120 − 20) = 90 %; 90 ÷ (100 − 20) = 112.5 %
  expect(check('90.00', { adjusted: '120.00', final: '90.00' }, { excludedAmount: stated('20.00') })).toEqual({
    findings: ['reportedRate/report agrees: 自报执行率 90.00%，与决算占调整预算的比率相符'],
    lines: ['占调整预算：90.00 ÷ 100.00 = 90.00%'],
  });
  expect(check('95.00', amounts, { excludedAmount: stated('20.00') }).findings).toEqual([
    'reportedRate/report toExplain: 自报执行率 95.00%；按所写的剔除金额计算，决算占调整预算 90.00%，占年初预算 112.50%，与上述两种口径均不一致；请说明分母',
  ]);
});

test('without final accounts or any budget it is not checked; no rate, nothing to say', () => {
  const notChecked = ['reportedRate/report notChecked: 自报执行率 96%：合计行的决算或预算没有写全，无从核对'];
  expect(check('96', { adjusted: '120.00' }).findings).toEqual(notChecked);
  expect(check('96', { final: '90.00' }).findings).toEqual(notChecked);
  expect(check('', amounts).findings).toEqual([]);
});

test('a rate told on another base than last year’s is noted', () => {
  const of = (year: number, rest: Parameters<typeof cover>[0]) =>
    yearOf(year, {
      reports: [cover({ reportedRate: stated('75.00', '%'), ...rest })],
      budget: [line('合计', amounts, { kind: 'total' })],
    });
  const years = (before: Parameters<typeof cover>[0], now: Parameters<typeof cover>[0]) =>
    foundOver('reportedRate', [of(2029, before), of(2030, now)]).findings.filter((text) => text.includes('/years'));
  expect(
    years({ reportedRateScope: '占调整预算' }, { reportedRateScope: '占调整预算', reportedRateExcludes: '专项' }),
  ).toEqual([
    'reportedRate/years note: 自报执行率的口径与 2029 年不同：这份“占调整预算；专项”，2029 年“占调整预算”；两年的自报执行率不比',
  ]);
  expect(years({}, { reportedRateScope: '占年初预算' })).toEqual([
    'reportedRate/years note: 自报执行率的口径与 2029 年不同：这份“占年初预算”，2029 年“未写明”；两年的自报执行率不比',
  ]);
  expect(years({ reportedRateScope: '占调整预算' }, { reportedRateScope: '占调整预算' })).toEqual([]);
});
