import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { emptyTables, type Report, type ReportKey } from '../../../src/domain/report';
import { bookWithChanges } from '../../../src/domain/years';
import { besideTable } from '../../../src/pictures/beside';
import { besidePicture } from '../../../src/pictures/besidePicture';
import { overviewFigures } from '../../../src/pictures/overviewFigures';
import type { Selection } from '../../../src/pictures/selection';
import { mainCompared, othersOf } from '../../../src/pictures/yearColumns';
import { budgetLine, english, mainRow, points, sampleKey, scoreItem, totalLine, zh } from './sampleReport';

type Tables = Report['tables'];
const of = (key: ReportKey, tables: Partial<Tables>): Report => ({ ...key, tables: { ...emptyTables(), ...tables } });
const office: ReportKey = { department: 'office', year: 2031 };
const basic = (...amounts: string[]) => budgetLine('基本支出', amounts, { code: 'basic' });
const own = of(sampleKey, {
  reports: [mainRow({ totalScore: points('96') })],
  budget: [basic('10', '10', '9'), budgetLine('维修', ['5', '5', '5']), totalLine('15', '15', '12')],
  scores: [scoreItem('甲', ['10', '8'])],
});
const theirs = of(office, {
  reports: [mainRow({ departmentName: '某中心', totalScore: points('90') })],
  budget: [basic('40', '50', '40'), budgetLine('采购', ['1', '1', '1']), totalLine('41', '60', '54')],
});
const selectionOf = (other: ReportKey): Selection => ({
  report: sampleKey,
  compared: [other],
  unit: '万元',
  caliber: 'adjusted',
});

/** What the table says, line by line: the name, both numbers, the difference or its reason. */
function told(page: Parameters<typeof besideTable>[2]['page'], other = office, reports = [own, theirs]) {
  const selection = selectionOf(other);
  const book = bookWithChanges(figuresOf(reports), selection.report, selection.compared);
  const table = besideTable(book, selection, { page, other });
  const at = (id: string | null) => (id ? (book.figures.get(id)?.value ?? null) : null);
  english(book, table.heading);
  for (const note of table.notes) english(book, note);
  return {
    heading: zh(book, table.heading),
    lines: table.groups.flatMap(({ name, rows }) =>
      rows.map(({ label, here, there, difference, remark }) => [
        `${name.zh} ${label.zh}`,
        at(here),
        at(there),
        remark ? zh(book, remark) : at(difference),
      ]),
    ),
    notes: table.notes.map((note) => zh(book, note)),
  };
}

test('overview: amounts beside each other without a difference, the rate in points', () => {
  const { heading, lines, notes } = told('overview');
  // 12 ÷ 15 = 80 %; 54 ÷ 60 = 90 %
  expect(heading).toBe('执行率占调整预算 80.00%，某中心 2031 年 90.00%，低 10.00 个百分点');
  expect(lines).toEqual([
    ['合计 年初预算', 15_000_000, 41_000_000, null],
    ['合计 调整预算', 15_000_000, 60_000_000, null],
    ['合计 决算', 12_000_000, 54_000_000, null],
    ['执行率 占调整预算', 8000, 9000, -1000],
    ['自评得分 自评总分', 9600, 9000, null],
  ]);
  expect(notes).toEqual([
    '金额只并列：两个部门职责、规模不同，多少不说明好坏，也不是增减',
    '得分只并列：各部门各自评分，评分体系各有所定，不排名、不比高低',
  ]);
});

test('budget: the total and the lines every department has; what is one department’s own is named', () => {
  const { lines, notes } = told('budget');
  expect(lines.map(([name]) => name)).toEqual(['决算 合计', '决算 基本支出', '执行率 合计', '执行率 基本支出']);
  // 9 ÷ 10 = 90 %, 40 ÷ 50 = 80 %
  expect(lines[3]).toEqual(['执行率 基本支出', 9000, 8000, 1000]);
  expect(notes).toContain('不是各部门都有的标准支出类别，不对照：维修');
});

test('another year: both rates, and why they are not subtracted', () => {
  const earlier = { ...office, year: 2029 };
  const { heading, lines, notes } = told('overview', earlier, [own, { ...theirs, ...earlier }]);
  expect(heading).toBe('与某中心 2029 年并列：执行率占调整预算 80.00%，那边 90.00%');
  expect(lines[3]).toEqual(['执行率 占调整预算', 8000, 9000, null]);
  expect(notes[1]).toBe('两份报告年度不同（2031／2029），执行率只并列，不相减');
});

test('scores stand beside; projects, results and checks are each department’s own', () => {
  expect(told('scores').lines[0]).toEqual(['自评得分 自评总分', 9600, 9000, null]);
  for (const [page, start] of [
    ['projects', '不可比：两个部门的项目'],
    ['outcomes', '不可比：两个部门的成效'],
    ['checks', '勾稽核对只核本报告'],
  ] as const) {
    const { heading, lines, notes } = told(page);
    expect(heading).toBe('与某中心 2031 年并列');
    expect(lines).toEqual([]);
    expect(notes[0]).toContain(start);
  }
});

test('a report that is not there says so', () => {
  expect(told('overview', { department: 'museum', year: 2031 }).notes).toEqual([
    '不可比：还没有导入 museum 2031 年的报告',
  ]);
});

test('what was told against last year is not told against another department', () => {
  const selection = selectionOf(office);
  const book = bookWithChanges(figuresOf([own, theirs]), selection.report, selection.compared);
  expect(mainCompared(selection)).toBeUndefined();
  expect(othersOf(selection)).toEqual([office]);
  expect(
    overviewFigures(book, selection)
      .flatMap(({ lines }) => lines.map((line) => zh(book, line)))
      .join(),
  ).not.toContain('某中心');
});

test('as a picture: one row a figure, its group in its name, each with the unit it has', () => {
  const selection = selectionOf(office);
  const book = bookWithChanges(figuresOf([own, theirs]), selection.report, selection.compared);
  const { picture } = besidePicture(book, selection, { page: 'overview', other: office });
  expect(picture.columns.map(({ name, ownUnits }) => [name.zh, ownUnits ?? false])).toEqual([
    ['本报告 2031', true],
    ['某中心 2031', true],
    ['相差，个百分点', false],
  ]);
  expect(picture.rows.map(({ label }) => label.zh)).toEqual([
    '合计 · 年初预算',
    '合计 · 调整预算',
    '合计 · 决算',
    '执行率 · 占调整预算',
    '自评得分 · 自评总分',
  ]);
  expect(besidePicture(book, selection, { page: 'scores', other: office }).picture).toMatchObject({ unit: '分' });
  expect(besidePicture(book, selection, { page: 'projects', other: office }).picture.rows).toEqual([]);
});

test('a line of both is named as this report names it, in English too', () => {
  const nameless = budgetLine('合计', ['41', '60', '54'], { code: 'total', kind: 'total' });
  const book = figuresOf([own, of(office, { reports: [mainRow()], budget: [nameless] })]);
  const { groups } = besideTable(book, selectionOf(office), { page: 'budget', other: office });
  expect(groups[0]?.rows[0]?.label).toEqual({ zh: '合计', en: 'Total' });
});
