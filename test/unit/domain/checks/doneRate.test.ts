import { expect, test } from 'vitest';
import { cover, found, outcome, stated } from './smallReport';

const rate = (done: string, total: string, percent: string) =>
  found('doneRate', {
    reports: [
      cover({
        ...(done ? { tasksDone: stated(done, '项') } : {}),
        ...(total ? { tasksTotal: stated(total, '项') } : {}),
        ...(percent ? { tasksRate: stated(percent, '%') } : {}),
      }),
    ],
  });

test('2 ÷ 3 = 66.67 % agrees with 67 %, 66.7 % and 66.67 %', () => {
  for (const percent of ['67', '66.7', '66.67']) {
    expect(rate('2', '3', percent).findings).toEqual([
      `doneRate/tasks agrees: 重点工作 3 项，完成 2 项，与自报完成率 ${percent}% 相符`,
    ]);
  }
});

test('66.67 % against 66.6 % is 0.07 apart, more than half its last digit', () => {
  expect(rate('2', '3', '66.6')).toEqual({
    findings: [
      'doneRate/tasks disagrees: 重点工作 3 项，完成 2 项，完成数占任务数 66.67%；自报完成率 66.6%，差 0.07 个百分点；看不出是哪个数有误',
    ],
    lines: ['2 ÷ 3 = 66.67%，报告写 66.6%，差 0.07 个百分点'],
  });
});

test('a missing number or no tasks at all is not checked; nothing stated, nothing said', () => {
  const notChecked = ['doneRate/tasks notChecked: 重点工作的任务数、完成数、完成率没有写全，无从核对'];
  expect(rate('2', '', '100').findings).toEqual(notChecked);
  expect(rate('0', '0', '100').findings).toEqual(notChecked);
  expect(rate('', '', '').findings).toEqual([]);
});

test('a share among the results is recomputed from the count it belongs to and the whole of that', () => {
  const counts = [outcome('全部项目', '12'), outcome('自评项目', '9', { partOf: '全部项目' })];
  const share = (percent: string) =>
    found('doneRate', { outcomes: [...counts, outcome('覆盖率', percent, { unit: '%', amountOf: '自评项目' })] })
      .findings;
  expect(share('75')).toEqual(['doneRate/outcomes/覆盖率 agrees: 覆盖率 75%，与自评项目 9 个、全部项目 12 个相符']);
  expect(share('80')).toEqual([
    'doneRate/outcomes/覆盖率 disagrees: 覆盖率 80%；自评项目 9 个，全部项目 12 个，相除为 75.00%，差 5.00 个百分点；看不出是哪个数有误',
  ]);
});
