import { expect, test } from 'vitest';
import { cover, found, item, stated } from './smallReport';

const total = (totalScore: string, fullScore = '') =>
  cover({ totalScore: stated(totalScore, '分'), ...(fullScore ? { fullScore: stated(fullScore, '分') } : {}) });
const check = (report: ReturnType<typeof total>, ...scores: ReturnType<typeof item>[]) =>
  found('listedScores', { reports: [report], scores });

test('items that make up score and weight agree', () => {
  expect(check(total('95', '100'), item('甲', '60', '58'), item('乙', '40', '37')).findings).toEqual([
    'listedScores/report agrees: 列明 2 项，得分合计 95 分，与总分 95 分相符',
  ]);
});

test('what is left over is unitemised, under an assumed full score of 100', () => {
  // 95 − 58 = 37 points of 100 − 60 = 40.
  expect(check(total('95'), item('甲', '60', '58'))).toEqual({
    findings: ['listedScores/report note: 总分 95 分，列明 1 项共 58 分，另 37 分未分项'],
    lines: ['总分 95 − 列明得分 58 = 37', '满分 100（报告未写，按 100 分计）− 列明分值 60 = 40'],
  });
});

test('half a point is enough to be unitemised', () => {
  expect(check(total('95', '100'), item('甲', '99.5', '94.5')).findings[0]).toMatch(/ note: .*另 0.5 分未分项$/);
});

test('items above the total disagree', () => {
  const [finding] = check(total('95', '100'), item('甲', '60', '60'), item('乙', '40', '37')).findings;
  expect(finding).toMatch(/^listedScores\/report disagrees: .*看不出是哪一项有误$/);
  // Though 2 points of weight are left, 96 is above 95.
  expect(check(total('95', '100'), item('甲', '98', '96')).findings[0]).toMatch(/ disagrees: /);
});

test('all weights listed, yet points left over, disagree; more points left than weight are asked about', () => {
  const whole = check(total('95', '100'), item('甲', '60', '50'), item('乙', '40', '37')).findings;
  expect(whole[0]).toMatch(/ disagrees: /);
  // 20 points are left, but only 10 of weight.
  const bonus = check(total('95', '100'), item('甲', '90', '75')).findings;
  expect(bonus[0]).toMatch(/ toExplain: .*请说明/);
});

test('weights above a full score that is only assumed are asked about', () => {
  expect(check(total('95'), item('甲', '120', '95')).findings[0]).toMatch(/ toExplain: /);
  expect(check(total('95', '100'), item('甲', '120', '95')).findings[0]).toMatch(/ disagrees: /);
});

test('a total without items, or items without a total, is not checked', () => {
  const notChecked = ['listedScores/report notChecked: 总分或分项得分没有写全，无从核对'];
  expect(check(total('95')).findings).toEqual(notChecked);
  expect(found('listedScores', { scores: [item('甲', '60', '58')] }).findings).toEqual(notChecked);
  expect(found('listedScores', {}).findings).toEqual([]);
});
