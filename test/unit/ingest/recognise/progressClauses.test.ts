import { expect, test } from 'vitest';
import { progressClauses } from '../../../../src/ingest/recognise/progressClauses';
import { draft, officeName, rowsOf } from './grid';

test.each([
  ['完成初步设计', 'works', { stage: 'design' }],
  [
    '主体施工，完成总工程量的45%，预计2025年6月竣工',
    'works',
    { stage: 'construction', rate: '45%', promise: 'accepted', due: '2025-06' },
  ],
  ['在建；计划于2026年12月底前全面投产', 'industry', { stage: 'construction', promise: 'production', due: '2026-12' }],
  ['预计2025年底完工', 'works', { promise: 'worksComplete', due: '2025' }],
  ['力争明年投产', 'industry', {}],
  // Money spent is no progress of the works.
  ['完成投资60%', 'works', {}],
  ['已完成投资60%，正在主体施工', 'works', { stage: 'construction' }],
  // A part's stage is not the whole's.
  ['一期已投产，二期在建', 'industry', {}],
  ['1、2栋已投用，3栋封顶', 'works', {}],
  // Two states are none for certain.
  ['已封顶，安装调试', 'industry', {}],
  // A date that has passed is told, not promised.
  ['2024年6月竣工', 'works', {}],
  // 竣工 needs to know what is built.
  ['预计2025年6月竣工', undefined, {}],
] as const)('%s', (text, kind, wanted) => expect(progressClauses(text, kind)).toEqual(wanted));

test('a ledger’s words become stage, progress and promise; the words are kept', () => {
  const read = draft({
    'a.csv': `
|${officeName}重点项目台账（截至2024年12月31日）||
|项目名称|形象进度|项目类别
|甲桥|主体施工，完成总工程量的45%，预计2025年6月竣工|建设
|乙厂|在建，预计2025年12月投产|产业`,
  });
  expect(
    rowsOf(read, 'office/2024', ['projects', 'name', 'stage', 'progress', 'promise', 'due', 'stageText', 'note']),
  ).toEqual([
    '甲桥|construction|45%|accepted|2025-06||主体施工，完成总工程量的45%，预计2025年6月竣工',
    '乙厂|construction||production|2025-12|在建，预计2025年12月投产|',
  ]);
});
