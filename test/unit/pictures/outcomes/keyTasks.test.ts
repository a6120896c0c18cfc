import { expect, test } from 'vitest';
import { isAnswered, problemsOf } from '../../../../src/pictures/outcomes/problemsOf';
import { isWithin, keyTasksOf } from '../../../../src/pictures/outcomes/taskEvidence';
import { keyTasksPicture } from '../../../../src/pictures/outcomes/keyTasksPicture';
import { problemsPicture } from '../../../../src/pictures/outcomes/problemsPicture';
import { seed, seedBook, seedSelection } from './seedBook';

const tasks = keyTasksOf(seedBook, seed);

test('each task with its status as worded; the fifth has none', () => {
  expect(tasks.map(({ worded }) => worded)).toEqual(['已完成', '已完成', '已完成', '已完成', undefined]);
  expect(tasks.map(({ isStated }) => isStated)).toEqual([true, true, true, true, false]);
  expect(
    keyTasksPicture(seedBook, seedSelection).rows.find(({ key }) => key === 'tasks/task-5')?.words?.worded?.zh,
  ).toBe('未写完成状态');
});

test('the heading sets the stated five of five, 100 %, beside the four the table shows', () => {
  const { heading } = keyTasksPicture(seedBook, seedSelection);
  expect(heading.message).toBe('heading.keyTasks.both.rate.missing');
  const values = Object.entries(heading.figures).map(([name, id]) => [name, seedBook.figures.get(id)?.value]);
  expect(Object.fromEntries(values)).toEqual({
    total: 500,
    done: 500,
    rate: 10_000,
    listed: 500,
    counted: 400,
    missing: 100,
  });
});

test('evidence is what is said at the task itself', () => {
  const valueOf = (key: string) => {
    const found = tasks[0]?.outcomes.find(({ outcome }) => outcome.key === key)?.statement.value;
    return found ? seedBook.figures.get(found)?.value : undefined;
  };
  // 18 teams and 193.46 stand elsewhere; the table of key tasks says 21 and 193.47 亿元 (in 分).
  expect(valueOf('outcomes/startup-teams')).toBe(2_100);
  expect(valueOf('outcomes/loan-balance')).toBe(1_934_700_000_000);
});

test('projects are evidence of the task they stand under, at the stage named there', () => {
  expect(tasks[4]?.projects.map(({ key }) => key)).toEqual(['projects/lighthouse-headquarters']);
  const park = tasks[1]?.projects.find(({ key }) => key === 'projects/talent-park');
  expect(park?.worded).toBe('已竣工');
  expect(seedBook.figures.get(park?.stage ?? '')?.value).toBe('accepted');
});

test.each([
  ['二.三.3.表1.行2.3', '二.三.3.表1.行2', true],
  ['二.三.3.表1.行2', '二.三.3.表1.行2', true],
  ['二.三.3.表1.行21', '二.三.3.表1.行2', false],
  [undefined, '二.三.3.表1.行2', false],
])('%s within %s: %s', (place, whole, expected) => {
  expect(isWithin(place, whole)).toBe(expected);
});

test('problems with their parts; the one told only as a reason for points lost makes the heading', () => {
  const problems = problemsOf(seedBook, seed);
  const told = problems.map(({ problem, parts, measures }) => [problem.name.zh, parts.length, measures.length]);
  expect(told).toEqual([
    ['部分项目预算分配不够合理', 0, 0],
    ['绩效管理系统认识不足', 2, 0],
  ]);
  // The report says of neither measure which problem it answers.
  expect(problems.map(isAnswered)).toEqual([false, false]);
  expect(problemsPicture(seedBook, seedSelection).heading).toMatchObject({
    message: 'heading.problems.reasonApart',
    names: { name: { zh: '部分项目预算分配不够合理' } },
  });
});
