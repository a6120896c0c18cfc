import { expect, test } from 'vitest';
import { asked, budgetRows, columnsPassed, draft, errorsOf, reasonsOf, rowsOf, rulesOf } from './grid';

/** 青禾市数据局 is the invented office of these tests; every figure below is made up. */
const spentBeside = (rate: string, title = '青禾市数据局2022年预算执行情况表') => `
|${title}
|单位：万元
|项目|年初预算|调整后预算|实际支出|执行率
|基本支出|400|420|399|95.00%
|项目支出|600|640|512|${rate}
|合计|1000|1060|911|85.94%`;
const guesses = ({ questions }: ReturnType<typeof draft>): string[] =>
  questions.map(({ id, guess }) => `${id}: ${guess?.option ?? 'open'}`);

test('a column of rates that is spent ÷ budgeted in every row proves what was spent', () => {
  const drafted = draft({ 'a.csv': spentBeside('80.00%') });
  expect(guesses(drafted)).toEqual(['caliber/a.csv/实际支出: final']);
  expect(drafted.questions[0]?.guess?.evidence.rule).toBe('recognising.rateProves');
});

test('one row with another rate, or a table of eleven months, proves nothing', () => {
  expect(guesses(draft({ 'a.csv': spentBeside('81.00%') }))).toEqual(['caliber/a.csv/实际支出: open']);
  const months = draft({ 'a.csv': spentBeside('80.00%', '青禾市数据局2022年度1-11月预算执行情况表') });
  expect(guesses(months)).toEqual(['caliber/a.csv/实际支出: open']);
  const whole = draft({ 'a.csv': spentBeside('80.00%', '青禾市数据局2022年度1-12月预算执行情况表') });
  expect(guesses(whole)).toEqual(['caliber/a.csv/实际支出: final']);
});

test('a start and a change that make the whole prove both; what the change is needs no asking', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局预算指标执行情况表
|2022年度||单位：元
|项目|指标金额|调整金额|可用指标|支出金额|执行率
|人员经费|3000000|200000|3200000|3040000|95.00%
|信息化专项|7000000|0|7000000|6300000|90.00%`,
  });
  expect(guesses(drafted)).toEqual([
    'caliber/a.csv/指标金额: initial',
    'caliber/a.csv/可用指标: adjusted',
    'caliber/a.csv/支出金额: final',
  ]);
  expect(drafted.blocks.flatMap(columnsPassed).map(({ text, why }) => `${text} ${why}`)).toContain('调整金额 unknown');
});

test('an office named at the start of a title is read without a year behind it', () => {
  const told = { answers: { 'caliber/a.csv/实际支出': 'final' } };
  for (const title of ['预算指标执行情况表', '支出情况表', '收支情况表', '重点项目支出表', '绩效自评支出表']) {
    const bare = draft(
      { 'a.csv': spentBeside('80.00%', `青禾市数据局${title}`).replace('|单位', '|2022年度|单位') },
      told,
    );
    const dated = draft({ 'a.csv': spentBeside('80.00%', `2022年度青禾市数据局${title}`) }, told);
    for (const { reports } of [bare, dated])
      expect([title, reports.map(({ key }) => key.department)]).toEqual([title, ['office']]);
  }
});

test('columns that each name their year need no question, however many years the title names', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局2022年决算和2023年预算表
|单位：万元
|项目|2022年年初预算|2022年调整预算|2022年决算|2023年年初预算
|基本支出|400|420|399|430
|合计|400|420|399|430`,
  });
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, 'office/2022')[0]).toBe('basic||line|400|420|399');
  expect(budgetRows(drafted, 'office/2023')[0]).toBe('basic||line|430||');
});

test('columns a form letters and reckons by are read by their words', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局2022年度部门支出表
|单位：万元
|项目|年初预算数A|调整预算数（B）|决算数C|结余D=B-C|执行率E=C/B
|基本支出|400|420|399|21|95.00%
|总支出|400|420|399|21|95.00%`,
  });
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, 'office/2022')).toEqual(['basic||line|400|420|399', 'total||total|400|420|399']);
});

test('支出合计 heading a column is asked about, never passed over', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局2022年度部门支出表
|单位：万元
|项目|年初预算数|调整预算数|支出合计
|基本支出|400|420|399`,
  });
  expect(asked(drafted)).toEqual(['caliber']);
});

const byRow = (head: string, ...units: string[]) => `
|青禾市数据局2022年度部门支出表
|支出类别|年初预算数|调整预算数|决算数|${head}
|基本支出|400|420|399|${units[0]}
|项目支出|600|640|512|${units[1]}`;

test('a column whose every cell is a unit of money is the unit row by row, whatever its head', () => {
  for (const head of ['计价单位', '币种', '数额', '', '备注'])
    expect([head, budgetRows(draft({ 'a.csv': byRow(head, '千元', '万元') }), 'office/2022')]).toEqual([
      head,
      ['basic||line|400000元|420000元|399000元', 'projects||line|600|640|512'],
    ]);
});

test('a unit column with a currency or a word that is no unit refuses those rows and asks nothing of the others', () => {
  for (const foreign of ['美元', 'USD']) {
    const drafted = draft({ 'a.csv': byRow('计价单位', '万元', foreign) });
    expect([foreign, asked(drafted), errorsOf(drafted).length]).toEqual([foreign, [], 3]);
    expect(budgetRows(drafted, 'office/2022')[0]).toBe('basic||line|400|420|399');
  }
});

test('what a page adds up or carries over for itself is no line, however it is worded', () => {
  const words = [
    '本页小计',
    '小计（本页）',
    '承前页',
    '上页结转',
    '转下页',
    '过次页',
    '累计至本页',
    '各页合计',
    '页计合计',
  ];
  for (const word of words) {
    const drafted = draft({
      'a.csv': `
|青禾市数据局2022年度部门支出表
|单位：万元
|支出类别|年初预算数|调整预算数|决算数
|基本支出|400|420|399
|${word}|400|420|399
|项目支出|600|640|512
|合计|1000|1060|911`,
    });
    expect([word, reasonsOf(drafted)]).toEqual([word, ['pageSum']]);
    expect(budgetRows(drafted, 'office/2022')).toHaveLength(3);
  }
});

test('评价指标 merged over three levels, which a second row names, is read level by level', () => {
  const drafted = draft({
    'a.csv': `
|青禾市数据局2022年度部门整体支出绩效自评指标评分表
|评价指标|||分值|评分标准|自评得分|扣分原因及佐证材料
|一级指标|二级指标|三级指标||||
|管理效率（40分）|预算管理|预算编制|15|依据充分得满分|15|
|||预算执行|25|按比例得分|23.5|支付偏慢
|履职效能（60分）|重点工作|重点工作完成率|60||54|两项未完成
|合计|||100||92.5|`,
  });
  expect(rowsOf(drafted, 'office/2022', ['scores', 'name', 'parent', 'weight', 'score', 'reason'])).toEqual([
    '管理效率||40分||',
    '预算管理|管理效率|||',
    '预算编制|预算管理|15分|15分|',
    '预算执行|预算管理|25分|23.5分|支付偏慢',
    '履职效能||60分||',
    '重点工作|履职效能|||',
    '重点工作完成率|重点工作|60分|54分|两项未完成',
  ]);
  expect(rulesOf(drafted)).toContain('recognising.totalTaken');
});

test('a budget beside the initial one is asked about as what it may still be', () => {
  const drafted = (head: string, other: string) =>
    draft({
      'a.csv': `
|青禾市数据局2022年度部门支出表
|单位：万元
|项目|${head}|${other}
|基本支出|400|420
|合计|400|420`,
    }).questions.map(({ said, options }) => [said.message, options]);
  expect(drafted('年初预算数', '全年预算数')).toEqual([['recognising.ask.isAdjusted', ['adjusted', 'ignore']]]);
  expect(drafted('调整后预算数', '预算数')).toEqual([['recognising.ask.isInitial', ['initial', 'ignore']]]);
  expect(drafted('决算数', '预算数')).toEqual([['recognising.ask.bare', ['initial', 'adjusted', 'ignore']]]);
});

test('单位 over names of offices says whose the rows are: two offices are never put together', () => {
  const drafted = draft({
    'a.csv': `
|2022年度支出汇总表
|金额单位：万元
|单位|支出类别|年初预算数|调整预算数|决算数
|青禾市数据局|基本支出|400|420|399
|临江县统计局|项目支出|600|640|512`,
  });
  expect(budgetRows(drafted, 'office/2022')).toEqual(['basic||line|400|420|399']);
  expect(budgetRows(drafted, '临江县统计局/2022')).toEqual(['projects||line|600|640|512']);
});

test('本年支出 with its amounts is the total of the lines below it; without any it is a heading', () => {
  const table = (total: string) => `
|青禾市数据局2022年度收支决算表
|单位：万元
|项目|年初预算数|调整预算数|决算数
|一、本年收入|1000|1060|930
|二、本年支出|${total}
|基本支出|400|420|399
|项目支出|600|640|512`;
  const lines = ['basic||line|400|420|399', 'projects||line|600|640|512'];
  const whole = budgetRows(draft({ 'a.csv': table('1000|1060|911') }), 'office/2022');
  expect([...whole].sort()).toEqual([...lines, 'total||total|1000|1060|911']);
  const drafted = draft({ 'a.csv': table('||') });
  expect(budgetRows(drafted, 'office/2022')).toEqual(lines);
  expect(reasonsOf(drafted)).toEqual(['income', 'noAmounts']);
});
