import { expect, test } from 'vitest';
import { nextYearTemplate } from '../../../src/domain/template';
import { validateReport } from '../../../src/domain/validateReport';
import { seedReport } from '../../fixtures/readSeed';

const template = nextYearTemplate(seedReport());

test('is the next year of the same department, and a sound report', () => {
  expect(template).toMatchObject({ department: 'foshan-hitech-zone', year: 2024 });
  expect(validateReport(template)).toEqual(template);
});

test('holds lines, codes, weights and projects, each once', () => {
  expect(template.tables.budget.map(({ code }) => code)).toContain('basic');
  expect(template.tables.budget.find(({ code }) => code === 'personnel')).toEqual({
    department: 'foshan-hitech-zone',
    year: 2024,
    code: 'personnel',
    name: '人员经费',
    nameEn: 'Personnel',
    parent: 'basic',
    kind: 'line',
  });
  // 预算绩效管理 has 10 points in the report, whatever was scored.
  expect(template.tables.scores.find(({ code }) => code === 'budget-performance')).toMatchObject({
    weight: { value: 1000 },
  });
  // 灯塔社区科创中心 stands twice in the report of 2023, from two places.
  expect(template.tables.projects.filter(({ code }) => code === 'lighthouse-centre')).toHaveLength(1);
});

test('holds nothing that was reported', () => {
  const columns = new Set(Object.values(template.tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row))));
  for (const reported of ['initial', 'adjusted', 'final', 'score', 'reason', 'stage', 'progress', 'source', 'note']) {
    expect(columns).not.toContain(reported);
  }
  expect(template.tables.outcomes).toEqual([]);
  expect(template.tables.tasks).toEqual([]);
});
