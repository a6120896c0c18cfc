import { expect, test } from 'vitest';
import { parseBands } from '../../../../src/domain/checks/gradeBand';
import { cover, found, stated } from './smallReport';

const bands = '优≥90;良≥80;中≥60;差≥0';
const check = (score: string, grade: string, gradeBands: string) =>
  found('gradeBand', {
    reports: [
      cover({ totalScore: stated(score, '分'), ...(grade ? { grade } : {}), ...(gradeBands ? { gradeBands } : {}) }),
    ],
  });

test('a band starts at its bound', () => {
  expect(check('90', '优', bands)).toEqual({
    findings: ['gradeBand/report agrees: 总分 90 分，等级“优”合于报告所写的等级标准'],
    lines: ['90 ≥ 90，为“优”；报告写“优”'],
  });
  expect(check('89.99', '良', bands).findings[0]).toMatch(/ agrees: /);
});

test('another grade than the bands give disagrees', () => {
  expect(check('89.9', '优', bands).findings).toEqual([
    'gradeBand/report disagrees: 总分 89.9 分，按报告所写的等级标准是“良”，等级写作“优”；看不出是哪一项有误',
  ]);
});

test('without bands, or with bands that cannot be read, it is not checked', () => {
  const notChecked = ['gradeBand/report notChecked: 总分或等级标准没有写明，等级无从核对'];
  expect(check('95', '优', '').findings).toEqual(notChecked);
  expect(check('95', '优', '按财政部门规定').findings).toEqual(notChecked);
  expect(check('95', '', bands).findings).toEqual([]);
});

test('bands are read in any order and with or without signs', () => {
  expect(parseBands('中60 良80 优90 差0')?.map(({ grade, from }) => [grade, from])).toEqual([
    ['优', 9000],
    ['良', 8000],
    ['中', 6000],
    ['差', 0],
  ]);
  expect(parseBands('优≥90；合格>=60')?.map(({ grade }) => grade)).toEqual(['优', '合格']);
  expect(parseBands('优≥90，其余另定')).toBeUndefined();
});
