import { expect, test } from 'vitest';
import { mapping, yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { outcome } from './smallReport';

type Rest = Parameters<typeof outcome>[2];
const told = (year: number, value: string, rest: Rest = {}, code = 'visits') =>
  yearOf(year, { outcomes: [outcome(code, value, { name: '走访企业', unit: '家', ...rest })] });
const ofLastYear = { period: '2029' };
const check = (
  before: ReturnType<typeof told>,
  now: ReturnType<typeof told>,
  confirmed: Parameters<typeof foundOver>[2] = [],
) => foundOver('saidTwice', [before, now], confirmed);

test('what last year’s report said of its year, told otherwise now', () => {
  expect(check(told(2029, '120'), told(2030, '135', ofLastYear))).toEqual({
    findings: [
      'saidTwice/outcomes/visits:y-1#value@2029 toExplain: 走访企业（2029）：这份报告写 135 家，2029 年的报告写 120 家；请说明以哪份为准',
    ],
    lines: ['走访企业：这份报告 135 家，2029 年的报告 120 家'],
  });
});

test('the same number agrees; one last digit apart, or another hedge, is noted', () => {
  expect(check(told(2029, '120'), told(2030, '120', ofLastYear)).findings).toEqual([
    expect.stringContaining('saidTwice/all agrees'),
  ]);
  expect(check(told(2029, '120'), told(2030, '121', ofLastYear)).findings[0]).toContain(
    'note: 走访企业（2029）：这份报告写 121 家，2029 年的报告写 120 家，差在最后一位',
  );
  expect(check(told(2029, '120', { hedge: 'over' }), told(2030, '120', ofLastYear)).findings[0]).toContain(
    '限定词不同',
  );
});

test('a ranking of one data year, told in two reports', () => {
  const rank = { unit: '位', dataYear: 2029 };
  expect(check(told(2029, '29', rank), told(2030, '26', rank)).findings[0]).toContain('toExplain');
  expect(check(told(2029, '29', rank), told(2030, '26', { ...rank, dataYear: 2030 })).findings).toEqual([]);
});

test.each([
  ['its own year', told(2029, '120'), told(2030, '135')],
  ['another scope', told(2029, '120', { scope: '甲' }), told(2030, '135', { ...ofLastYear, scope: '乙' })],
  ['another verb', told(2029, '120', { verb: '引进' }), told(2030, '135', { ...ofLastYear, verb: '签约' })],
  ['another unit', told(2029, '120', { unit: '次' }), told(2030, '135', ofLastYear)],
  ['other months', told(2029, '120', { period: '2029-01/2029-11' }), told(2030, '135', ofLastYear)],
  ['a running total', told(2029, '120', { verb: '累计' }), told(2030, '135', { ...ofLastYear, verb: '累计' })],
  ['a year whose report is not there', told(2028, '120'), told(2030, '135', ofLastYear)],
])('nothing to hold against each other: %s', (_, before, now) => {
  expect(check(before, now).findings).toEqual([]);
});

test('under another code, once confirmed', () => {
  const [before, now] = [told(2029, '120', {}, 'calls'), told(2030, '135', ofLastYear)];
  expect(check(before, now).findings).toEqual([]);
  expect(check(before, now, [mapping('outcomes', 'calls', 'visits')]).findings[0]).toContain('toExplain');
});
