import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage';
import { toDigits, type Stated } from '../../../src/domain/hundredths';
import { reportPath, type Report } from '../../../src/domain/report';
import { tableNames } from '../../../src/domain/tables';
import {
  reportSoFar,
  tablesToType,
  typedCount,
  typedKey,
  typedResult,
  typedValue,
  type TypedYear,
} from '../../../src/domain/typedYear';
import { tables } from '../../../src/domain/tables';
import { nextYearTemplate } from '../../../src/domain/template';
import { typedFiles } from '../../../src/exports/typedFiles';
import { draftOf } from '../../../src/ingest/draftOf';
import { noDecisions } from '../../../src/ingest/decisions';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { seedReport } from '../../fixtures/readSeed';

const seed = seedReport();
const known = (...reports: readonly Report[]) => ({
  reports: Object.fromEntries(reports.map((report) => [reportPath(report), report])),
  departments: { [seed.tables.reports[0]!.departmentName]: seed.department },
});

async function imported(year: TypedYear, stored: readonly Report[] = [seed]) {
  const files = await typedFiles(typedResult(year), (title) => `手工填写-${title}.csv`);
  const reads = await Promise.all(
    files.map(async (file) => readRawFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { questions, findings, reports } = draftOf(reads.flat(), noDecisions, known(...stored));
  expect(questions.map(({ id }) => id)).toEqual([]);
  expect(findings.filter(({ result }) => result === 'error')).toEqual([]);
  return reports[0]?.report;
}
const typing = (texts: Readonly<Record<string, string>>, more: Partial<TypedYear> = {}): TypedYear => ({
  before: seed,
  texts,
  added: {},
  ...more,
});
const digits = (cell: unknown) => (cell ? toDigits(cell as Stated) : undefined);

describe('a year that is typed', () => {
  test('is laid out as the year before: its lines, what it had, empty cells to type', () => {
    const budget = tablesToType(typing({})).find(({ table }) => table === 'budget')!;
    // The nine lines of 2023 in their order; 基本支出 had 1512.03 万元 at first.
    expect(budget.columns.slice(0, 3).map(({ head }) => head)).toEqual(['支出类别', '上年年初预算数', '年初预算数']);
    expect(budget.rows[0]?.texts.slice(0, 3)).toEqual(['基本支出', '1512.03', '']);
    expect(budget.rows.every(({ texts }) => texts[2] === '')).toBe(true);
    expect(typedCount(budget, {})).toEqual({ typed: 0, of: 3 * budget.rows.length });
    expect(typedCount(budget, { [typedKey('budget', 'basic', 'final')]: '1' })).toMatchObject({ typed: 1 });
  });
  test('a few cells make a report of those cells, the tables given in part or not yet', async () => {
    const report = await imported(
      typing({
        [typedKey('budget', 'basic', 'final')]: '1,488.75',
        [typedKey('budget', 'basic', 'initial')]: '不适用',
        [typedKey('scores', seed.tables.scores.at(-1)!.code, 'score')]: '3.5',
      }),
    );
    expect(report?.year).toBe(2024);
    expect(report?.tables.budget).toMatchObject([{ code: 'basic', initial: { absent: 'notApplicable' } }]);
    expect(digits(report?.tables.budget[0]?.final)).toBe('1488.75');
    expect(report?.tables.budget[0]?.adjusted).toBeUndefined();
    expect(tableNames.map((table) => coverageOf(report ?? {}, table))).toEqual([
      'none',
      'part',
      'part',
      'none',
      'none',
      'none',
    ]);
    // An indicator comes with what it is part of.
    const last = seed.tables.scores.at(-1)!;
    expect(report?.tables.scores.map(({ code }) => code)).toEqual(last.parent ? [last.parent, last.code] : [last.code]);
  });
  test('every row typed, the table was given whole', async () => {
    const all = tablesToType(typing({})).find(({ table }) => table === 'budget')!.rows;
    const texts = Object.fromEntries(all.map(({ id }) => [typedKey('budget', id, 'final'), '10']));
    const report = await imported(typing(texts));
    expect(coverageOf(report ?? {}, 'budget')).toBe('whole');
    expect(report?.tables.budget.map(({ code, parent, kind }) => [code, parent, kind])).toEqual(
      nextYearTemplate(seed).tables.budget.map(({ code, parent, kind }) => [code, parent, kind]),
    );
  });
  test('added rows come with what was typed of them; another weight replaces last year’s', async () => {
    const leaf = seed.tables.scores.at(-1)!.code;
    const report = await imported(
      typing(
        {
          [typedKey('tasks', '+0', 'name')]: '建一座泵站',
          [typedKey('tasks', '+0', 'status')]: '进行中',
          [typedKey('scores', leaf, 'weight')]: '7',
        },
        { added: { tasks: 1 } },
      ),
    );
    expect(report?.tables.tasks).toMatchObject([{ name: '建一座泵站', status: 'ongoing' }]);
    expect(digits(report?.tables.scores.at(-1)?.weight)).toBe('7');
    expect(report?.tables.scores.at(-1)?.score).toBeUndefined();
  });
  test('tables a year has already stay as they are and are not asked again', async () => {
    const stored: Report = {
      ...(await imported(typing({ [typedKey('reports', 'report', 'grade')]: '良' })))!,
      coverage: { budget: 'none', scores: 'none', outcomes: 'none', tasks: 'none', projects: 'none' },
    };
    const year = typing({ [typedKey('budget', 'basic', 'final')]: '5' }, { stored });
    expect(tablesToType(year).map(({ table }) => table)).toEqual(['budget', 'scores', 'outcomes', 'tasks', 'projects']);
    const report = await imported(year, [seed, stored]);
    expect(report?.tables.reports[0]?.grade).toBe('良');
    expect(coverageOf(report ?? {}, 'reports')).toBe('whole');
    expect(digits(report?.tables.budget[0]?.final)).toBe('5');
  });
});

test('what is typed is read while it is typed: separators, words, what does not apply; the rest is nothing yet', () => {
  const { final } = tables.budget.columns;
  expect(digits(typedValue(final, '38,904.1'))).toBe('38904.1');
  expect(typedValue(final, '不适用')).toEqual({ absent: 'notApplicable' });
  expect(typedValue(final, '3O')).toBeUndefined();
  expect(typedValue(tables.tasks.columns.status, '已完成')).toBe('done');
  const so = reportSoFar(typedResult(typing({ [typedKey('budget', 'basic', 'final')]: '3O' })));
  expect(so.tables.budget[0]).not.toHaveProperty('final');
});
