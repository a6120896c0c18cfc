import { expect, test } from 'vitest';
import type { Row } from '../../../../src/domain/tables';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { projectMoves, projectsNotTold } from '../../../../src/domain/years/projectMoves';
import { mapping, yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { project } from './smallReport';

type Project = Partial<Row<'projects'>>;
const of = (year: number, rest: Project, code = '园') => yearOf(year, { projects: [project(code, rest)] });
const check = (before: Project, now: Project) => foundOver('stageJump', [of(2029, before), of(2030, now)]).findings;
const fine = ['stageJump/all agrees: 与 2029 年相比，阶段没有倒退、停缓或一年跨过五级以上：园'];

test('up to five steps ahead, or where it was', () => {
  expect(check({ stage: 'talks' }, { stage: 'construction' })).toEqual(fine); // 5 steps
  expect(check({ stage: 'toppedOut' }, { stage: 'toppedOut' })).toEqual(fine);
  // 动工 of the other ladder is 开工 on this one.
  expect(check({ kind: 'works', stage: 'groundBroken' }, { kind: 'works', stage: 'started' })).toEqual(fine);
});

test('six steps, a step back, an end: asked for, or noted with the note that stands there', () => {
  expect(check({ stage: 'talks' }, { stage: 'toppedOut' })).toEqual([
    'stageJump/projects/园 toExplain: 园：2029 年写在谈，2030 年写封顶，一年跨过五级以上；请核对两年的写法',
  ]);
  expect(check({ stage: 'construction' }, { stage: 'signed' })).toEqual([
    'stageJump/projects/园 toExplain: 园：2029 年写在建，2030 年写签约，阶段倒退；请说明原因',
  ]);
  expect(check({ stage: 'construction' }, { stage: 'signed', note: '重新选址' })).toEqual([
    'stageJump/projects/园 note: 园：2029 年写在建，2030 年写签约，阶段倒退；备注：重新选址',
  ]);
  expect(check({ stage: 'construction' }, { stage: 'suspended' })).toEqual([
    'stageJump/projects/园 toExplain: 园：2029 年写在建，2030 年写停缓建；请说明原因',
  ]);
});

test('what no ladder orders is not judged, and going on after a stop is no jump', () => {
  expect(check({ kind: 'platform', stage: 'signed' }, { kind: 'platform', stage: 'inUse' })).toEqual([]);
  expect(check({ stage: 'suspended' }, { stage: 'construction' })).toEqual(fine);
});

test('with a hole before it, it is not checked; alone nothing is said', () => {
  expect(foundOver('stageJump', [of(2028, { stage: 'toppedOut' }), of(2030, { stage: 'talks' })]).findings).toEqual([
    'stageJump/years notChecked: 还没有导入 2029 年的报告，项目阶段的变化无从核对',
  ]);
  expect(foundOver('stageJump', [of(2030, { stage: 'talks' })]).findings).toEqual([]);
});

test('a split project keeps its ghost in both, a merged one can not be judged', () => {
  const before = of(2029, { stage: 'construction' });
  const after = yearOf(2030, {
    projects: [project('东', { stage: 'completed' }), project('西', { stage: 'groundBroken' })],
  });
  const split = ['东', '西'].map((code) => mapping('projects', '园', code));
  const moves = (book: ReturnType<typeof figuresOf>, later = after, earlier = before) =>
    projectMoves(book, later, earlier).map(({ row, before: ghost, move, steps }) => [row.code, ghost, move, steps]);
  expect(moves(figuresOf([before, after], split))).toEqual([
    ['东', 'bureau/2029/projects/园#stage', 'ahead', 2],
    ['西', 'bureau/2029/projects/园#stage', 'back', -1],
  ]);
  const merged = yearOf(2031, { projects: [project('园', { stage: 'production' })] });
  const joined = ['东', '西'].map((code) => mapping('projects', code, '园', [2030, 2031]));
  expect(moves(figuresOf([after, merged], joined), merged, after)).toEqual([
    ['园', 'bureau/2030/projects/东#stage', 'unclear', undefined],
  ]);
});

test('projects told no more are listed, not judged', () => {
  const [before, after] = [of(2029, { stage: 'signed' }), of(2030, { stage: 'signed' }, '新园')];
  const codes = (book: ReturnType<typeof figuresOf>) => projectsNotTold(book, after, before).map(({ code }) => code);
  expect(codes(figuresOf([before, after]))).toEqual(['园']);
  expect(codes(figuresOf([before, after], [mapping('projects', '园', '新园')]))).toEqual([]);
});
