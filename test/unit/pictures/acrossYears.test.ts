import { expect, test } from 'vitest';
import type { Book } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { bookWithChanges } from '../../../src/domain/years';
import { overviewFigures } from '../../../src/pictures/overviewFigures';
import type { Selection } from '../../../src/pictures/selection';
import { yearBudgetPicture } from '../../../src/pictures/yearBudgetPicture';
import { mainCompared } from '../../../src/pictures/yearColumns';
import { yearDeductionsPicture } from '../../../src/pictures/yearDeductionsPicture';
import { yearsFinding } from '../../../src/pictures/yearsFinding';
import { confirmedMappings, exampleReports } from '../../../src/cli/example/exampleStory';
import { readYears } from '../../../src/cli/example/readYears';
import { seedBook, seedSelection, zh } from './sampleReport';

const reports = await readYears(exampleReports());
const plain = figuresOf(reports);
const mapped = figuresOf(reports, confirmedMappings);

const selectionOf = (year: number, ...others: number[]): Selection => ({
  report: { department: 'example-park', year },
  compared: others.map((other) => ({ department: 'example-park', year: other })),
  unit: '万元',
  caliber: 'adjusted',
});
const withChanges = (book: Book, { report, compared }: Selection): Book => bookWithChanges(book, report, compared);

const all = selectionOf(2025, 2019, 2020, 2021, 2023, 2024);

test('two years: what changed, absolute and relative', () => {
  const selection = selectionOf(2025, 2024);
  const book = withChanges(plain, selection);
  const picture = yearBudgetPicture(book, selection);
  // 30,549.85 − 33,592.22 = −3,042.37; ÷ 33,592.22 = −9.056…%
  expect(zh(book, picture.heading)).toBe('2025 年决算比 2024 年少 3,042.37 万元，少 9.06%');
  expect(picture.columns.map(({ name }) => name.zh)).toEqual(['2024', '2025']);
  expect(yearsFinding(book, selection)).toBeUndefined();
});

test('a line of years: a missing year is a column of its own, the framework is named where it changed', () => {
  const book = withChanges(mapped, all);
  const budget = yearBudgetPicture(book, all);
  expect(budget.columns.map(({ name, notImported }) => (notImported ? `(${name.zh})` : name.zh))).toEqual([
    '2019',
    '2020',
    '2021',
    '(2022)',
    '2023',
    '2024',
    '2025',
  ]);
  expect(budget.rows.every(({ cells }) => cells[3] === null)).toBe(true);
  expect(zh(book, budget.heading)).toBe('决算由 2019 年的 3.35 亿元到 2025 年的 3.05 亿元');
  const deductions = yearDeductionsPicture(book, all);
  expect(deductions.spans).toEqual([
    { from: 0, to: 1, title: { zh: '2018年修订' } },
    { from: 2, to: 6, title: { zh: '2021年修订' } },
  ]);
  expect(zh(book, deductions.heading)).toBe('现行评分体系 4 年，扣分合计由 4 分到 2.5 分');
  const finding = yearsFinding(book, all);
  expect(finding && zh(book, finding)).toBe(
    '6 个年度，执行率占调整预算在 84.58% 与 91.98% 之间；2021 年评分体系有变，扣分前后不连着比',
  );
});

test('of a year whose indicators were not imported nothing is said of its framework', () => {
  const without = reports.map((report) => {
    if (report.year !== 2025) return report;
    const [cover] = report.tables.reports;
    const { framework: _, ...named } = cover!;
    const tables = { ...report.tables, reports: [named], scores: [] };
    return { ...report, tables, coverage: { scores: 'none' as const } };
  });
  const selection = selectionOf(2025, 2024);
  const book = withChanges(figuresOf(without, confirmedMappings), selection);
  const picture = yearDeductionsPicture(book, selection);
  expect(picture.spans).toHaveLength(1);
  expect(picture.notes).toEqual([]);
  expect(zh(book, picture.heading)).not.toMatch(/体系有变/);
  expect(picture.rows.filter(({ words }) => words?.['example-park/2025'])).toEqual([]);
  const said = overviewFigures(book, selection).flatMap(({ lines }) => lines.map((line) => zh(book, line)));
  expect(said.filter((line) => /评分体系不同/.test(line))).toEqual([]);
});

test('an indicator under another name is one row only once somebody confirmed it', () => {
  const namesOf = (book: Book) => yearDeductionsPicture(book, all).rows.map(({ label }) => label.zh);
  expect(namesOf(plain)).toEqual(expect.arrayContaining(['公众满意度', '服务对象满意度']));
  expect(namesOf(mapped)).not.toContain('公众满意度');
  expect(yearDeductionsPicture(plain, all).spans).toHaveLength(3);
});

test('an indicator that a framework does not have is 无, never nothing lost', () => {
  const row = yearDeductionsPicture(mapped, all).rows.find(({ label }) => label.zh === '示例数字化管理');
  expect(row?.cells.slice(0, 2)).toEqual([null, null]);
  expect(row?.words).toEqual({
    'example-park/2019': { zh: '无', en: 'none' },
    'example-park/2020': { zh: '无', en: 'none' },
  });
});

test('a year chosen across a stored one draws no hole; the missing one between neighbours does', () => {
  const yearsOf = (selection: Selection) => yearBudgetPicture(plain, selection).columns.map(({ name }) => name.zh);
  expect(yearsOf(selectionOf(2025, 2020))).toEqual(['2020', '2025']);
  expect(yearsOf(selectionOf(2023, 2021))).toEqual(['2021', '2022', '2023']);
});

test('headline figures say the change, in points between rates, or why there is none', () => {
  const linesOf = (selection: Selection) => {
    const book = withChanges(plain, selection);
    const last = ({ lines }: { lines: readonly Parameters<typeof zh>[1][] }) => lines[lines.length - 1];
    return overviewFigures(book, selection).map((headline) => {
      const line = last(headline);
      return `${headline.key}: ${line ? zh(book, line) : ''}`;
    });
  };
  expect(linesOf(selectionOf(2025, 2024))).toEqual([
    'final: 比 2024 年少 3,042.37，少 9.06%',
    'rate: 比 2024 年低 7.40 个百分点',
    'score: 比 2024 年高 2 分',
    'tasks: 比 2024 年少 1 项',
    'threePublic: 比 2024 年少 0.18，少 1.86%',
  ]);
  expect(linesOf(selectionOf(2023, 2021)).slice(-1)).toEqual(['threePublic: 不可比：2021 年这个数未公开']);
  expect(linesOf(selectionOf(2024, 2023))[2]).toBe('score: 不可比：2023 年与 2024 年的评分体系不同，只并列');
});

test('told against the last year before, else the last chosen', () => {
  expect(mainCompared(selectionOf(2024, 2019, 2023, 2025))?.year).toBe(2023);
  expect(mainCompared(selectionOf(2019, 2023, 2025))?.year).toBe(2025);
});

test('one year alone has no picture of years', () => {
  expect(yearBudgetPicture(seedBook, seedSelection()).rows).toEqual([]);
  expect(yearDeductionsPicture(seedBook, seedSelection()).rows).toEqual([]);
});
