import { expect, test } from 'vitest';
import { asked, budgetRows, draft, errorsOf, rowsOf, rowsPassed, rulesOf } from '../recognise/grid';

const lines = (unit: string, ...rows: readonly string[]): string =>
  [`|青禾市数据局2023年度支出表`, `|单位：${unit}`, `|支出类别|年初预算数|调整预算数|决算数`, ...rows].join('\n');

test('lines spent exactly, or slightly over, are no sign that 调整预算数 was added to the initial budget', () => {
  const spent = ['|基本支出|500.00|500.00|500.00', '|项目支出|900.00|800.00|824.00', '|合计|1400.00|1300.00|1324.00'];
  expect(asked(draft({ 'a.csv': lines('万元', ...spent) }))).toEqual([]);
  const added = ['|基本支出|500.00|20.00|515.00', '|项目支出|900.00|100.00|980.00', '|合计|1400.00|120.00|1495.00'];
  const [question] = draft({ 'a.csv': lines('万元', ...added) }).questions;
  expect([question?.kind, question?.guess]).toEqual(['caliber', undefined]);
});

test('of two columns with one header one is asked for, once', () => {
  const text = `
|青禾市数据局2023年度支出表|||||
|支出类别|年初预算数（万元）|调整预算数（万元）|决算数（万元）||决算数（万元）
|基本支出|300|310|305||305
|合计|300|310|305||999`;
  const [question, ...more] = draft({ 'a.csv': text }).questions;
  expect([question?.options, more]).toEqual([['3', '5', 'ignore'], []]);
  const read = draft({ 'a.csv': text }, { answers: { [question!.id]: '5' } });
  expect(budgetRows(read, 'office/2023')).toEqual(['basic||line|300|310|305', 'total||total|300|310|999']);
});

test('a unit under which nobody spends so little, or so much, is asked about', () => {
  const rows = ['|基本支出|812.40|820.00|801.30', '|合计|812.40|820.00|801.30'];
  const [little] = draft({ 'a.csv': lines('元', ...rows) }).questions;
  expect([little?.kind, little?.options, little?.guess]).toEqual(['unit', ['万元', '亿元', '元'], undefined]);
  const [much] = draft({ 'a.csv': lines('亿元', '|合计|4012.40|3870.50|3701.55') }).questions;
  expect(much?.options).toEqual(['万元', '亿元']);
  expect(asked(draft({ 'a.csv': lines('万元', ...rows) }))).toEqual([]);
  const read = draft({ 'a.csv': lines('元', ...rows) }, { answers: { [little!.id]: '万元' } });
  expect(budgetRows(read, 'office/2023')[0]).toBe('basic||line|812.40|820.00|801.30');
});

test('an odd year is asked about beside the unit, not after it', () => {
  const text = `
|部门|年度|支出类别|年初预算数|决算数
|青禾市数据局|2203|基本支出|2|2
|青禾市数据局|2023.0|项目支出|3|3`;
  expect(asked(draft({ 'a.csv': text })).sort()).toEqual(['unit', 'year']);
});

test('projects alike to the last word are asked about; told to be two they are two', () => {
  const text = `
|青禾市数据局2023年重点项目台账（截至2023年12月31日）
|序号|项目名称|所属园区|项目类别|总投资（万元）|形象进度
|1|道路配套|东港产业园|建设项目|3000|开工
|1|道路配套|东港产业园|建设项目|3000|开工`;
  const [question] = draft({ 'a.csv': text }).questions;
  expect([question?.kind, question?.options]).toEqual(['row', ['one', 'more']]);
  const codes = (answer: string) =>
    rowsOf(draft({ 'a.csv': text }, { answers: { [question!.id]: answer } }), 'office/2023', ['projects', 'code']);
  expect([codes('one'), codes('more')]).toEqual([['道路配套'], ['道路配套', '道路配套-2']]);
});

test('合计 in the column of numbers names its row; a year that can’t be read costs its row alone', () => {
  const ledger = `
|青禾市数据局2023年重点项目台账（截至2023年12月31日）
|序号|项目名称|项目类别|总投资（亿元）|形象进度
|1|甲厂|产业项目|3|投产
|合计|||3|`;
  const drafted = draft({ 'a.csv': ledger });
  expect([errorsOf(drafted), rowsPassed(drafted.blocks[0]!).map(({ why }) => why)]).toEqual([[], ['sum']]);
  const years = `
|部门|年度|名称|年初预算数（万元）|决算数（万元）
|青禾市数据局|2022|合计|400|380
|青禾市数据局|2023|合计|410|390
|青禾市数据局|45657|合计|430|410`;
  const passed = rowsPassed(draft({ 'a.csv': years }).blocks[0]!);
  expect(passed.map(({ row, why }) => [row, why])).toEqual([[3, 'faulty']]);
});

test('a name in letters keeps its spaces; a line every department has keeps its code whatever a system numbers it', () => {
  const text = `
|Department|FY|Item|Original Budget (10k yuan)|Revised Budget (10k yuan)
|Harbour Bureau|FY 2022|Basic expenditure|500|510`;
  const drafted = draft({ 'a.csv': text });
  expect(drafted.reports[0]?.report.tables.reports[0]?.departmentName).toBe('Harbour Bureau');
  const coded = draft({
    'a.csv': `
|青禾市数据局2023年度支出表
|单位：万元
|科目编码|支出类别|年初预算数|决算数
|01|基本支出|300|305
|0305|信息化专项|80|75`,
  });
  expect(budgetRows(coded, 'office/2023')).toEqual(['basic||line|300||305', '0305||line|80||75']);
});

test('a project’s form is told with the office it names', () => {
  const text = `
|项目支出绩效自评表
|项目名称|码头改造
|主管部门|105-青禾市数据局||实施单位|青禾市数据中心
|一级指标|二级指标|三级指标|分值|得分
|产出指标|数量指标|改造码头|50|50`;
  const drafted = draft({ 'a.csv': text });
  expect([drafted.reports, rulesOf(drafted)]).toEqual([[], ['recognising.told.projectOf']]);
  expect(drafted.findings[0]?.said.names?.['office']).toEqual({ zh: '青禾市数据局' });
});

test('the sum over several departments is none of theirs, wherever its word stands', () => {
  const drafted = draft({
    'a.csv': `
|部门|年度|支出性质|年初预算（万元）|决算（万元）
|青禾市数据局|2023|基本支出|500|505
|青禾市体育局|2023|基本支出|200|205
|合计|||700|710`,
  });
  expect(drafted.reports.map(({ key }) => key.department)).toEqual(['office', '青禾市体育局']);
  expect(rowsPassed(drafted.blocks[0]!).map(({ why }) => why)).toEqual(['sum']);
});

test('a form with a project’s name and indicators is a project’s, whatever its title calls it', () => {
  const text = `
|2023年度财政支出绩效自评表
|项目名称|平台运维||||
|主管部门|青禾市数据局|实施单位|青禾市数据中心||
|一级指标|二级指标|三级指标|分值|得分|原因
|产出指标|数量指标|系统数|90|88|`;
  expect(rulesOf(draft({ 'a.csv': text }))).toEqual(['recognising.told.projectOf']);
});

test('a second split of the same total is passed over under any of its headings', () => {
  const split = ['|基本支出|500|510|505', '|支出经济分类||||', '|工资福利支出|||505', '|本年支出合计|500|510|505'];
  const drafted = draft({ 'a.csv': lines('万元', ...split) });
  expect(budgetRows(drafted, 'office/2023')).toEqual(['basic||line|500|510|505', 'total||total|500|510|505']);
});

test('projects of several kinds may be left unsorted; those with a kind keep it', () => {
  const text = `
|青禾市数据局2023年重点项目台账（截至2023年12月31日）
|项目名称|项目类别|总投资（亿元）|形象进度
|甲厂|产业项目|3|投产
|乙路||1|开工`;
  const [question] = draft({ 'a.csv': text }).questions;
  const read = draft({ 'a.csv': text }, { answers: { [question!.id]: 'unsorted' } });
  expect(rowsOf(read, 'office/2023', ['projects', 'name', 'kind', 'stage', 'stageText'])).toEqual([
    '甲厂|industry|production|投产',
    '乙路|unsorted||开工',
  ]);
});
