import { expect, test } from 'vitest';
import { found, item } from './smallReport';

const check = (...scores: ReturnType<typeof item>[]) => found('scoreRange', { scores });

test('0 and the full weight lie within', () => {
  expect(check(item('甲', '10', '0'), item('乙', '10', '10'))).toEqual({
    findings: ['scoreRange/all agrees: 得分在 0 与分值之间：甲、乙'],
    lines: ['甲：0 ≤ 0 ≤ 10', '乙：0 ≤ 10 ≤ 10'],
  });
});

test('a score above its weight or below 0 disagrees', () => {
  expect(check(item('甲', '10', '10.5'))).toEqual({
    findings: ['scoreRange/scores/甲 disagrees: 甲得分 10.5 分，分值 10 分，不在 0 与分值之间；看不出是哪一个数有误'],
    lines: ['甲：10.5 > 10，多 0.5 分'],
  });
  expect(check(item('甲', '10', '-1'))).toEqual({
    findings: ['scoreRange/scores/甲 disagrees: 甲得分 −1 分，分值 10 分，不在 0 与分值之间；看不出是哪一个数有误'],
    lines: ['甲：−1 < 0'],
  });
});

test('bonus and penalty items may leave the range', () => {
  expect(check(item('加分项', '5', '6'), item('违规扣分', '0', '-2')).findings).toEqual([
    'scoreRange/scores/加分项 note: 加分项得分 6 分，分值 5 分：加分、减分项可以不在 0 与分值之间',
    'scoreRange/scores/违规扣分 note: 违规扣分得分 −2 分，分值 0 分：加分、减分项可以不在 0 与分值之间',
  ]);
});

test('a score without a weight is not checked', () => {
  expect(check(item('甲', '', '5')).findings).toEqual([
    'scoreRange/scores/甲 notChecked: 甲得分 5 分，分值未写明，无从核对',
  ]);
});
