import { expect, test } from 'vitest';
import { cover, found, stated, task } from './smallReport';

test('any stated status will do', () => {
  const tasks = [task('甲', { status: 'done' }), task('乙', { status: 'notStarted' })];
  expect(found('statusMissing', { tasks })).toEqual({
    findings: ['statusMissing/all agrees: 写有完成状态：甲、乙'],
    lines: ['甲：已完成', '乙：未启动'],
  });
});

test('a task without one is a note, beside what the report counts', () => {
  expect(found('statusMissing', { tasks: [task('甲')] })).toEqual({
    findings: ['statusMissing/tasks/甲 note: “甲”没有写完成状态'],
    lines: ['甲：未写明'],
  });
  const reports = [cover({ tasksDone: stated('1', '项'), tasksTotal: stated('1', '项') })];
  expect(found('statusMissing', { tasks: [task('甲')], reports }).findings).toEqual([
    'statusMissing/tasks/甲 note: “甲”没有写完成状态；报告另写 1 项任务已完成 1 项',
  ]);
});

test('tasks counted but not listed are not checked; none at all, nothing said', () => {
  const reports = [cover({ tasksTotal: stated('5', '项') })];
  expect(found('statusMissing', { reports }).findings).toEqual([
    'statusMissing/tasks notChecked: 报告写有 5 项重点工作，没有逐项列出，完成状态无从核对',
  ]);
  expect(found('statusMissing', {}).findings).toEqual([]);
});
