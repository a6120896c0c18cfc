import { expect, test } from 'vitest';
import { mapping, yearOf } from '../years/smallYears';
import { foundOver } from './foundOver';
import { cover, item, stated } from './smallReport';

type Items = ReturnType<typeof item>[];
const scored = (year: number, scores: Items, framework = '表') =>
  yearOf(year, { reports: [cover({ framework })], scores });
const old: Items = [item('甲', '10', '8'), item('乙', '5', '5')];
const check = (now: Items, framework?: string) =>
  foundOver('frameworkChanged', [scored(2029, old), scored(2030, now, framework)]);

test('the same indicators with the same weights', () => {
  expect(check(old).findings).toEqual(['frameworkChanged/scores agrees: 评分体系与 2029 年相同']);
});

test('re-weighted, come and gone: scores stand side by side, and what may be a renaming is asked', () => {
  expect(check([item('甲', '12', '9'), item('丙', '5', '4')])).toEqual({
    findings: ['frameworkChanged/scores note: 评分体系与 2029 年不同：甲、丙、乙；两年得分只并列，不比较'],
    lines: [
      '甲：分值 10 → 12',
      '丙（5 分）：2029 年没有',
      '乙（5 分）：2030 年没有',
      '“乙”与“丙”分值、上级相同，可能是改名；请确认对应',
    ],
  });
});

test('a confirmed renaming, or a new name under the old code, leaves the framework what it was', () => {
  const renamed = [scored(2029, old), scored(2030, [item('甲', '10', '8'), item('丙', '5', '4')])];
  expect(foundOver('frameworkChanged', renamed, [mapping('scores', '乙', '丙')])).toEqual({
    findings: ['frameworkChanged/scores note: 评分体系与 2029 年相同，指标名称有改动：丙'],
    lines: ['2029 年“乙”，2030 年改称“丙”'],
  });
  expect(check([item('甲', '10', '8', { name: '新甲' }), item('乙', '5', '5')]).findings[0]).toContain(
    '名称有改动：新甲',
  );
});

test('another title alone', () => {
  expect(check(old, '新表')).toEqual({
    findings: ['frameworkChanged/scores note: 评分体系的名称与 2029 年不同；两年得分只并列，不比较'],
    lines: ['2029 年“表”，2030 年“新表”'],
  });
});

test('without indicators in one of the two it is not checked; without any, or alone, nothing is said', () => {
  expect(foundOver('frameworkChanged', [scored(2029, []), scored(2030, old)]).findings).toEqual([
    'frameworkChanged/scores notChecked: 2030 年与 2029 年没有都列出指标，评分体系无从比较',
  ]);
  expect(foundOver('frameworkChanged', [scored(2029, []), scored(2030, [])]).findings).toEqual([]);
  expect(foundOver('frameworkChanged', [scored(2030, old)]).findings).toEqual([]);
});

const covered = (year: number, rest: Parameters<typeof cover>[0]) =>
  yearOf(year, { reports: [cover({ framework: '表', ...rest })], scores: old });
const full = (digits: string) => ({ fullScore: stated(digits, '分') });

test('another full score under the same indicators is to be explained; one that is not stated says nothing', () => {
  expect(foundOver('frameworkChanged', [covered(2029, full('100')), covered(2030, full('110'))])).toEqual({
    findings: [
      'frameworkChanged/scores toExplain: 指标和分值与 2029 年相同，满分却不同；两年得分只并列，不比较，请说明满分为何改变',
    ],
    lines: ['满分：2029 年 100，2030 年 110'],
  });
  expect(foundOver('frameworkChanged', [covered(2029, {}), covered(2030, full('110'))]).findings).toEqual([
    'frameworkChanged/scores agrees: 评分体系与 2029 年相同',
  ]);
});

test('other grade bands are noted, spaces and full-width signs apart: they change grades, not scores', () => {
  const bands = (text: string) => ({ gradeBands: text });
  expect(
    foundOver('frameworkChanged', [covered(2029, bands('优≥90;良≥80')), covered(2030, bands('优≥95;良≥80'))]),
  ).toEqual({
    findings: ['frameworkChanged/scores note: 评分体系与 2029 年相同，等级标准不同：同一得分两年的等级可能不同'],
    lines: ['等级标准：2029 年“优≥90;良≥80”，2030 年“优≥95;良≥80”'],
  });
  expect(
    foundOver('frameworkChanged', [covered(2029, bands('优≥90;良≥80')), covered(2030, bands('优≥90; 良≥80'))]).findings,
  ).toEqual(['frameworkChanged/scores agrees: 评分体系与 2029 年相同']);
});
