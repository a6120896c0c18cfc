import { expect, test } from 'vitest';
import { yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { outcome } from './smallReport';

type Rest = Parameters<typeof outcome>[2];
const row = (code: string, rest: Rest) => outcome(code, '', rest);
const before = [
  row('慢', { kind: 'problem' }),
  row('细', { kind: 'problem', partOf: '慢' }),
  row('训', { kind: 'measure', partOf: '慢' }),
];
const check = (now: ReturnType<typeof outcome>[], then = before) =>
  foundOver('problemUnanswered', [yearOf(2029, { outcomes: then }), yearOf(2030, { outcomes: now })]).findings;
const fine = ['problemUnanswered/all agrees: 2029 年写明的问题，2030 年写有进展：慢、细'];

test('a problem nobody comes back to, and its parts with it', () => {
  expect(check([])).toEqual([
    'problemUnanswered/outcomes/慢 note: 2029 年写明的问题“慢”，2030 年没有写进展',
    'problemUnanswered/outcomes/细 note: 2029 年写明的问题“细”，2030 年没有写进展',
  ]);
});

test('named again without a state is no answer', () => {
  expect(check([row('慢', { kind: 'problem' })])).toHaveLength(2);
});

test('the state of the problem, of its measure, or of a new measure for it', () => {
  expect(check([row('慢', { kind: 'problem', status: 'ongoing' })])).toEqual(fine);
  expect(check([row('训', { kind: 'measure', status: 'done' })])).toEqual(fine);
  expect(check([row('新', { kind: 'measure', partOf: '慢', status: 'open' })])).toEqual(fine);
});

test('a state of the part answers the part alone', () => {
  expect(check([row('细', { kind: 'problem', status: 'done' })])).toEqual([
    'problemUnanswered/outcomes/慢 note: 2029 年写明的问题“慢”，2030 年没有写进展',
    'problemUnanswered/all agrees: 2029 年写明的问题，2030 年写有进展：细',
  ]);
});

test('what was told as solved needs no more; without problems nothing is said', () => {
  expect(check([], [row('慢', { kind: 'problem', status: 'done' })])).toEqual([]);
  expect(check([], [])).toEqual([]);
});

test('with a hole before it, it is not checked; alone nothing is said', () => {
  const [first, last] = [yearOf(2027, { outcomes: before }), yearOf(2030, { outcomes: [] })];
  expect(foundOver('problemUnanswered', [first, last]).findings).toEqual([
    'problemUnanswered/years notChecked: 还没有导入 2029 年的报告，上年的问题无从核对',
  ]);
  expect(foundOver('problemUnanswered', [last]).findings).toEqual([]);
});
