import { expect, test } from 'vitest';
import type { Row } from '../../../../src/domain/tables';
import { mapping, yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { cover, found, project } from './smallReport';

type Project = Partial<Row<'projects'>>;
const promise: Project = { stage: 'construction', promise: 'completed', due: '2030-06' };
const of = (year: number, rest: Project, code = '园') => yearOf(year, { projects: [project(code, rest)] });
const check = (now: Project, before = promise) =>
  foundOver('promiseUnanswered', [of(2029, before), of(2030, now)]).findings;

test('kept: the stage promised or a later one', () => {
  expect(check({ stage: 'completed' })).toEqual(['promiseUnanswered/all agrees: 预计到期，已达到：园']);
  expect(check({ stage: 'production' })).toEqual(['promiseUnanswered/all agrees: 预计到期，已达到：园']);
});

test('a stage short of it is to be explained; with a note or a new date it is noted', () => {
  expect(check({ stage: 'toppedOut' })).toEqual([
    'promiseUnanswered/projects/园@2030-06 toExplain: 园：预计 2030 年 6 月竣工，现为封顶；请说明原因和新的时间',
  ]);
  expect(check({ stage: 'toppedOut', note: '雨季停工' })).toEqual([
    'promiseUnanswered/projects/园@2030-06 note: 园：预计 2030 年 6 月竣工，现为封顶；备注：雨季停工',
  ]);
  expect(check({ stage: 'toppedOut', promise: 'completed', due: '2031-03' })).toEqual([
    'promiseUnanswered/projects/园@2030-06 note: 园：预计 2030 年 6 月竣工，现为封顶，改为 2031 年 3 月',
  ]);
  expect(check({ stage: 'dropped' })).toEqual([
    'promiseUnanswered/projects/园@2030-06 note: 园：预计 2030 年 6 月竣工，现为终止',
  ]);
});

test('a project that is told no more leaves its promise unanswered', () => {
  const silent =
    'promiseUnanswered/projects/园@2030-06 toExplain: 园：预计 2030 年 6 月竣工，报告没有再写它的阶段；请说明是否如期';
  expect(foundOver('promiseUnanswered', [of(2029, promise), of(2030, { stage: 'talks' }, '别')]).findings).toEqual([
    silent,
  ]);
  expect(check({ stageText: '推进中' })).toEqual([silent]);
});

test('a promise for a part is answered by the part, or by the whole', () => {
  const part = { ...promise, part: '一期' };
  expect(check({ stage: 'completed' }, part)[0]).toContain('agrees');
  expect(check({ stage: 'toppedOut', part: '一期' }, part)[0]).toBe(
    'promiseUnanswered/projects/园~一期@2030-06 toExplain: 园 一期：预计 2030 年 6 月竣工，现为封顶；请说明原因和新的时间',
  );
});

test('words such as 近期, and dates still to come, are not due', () => {
  expect(check({ stage: 'toppedOut' }, { ...promise, due: '近期' })).toEqual([]);
  expect(check({ stage: 'toppedOut' }, { ...promise, due: '2031-01' })).toEqual([]);
});

test('it is asked once: by the first report of its year or later, whatever lies between', () => {
  const later = { ...promise, due: '2031' };
  const reports = [of(2029, later), of(2030, { stage: 'toppedOut' }), of(2033, { stage: 'toppedOut' })];
  expect(foundOver('promiseUnanswered', reports.slice(0, 2)).findings).toEqual([]);
  expect(foundOver('promiseUnanswered', reports).findings[0]).toContain('toExplain: 园：预计 2031 年竣工');
  expect(foundOver('promiseUnanswered', [...reports, of(2034, { stage: 'toppedOut' })]).findings).toEqual([]);
});

test('under another name, once it is confirmed; alone nothing is said', () => {
  const renamed = [of(2029, promise), of(2030, { stage: 'completed' }, '新园')];
  expect(foundOver('promiseUnanswered', renamed).findings[0]).toContain('没有再写');
  expect(foundOver('promiseUnanswered', renamed, [mapping('projects', '园', '新园')]).findings[0]).toContain('agrees');
  expect(foundOver('promiseUnanswered', [of(2030, promise)]).findings).toEqual([]);
});

test('with one year: what was expected before the report was issued, or for no date, is noted unless the report answers it', () => {
  const told = (due: string, stage: 'toppedOut' | 'completed' = 'toppedOut') =>
    found('promiseUnanswered', {
      reports: [cover({ issued: '2031-08' })],
      projects: [project('园', { stage, promise: 'completed', due })],
    }).findings;
  expect(told('2031-06')).toEqual([
    'promiseUnanswered/projects/园@2031-06(issued) note: 园：预计 2031 年 6 月竣工；报告 2031 年 8 月填报时日期已过，没有写是否达到',
  ]);
  expect(told('近期')).toEqual([
    'promiseUnanswered/projects/园@近期(issued) note: 园：预计近期竣工，没有写日期；报告 2031 年 8 月填报，没有写是否达到',
  ]);
  expect(told('2031-08')).toEqual([]);
  expect(told('2031-06', 'completed')).toEqual([]);
});
