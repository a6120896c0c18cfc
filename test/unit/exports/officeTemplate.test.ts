import { describe, expect, test } from 'vitest';
import { tableNames } from '../../../src/domain/tables';
import { nextYearTemplate } from '../../../src/domain/template';
import { officeTemplate } from '../../../src/domain/officeTemplate';
import { draftOf } from '../../../src/ingest/draftOf';
import { noDecisions } from '../../../src/ingest/decisions';
import { seedReport } from '../../fixtures/readSeed';
import { fileOf, knowing } from '../ingest/recognise/grid';

const seed = seedReport();
const cells = (table: 'budget' | 'scores' | 'projects') => officeTemplate(seed, table).map((row) => [...row]);

test('no code, no English name, no place in the report, no slug', () => {
  for (const table of tableNames) {
    const cells = officeTemplate(seed, table).flat();
    expect(cells.filter((cell) => /[a-z]{3}|编码|英文|出处|^上级$/.test(cell))).toEqual([]);
  }
});

test('a budget as an office has it: title, unit, of-which lines set in', () => {
  expect(
    cells('budget')
      .slice(0, 5)
      .map((row) => row.slice(0, 2)),
  ).toEqual([
    ['佛山高新技术产业开发区管理委员会2024年度部门预算支出表'],
    ['单位：万元'],
    ['支出类别', '资金性质'],
    ['基本支出', ''],
    ['　人员经费', ''],
  ]);
});

/** What a clerk fills in: an amount, a score, how far a project is. */
const filled = {
  budget: { 年初预算数: '50000.00', 调整预算数: '60000.00', 决算数: '50000.00' },
  scores: { 自评得分: '1' },
  projects: { 原文阶段: '在建' },
} as const;

function fill(table: keyof typeof filled): string[][] {
  const rows = cells(table);
  const head = rows.findIndex((row) => row.length > 1);
  for (const row of rows.slice(head + 1))
    for (const [title, text] of Object.entries(filled[table])) row[rows[head]!.indexOf(title)] = text;
  return rows;
}

describe.each(['budget', 'scores', 'projects'] as const)('%s filled in and read by names', (table) => {
  const read = draftOf([fileOf('a.csv', fill(table))], noDecisions, knowing(seed));
  test('nothing is asked and nothing is wrong', () => {
    expect(read.questions.map(({ id }) => id)).toEqual([]);
    expect(read.findings.filter(({ result }) => result === 'error')).toEqual([]);
  });
  test('names give the codes of the year before', () => {
    const named = (rows: readonly object[]) =>
      rows.map((row) =>
        ['code', 'parent', 'part', 'park'].map((column) => (row as Record<string, unknown>)[column]).join('|'),
      );
    const report = read.reports.find(({ key }) => key.year === 2024)?.report;
    expect(new Set(named(report?.tables[table] ?? []))).toEqual(new Set(named(nextYearTemplate(seed).tables[table])));
  });
});
