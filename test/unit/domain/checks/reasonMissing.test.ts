import { expect, test } from 'vitest';
import { found, item } from './smallReport';

const check = (...scores: ReturnType<typeof item>[]) => found('reasonMissing', { scores });

test('a deduction with a reason agrees', () => {
  expect(check(item('甲', '10', '8', { reason: '编制不细' }))).toEqual({
    findings: ['reasonMissing/all agrees: 扣分写有原因：甲'],
    lines: ['甲：10 − 8 = 2，编制不细'],
  });
});

test('a deduction without one is a note: the score sheet may give it', () => {
  expect(check(item('甲', '15', '13.5')).findings).toEqual([
    'reasonMissing/scores/甲 note: 甲扣 1.5 分：正文未写原因（自评表可能有）',
  ]);
});

test('full marks, bonus points and a parent of scored items need no reason', () => {
  expect(check(item('甲', '10', '10'), item('加分', '5', '6')).findings).toEqual([]);
  const child = item('甲', '10', '8', { parent: '管理', reason: '编制不细' });
  expect(check(item('管理', '10', '8'), child).findings).toEqual(['reasonMissing/all agrees: 扣分写有原因：甲']);
});

test('where one reason is missing the others stand as lines of its row, not as a row that agrees', () => {
  const given = item('乙', '10', '8', { reason: '编制不细' });
  expect(check(item('甲', '15', '13.5'), given)).toEqual({
    findings: ['reasonMissing/scores/甲 note: 甲扣 1.5 分：正文未写原因（自评表可能有）'],
    lines: ['甲：15 − 13.5 = 1.5', '扣分写有原因：乙', '乙：10 − 8 = 2，编制不细'],
  });
});
