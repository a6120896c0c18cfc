import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments';
import { readFilesInOrder } from '../../../src/cli/readFilesInOrder';
import type { KnownReports } from '../../../src/ingest/decisions';

const known: KnownReports = { reports: {}, departments: {} };
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const read = (files: Readonly<Record<string, string>>, answers: Readonly<Record<string, string>> = {}) =>
  readFilesInOrder(
    Object.entries(files).map(([name, text]) => file(name, text)),
    { known, answers },
  );

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
const reportsOf = ({ result }: Awaited<ReturnType<typeof read>>) =>
  result.reports as readonly { department: string | null; year: number | null; tables: Rows }[];
const rulesOf = ({ result }: Awaited<ReturnType<typeof read>>) => result.findings.map(({ rule }) => rule);
const questionsOf = ({ result }: Awaited<ReturnType<typeof read>>) =>
  result.questions as readonly {
    id: string;
    about: string;
    options: readonly { id: string }[];
    preselected?: string;
  }[];
const amountsOf = (rows: Rows[string] | undefined) =>
  rows?.map(({ name, initial, adjusted, final }) => [name, initial, adjusted, final]);

describe('money', () => {
  test('a column of units holds row by row; another currency is refused at its cells', async () => {
    const outcome = await read({
      'a.csv': `单位名称,年度,经费类别,货币单位,年初预算,调整后预算,支出决算
柳溪县档案馆,2021,基本支出,元,2000000,2100000,2050000
柳溪县档案馆,2021,项目支出,亿元,0.03,0.04,0.035
柳溪县档案馆,2020,基本支出,美元,5,6,7`,
    });
    expect(outcome.exit).toBe(1);
    expect(amountsOf(reportsOf(outcome)[0]?.tables['budget'])).toEqual([
      ['基本支出', '200', '210', '205'],
      ['项目支出', '300', '400', '350'],
    ]);
    const refused = outcome.result.findings.filter(({ result }) => result === 'error');
    expect(refused.map(({ rule, places }) => [rule, places[0]?.row])).toEqual([
      ['reading.otherCurrency', 4],
      ['reading.otherCurrency', 4],
      ['reading.otherCurrency', 4],
    ]);
  });

  const yearOf = (year: number, unit: string): string => `柳溪县档案馆${year}年度支出表
单位：${unit}
支出类别,年初预算数,调整预算数,决算数
基本支出,210.50,220.00,215.25
合计,210.50,220.00,215.25`;
  test('a unit that makes a year ten thousand times another one is asked about, nothing chosen', async () => {
    const outcome = await read({ '1.csv': yearOf(2020, '万元'), '2.csv': yearOf(2021, '元') });
    expect(outcome.exit).toBe(2);
    const [question] = questionsOf(outcome);
    expect(question).toMatchObject({ about: 'unit', options: [{ id: '万元' }, { id: '元' }] });
    expect(question?.preselected).toBeUndefined();
    expect(amountsOf(reportsOf(outcome)[1]?.tables['budget'])).toEqual([
      ['基本支出', null, null, null],
      ['合计', null, null, null],
    ]);
    const told = await read({ '1.csv': yearOf(2020, '万元'), '2.csv': yearOf(2021, '元') }, { [question!.id]: '万元' });
    expect(told.exit).toBe(0);
    expect(amountsOf(reportsOf(told)[1]?.tables['budget'])?.[0]).toEqual(['基本支出', '210.5', '220', '215.25']);
  });

  test('under a header of two rows the groups name themselves and not their columns', async () => {
    const outcome = await read({
      'a.csv': `柳溪县档案馆2021年度支出情况表,,,,,
单位：元,,,,,
支出项目,预算,,,决算数,
,年初预算数,追加数,调整后预算数,金额,比重
基本支出,1000000,50000,1050000,1040000,40%
项目支出,2000000,-50000,1950000,1560000,60%
合计,3000000,0,3000000,2600000,100%`,
    });
    expect(outcome.exit).toBe(0);
    expect(amountsOf(reportsOf(outcome)[0]?.tables['budget'])).toEqual([
      ['基本支出', '100', '105', '104'],
      ['项目支出', '200', '195', '156'],
      ['合计', '300', '300', '260'],
    ]);
  });
});

describe('what is none of ours is said in one line', () => {
  test('a form of one project', async () => {
    const outcome = await read({
      'a.csv': `2021年度项目支出绩效自评表
项目名称,库房改造
主管部门,柳溪县档案局,实施单位,柳溪县档案馆
一级指标,二级指标,三级指标,分值,得分
产出指标,数量指标,改造库房,50,50`,
    });
    expect([outcome.exit, reportsOf(outcome), rulesOf(outcome)]).toEqual([1, [], ['recognising.told.projectOf']]);
  });
  test('a published table by class, beside one of ours: read all the same', async () => {
    const official = `2021年度支出决算表
编制单位：柳溪县档案馆,,金额单位：万元
科目编码,科目名称,本年支出合计
栏次,,1
合计,,300
20126,档案事务,300`;
    const alone = await read({ 'a.csv': official });
    expect([alone.exit, rulesOf(alone)]).toEqual([1, ['recognising.told.official']]);
    expect(alone.result.files).toMatchObject([{ readAs: { form: 'official' } }]);
  });
});

test('the accounts software’s summary: by nature, without a question; other splits and sums are passed over', async () => {
  const outcome = await read({
    'a.csv': `收入支出决算总表
财决01表
编制单位：柳溪县档案馆,,,,,2021年度,,,金额单位：元
收入,,,,支出,,,
项目,行次,年初预算数,全年预算数,项目(按支出性质和经济分类),行次,年初预算数,全年预算数,决算数
栏次,,1,2,栏次,,4,5,6
一、财政拨款收入,1,300.00,310.00,一、基本支出,9,200.00,210.00,205.00
二、其他收入,2,0.00,0.00,二、项目支出,10,100.00,100.00,95.00
,,,,经济分类支出合计,11,—,—,300.00
,,,,工资福利支出,12,—,—,300.00
本年收入合计,3,300.00,310.00,本年支出合计,13,300.00,310.00,300.00
,,,,年末结转和结余,14,—,—,10.00
总计,4,300.00,310.00,总计,15,300.00,310.00,310.00`,
  });
  expect([outcome.exit, questionsOf(outcome)]).toEqual([0, []]);
  expect(amountsOf(reportsOf(outcome)[0]?.tables['budget'])).toEqual([
    ['基本支出', '0.02', '0.021', '0.0205'],
    ['项目支出', '0.01', '0.01', '0.0095'],
    ['本年支出合计', '0.03', '0.031', '0.03'],
  ]);
});

test('above the indicators of a self-evaluation stand the yearly money and how far it was spent', async () => {
  const outcome = await read({
    'a.csv': `部门整体支出绩效自评表
（2021年度）
单位名称,柳溪县档案馆
部门整体支出（万元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率,得分
,年度资金总额,300,310,279,10,90%,9
,其中：财政拨款,300,300,279,—,93%,—
一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析
产出指标,数量指标,接收档案,≥90卷,100卷,90,88,部分未装订
总分,,,,,100,97,`,
  });
  expect(outcome.exit).toBe(0);
  const [report] = reportsOf(outcome);
  expect(amountsOf(report?.tables['budget'])).toEqual([['年度资金总额', '300', '310', '279']]);
  const scores = report?.tables['scores']?.map(({ name, weight, score, reason }) => [name, weight, score, reason]);
  expect(scores?.slice(-2)).toEqual([
    ['接收档案', '90', '88', '部分未装订'],
    ['预算执行率', '10', '9', undefined],
  ]);
  expect(report?.tables['reports']).toMatchObject([{ totalScore: '97', fullScore: '100' }]);
  expect(outcome.result.passedOver).toMatchObject([{ place: { row: 6, raw: '其中：财政拨款' } }]);
  expect(report?.tables['outcomes']).toMatchObject([{ name: '接收档案', value: '100', target: '90', unit: '卷' }]);
  expect(report).toMatchObject({
    coverage: { reports: 'part', budget: 'part', scores: 'whole', projects: 'none' },
  });
});

test('projects of one name in two parks are two; a park in brackets is park and area', async () => {
  const outcome = await read({
    'a.csv': `柳溪县档案馆2021年度重点项目台账（截至2021年12月31日）
序号,项目名称,所属园区,项目类别,总投资（万元）,形象进度
1,展示中心,甲产业园（北片区）,建设项目,1200,完成总工程量的30%
2,展示中心,乙产业园,建设项目,800,完成投资70%`,
  });
  const rows = reportsOf(outcome)[0]?.tables['projects'];
  const columns = ['name', 'park', 'area', 'investment', 'progress', 'stageText'];
  expect(rows?.map((row) => columns.map((column) => row[column]))).toEqual([
    ['展示中心', '甲产业园', '北片区', '0.12', '30', '完成总工程量的30%'],
    ['展示中心', '乙产业园', undefined, '0.08', undefined, '完成投资70%'],
  ]);
  expect(new Set(rows?.map(({ code }) => code)).size).toBe(2);
});

test('a task has a status for every wording, and the words behind it are kept', async () => {
  const outcome = await read({
    'a.csv': `柳溪县档案馆2021年度重点任务落实情况
序号,任务名称,落实情况
1,甲,尚未完成。
2,乙,大部分完成
3,丙,未启动
4,丁,已完成。接收档案1200卷。`,
  });
  const rows = reportsOf(outcome)[0]?.tables['tasks'];
  expect(rows?.map(({ status, statusText, note }) => [status, statusText, note])).toEqual([
    ['ongoing', '尚未完成', undefined],
    ['ongoing', '大部分完成', undefined],
    ['notStarted', '未启动', undefined],
    ['done', '已完成', '接收档案1200卷。'],
  ]);
  expect(rulesOf(outcome)).toContain('recognising.figuresInCell');
});

test('years far from all others are asked about; short rows are told; a file that is not there is said', async () => {
  const years = await read({
    'a.csv': `部门,年度,支出类别,年初预算数（万元）,调整预算数（万元）,决算数（万元）
柳溪县档案馆,2121,基本支出,1,1,1
柳溪县档案馆,2021,项目支出,2,2`,
  });
  expect(questionsOf(years).map(({ about, options }) => [about, options.map(({ id }) => id)])).toEqual([
    ['year', ['2021', '2121']],
  ]);
  const short = years.result.findings.find(({ rule }) => rule === 'recognising.raggedRow');
  expect(short?.places[0]?.row).toBe(3);
  const missing = await readFilesInOrder([{ name: 'none.csv' }], { known, answers: {} });
  expect([missing.exit, rulesOf(missing)]).toEqual([1, ['reading.noFile']]);
});

test('the words of the command', () => {
  expect(readArguments(['--against', 'data', 'a.csv', '--answers', 'b.json', 'c.csv'])).toEqual({
    cells: false,
    against: 'data',
    answers: 'b.json',
    files: ['a.csv', 'c.csv'],
  });
  expect(readArguments(['--cells', 'a.csv'])).toEqual({ cells: true, files: ['a.csv'] });
  for (const wrong of [[], ['--cells'], ['--against'], ['--other', 'a'], ['--cells', '--against', 'data', 'a']])
    expect(readArguments(wrong)).toBeUndefined();
});
