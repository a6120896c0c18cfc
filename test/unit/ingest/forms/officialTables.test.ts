import { expect, test } from 'vitest';
import { asked, budgetRows, draft, errorsOf, reasonsOf, rowsOf, rulesOf } from '../recognise/grid';

/** 青禾市数据局 is the invented office of these tests; every figure below is made up. */
const across = `
|一般公共预算财政拨款“三公”经费支出决算表
|||||||||||公开07表
|部门：青禾市数据局||||||2022年度|||||金额单位：万元
|预算数||||||决算数|||||
|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
|||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
|1|2|3|4|5|6|7|8|9|10|11|12
|40.00|6.00|30.00|18.00|12.00|4.00|33.30|5.10|27.00|17.50|9.50|1.20`;
const inPairs = `
|2022年度“三公”经费财政拨款支出预决算表
|部门：青禾市数据局||||||||||||单位：元
|“三公”经费合计||因公出国（境）费||公务用车购置及运行费||||||公务接待费|
|||||小计||购置费||运行费|||
|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
|400000.00|333000.00|60000.00|51000.00|300000.00|270000.00|180000.00|175000.00|120000.00|95000.00|40000.00|12000.00`;
const downwards = `
|机构运行信息表
|||||财决附03表
|编制单位：青禾市数据局||2022年度|||金额单位：元
|项目|行次|统计数|项目|行次|统计数
|一、“三公”经费支出|1|—|二、机关运行经费|20|95000.00
|（一）支出合计|2|333000.00|（一）行政单位|21|95000.00
|1.因公出国（境）费|3|51000.00|三、国有资产占用情况|22|—
|2.公务用车购置及运行维护费|4|270000.00|（一）车辆数合计（辆）|23|3
|（1）公务用车购置费|5|175000.00|||
|（2）公务用车运行维护费|6|95000.00|||
|3.公务接待费|7|12000.00|||
|（一）国内接待费|8|12000.00|||`;
const threePublic = (text: string): string[] =>
  rowsOf(draft({ 'a.csv': text }), 'office/2022', ['reports', 'threePublicBudget', 'threePublicActual']);

test('三公 across: six budgets, then six accounts; in pairs; downwards among other blocks', () => {
  expect(threePublic(across)).toEqual(['40.00|33.30']);
  expect(threePublic(inPairs)).toEqual(['400000.00元|333000.00元']);
  expect(threePublic(downwards)).toEqual(['|333000.00元']);
});

test('三公 beside the accounts of the year before: the later year is read', () => {
  const drafted = draft({
    'a.csv': `
|2022年度“三公”经费支出情况表
|部门：青禾市数据局|||||单位：万元
|项目|上年决算数|2021年决算数|2022年预算数|2022年决算数|增减
|合计|29.00|30.00|31.50|22.18|-7.82
|1、因公出国（境）费|0|0|0|0|0
|2、公务接待费|4.00|5.00|7.50|2.72|-2.28
|3、公务用车购置及运行维护费|25.00|25.00|24.00|19.46|-5.54`,
  });
  expect(rowsOf(drafted, 'office/2022', ['reports', 'threePublicBudget', 'threePublicActual'])).toEqual([
    '31.50|22.18',
  ]);
});

test('公开01 with its budgets beside the accounts brings them too', () => {
  const drafted = draft({
    'a.csv': `
|收入支出决算总表
|部门：青禾市数据局|||2022年度||||单位：万元
|收入||||支出|||
|项目|年初预算数|全年预算数|决算数|项目|年初预算数|全年预算数|决算数
|一、一般公共预算财政拨款收入|900.00|940.00|940.00|一、科学技术支出|900.00|960.00|950.25
|本年收入合计|900.00|940.00|940.00|本年支出合计|900.00|960.00|950.25`,
  });
  expect(budgetRows(drafted, 'office/2022')).toEqual(['total||total|900.00|960.00|950.25']);
});

test('三公 whose total isn’t the sum of its three kinds is read and told', () => {
  const drafted = draft({ 'a.csv': across.replace('33.30', '35.30') });
  expect(rulesOf(drafted)).toContain('recognising.partsUnlike');
  expect(errorsOf(drafted)).toEqual([]);
});

test('what 三公 brings is laid on what is stored of the report', () => {
  const drafted = draft({ 'a.csv': across });
  expect(drafted.reports[0]?.report.coverage).toMatchObject({ reports: 'part', budget: 'none' });
});

const spending = `
|支出决算表
|||||||公开03表
|部门：青禾市数据局|||2022年度||||金额单位：万元
|项目||本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
|科目编码|科目名称||||||
|栏次||1|2|3|4|5|6
|合计||950.25|600.10|350.15|0.00|0.00|0.00
|206|科学技术支出|700.00|400.00|300.00|0.00|0.00|0.00
|208|社会保障和就业支出|250.25|200.10|50.15|0.00|0.00|0.00`;
const summary = `
|收入支出决算总表
|||||公开01表
|部门：青禾市数据局|||2022年度||金额单位：万元
|收入|||支出||
|项目|行次|金额|项目|行次|金额
|一、一般公共预算财政拨款收入|1|940.00|一、科学技术支出|32|700.00
|二、其他收入|2|12.00|二、社会保障和就业支出|33|250.25
|本年收入合计|27|952.00|本年支出合计|57|950.25
|总计|30|960.00|总计|60|960.00`;
const whole = `
|青禾市数据局2022年度部门支出表
|单位：元
|支出类别|年初预算数|调整预算数|决算数
|基本支出|5900000|6100000|6001000
|项目支出|3600000|3550000|3501500
|合计|9500000|9650000|9502500`;

test('公开03 gives the finals by nature, its rows by function are parts; 公开01 the year’s total', () => {
  const drafted = draft({ 'a.csv': spending });
  expect([asked(drafted), errorsOf(drafted)]).toEqual([[], []]);
  expect(budgetRows(drafted, 'office/2022')).toEqual([
    'total||total|||950.25',
    'basic||line|||600.10',
    'projects||line|||350.15',
    'remittance||line|||0.00',
    'business||line|||0.00',
    'subsidies||line|||0.00',
  ]);
  expect(drafted.reports[0]?.report.coverage).toMatchObject({ budget: 'part' });
  expect(reasonsOf(drafted)).toEqual(['numbering', 'part', 'part']);
  expect(budgetRows(draft({ 'a.csv': summary }), 'office/2022')).toEqual(['total||total|||950.25']);
});

test('beside a fuller table they are only held against it: agreeing, or differing and told', () => {
  const drafted = draft({ 'a.csv': spending, 'b.csv': summary, 'c.csv': whole });
  expect(budgetRows(drafted, 'office/2022')).toEqual([
    'basic||line|5900000元|6100000元|6001000元',
    'projects||line|3600000元|3550000元|3501500元',
    'total||total|9500000元|9650000元|9502500元',
  ]);
  expect(rulesOf(drafted)).not.toContain('recognising.tablesDiffer');
  const differing = draft({ 'a.csv': spending.replace('350.15|0', '351.15|0'), 'c.csv': whole });
  expect(rulesOf(differing).filter((rule) => rule === 'recognising.tablesDiffer')).toHaveLength(1);
  expect(budgetRows(differing, 'office/2022')[1]).toBe('projects||line|3600000元|3550000元|3501500元');
});

test('tables of another scope are told by what they are of', () => {
  const fiscal = spending.replace('支出决算表', '一般公共预算财政拨款支出决算表').replace('公开03表', '公开05表');
  const drafted = draft({ 'a.csv': fiscal });
  expect(drafted.reports).toEqual([]);
  expect(drafted.findings.map(({ rule, at }) => [rule, 'raw' in at && at.raw])).toEqual([
    ['recognising.told.official', '一般公共预算财政拨款的支出，按功能分类（不含其他资金）'],
  ]);
});

const detail = (total: string, reception = '20000.00') => `
|支出决算明细表
|||||||||财决05表
|编制单位：青禾市数据局||||2022年度||||金额单位：元
|项目||合计|工资福利支出||商品和服务支出||||
|支出功能分类科目编码|科目名称||小计|基本工资|小计|因公出国（境）费用|公务接待费|公务用车运行维护费
|栏次||1|2|3|4|5|6|7
|合计||${total}|5000000.00|3000000.00|4502500.00|51000.00|${reception}|270000.00
|2060101|行政运行|${total}|5000000.00|3000000.00|4502500.00|51000.00|${reception}|270000.00`;
const fiscal = (total: string) => `
|一般公共预算财政拨款支出决算表
|||||公开05表
|部门：青禾市数据局||2022年度||单位：万元
|项目||本年支出||
|功能分类科目编码|科目名称|小计|基本支出|项目支出
|栏次||1|2|3
|合计||${total}|600.00|340.00
|206|科学技术支出|${total}|600.00|340.00`;
const basicOutlay = (people: string) => `
|一般公共预算财政拨款基本支出决算明细表
||||||公开06表
|部门：青禾市数据局|||2022年度|||单位：万元
|人员经费|||公用经费|||
|科目编码|科目名称|决算数|科目编码|科目名称|决算数|
|301|工资福利支出|${people}|302|商品和服务支出|90.00|
|人员经费合计||${people}|公用经费合计||90.00|`;
const held = (files: Readonly<Record<string, string>>): string[] =>
  rulesOf(draft(files)).filter((rule) => rule.startsWith('recognising.held.'));

test('财决05 beside the budget: its total must be the same', () => {
  expect(held({ 'a.csv': whole, 'b.csv': detail('9502500.00') })).toEqual(['recognising.held.equal']);
  expect(held({ 'a.csv': whole, 'b.csv': detail('9502501.00') })).toEqual(['recognising.held.equalNot']);
});

test('三公 that are read are no more than the lines of all the spending they are booked under', () => {
  const three = { 'c.csv': across };
  expect(held({ 'a.csv': whole, 'b.csv': detail('9502500.00'), ...three })).toEqual([
    'recognising.held.equal',
    'recognising.held.whole',
  ]);
  expect(held({ 'a.csv': whole, 'b.csv': detail('9502500.00', '10000.00'), ...three })).toContain(
    'recognising.held.wholeNot',
  );
});

test('公开05 of fiscal means can’t be more than what is read, and may be less', () => {
  const [less, more] = [
    held({ 'a.csv': whole, 'b.csv': fiscal('940.00') }),
    held({ 'a.csv': whole, 'b.csv': fiscal('960.00') }),
  ];
  expect(less).toEqual(['recognising.held.part', 'recognising.held.part', 'recognising.held.part']);
  expect(more).toEqual(['recognising.held.partNot', 'recognising.held.part', 'recognising.held.part']);
});

test('公开06 is held against the parts of the basic spending, never against the whole', () => {
  const lines = `${whole.replace('|合计', '|人员经费|5000000|5100000|5050000\n|公用经费|900000|1000000|951000\n|合计')}`;
  expect(held({ 'a.csv': lines, 'b.csv': basicOutlay('500.00') })).toEqual([
    'recognising.held.part',
    'recognising.held.part',
  ]);
  expect(held({ 'a.csv': lines, 'b.csv': basicOutlay('510.00') })).toContain('recognising.held.partNot');
});

test('of another year or another office no table is held against anything', () => {
  const other = (text: string, [from, to]: readonly [string, string]) => text.replace(from, to);
  expect(held({ 'a.csv': whole, 'b.csv': other(detail('1.00'), ['2022年度', '2021年度']) })).toEqual([]);
  expect(held({ 'a.csv': whole, 'b.csv': other(detail('1.00'), ['青禾市数据局', '临江县统计局']) })).toEqual([]);
});

test('a budget by function is told by what it is of: fiscal means, or all the spending', () => {
  const budgetOf = (title: string) => `
|${title}
|编制单位：青禾市数据局||||||单位：元
|科目编码|||科目名称|合计|基本支出|项目支出
|类|款|项||||
|206|||科学技术支出|9000000|6000000|3000000
|合计||||9000000|6000000|3000000`;
  const called = (title: string): unknown =>
    draft({ 'a.csv': budgetOf(title) }).findings.find(({ rule }) => rule === 'recognising.told.official')?.at;
  expect(called('2022年一般公共预算支出功能分类预算表')).toMatchObject({
    raw: expect.stringContaining('不含其他资金'),
  });
  expect(called('2022年部门支出预算总表')).toMatchObject({ raw: expect.stringContaining('支出预算') });
});
