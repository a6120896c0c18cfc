import { expect, test } from 'vitest';
import { draftOf } from '../../../../src/ingest/draftOf';
import { noDecisions } from '../../../../src/ingest/decisions';
import { asked, cellsOf, columnsPassed, draft, errorsOf, fileOf, known, rowsOf, rulesOf } from './grid';

/** What files of offices were seen to have, each kind with invented figures of the invented office. */
const titled = `
|2022年度部门整体支出明细表
|编制单位：青禾市数据局|||单位：万元`;

const book = (text: string) => {
  const file = fileOf('a.xlsx', cellsOf(text));
  return draftOf(
    [{ ...file, kind: 'xlsx', sheets: file.sheets.map((sheet) => ({ ...sheet, sheet: '表一' })) }],
    noDecisions,
    known,
  );
};

const withEmptyEnds = `${titled}
|项目|年初预算数|调整预算数|决算数|备注
|基本支出|30.00|32.00|31.00|含离退休
|项目支出|70.00|68.00|60.00
|经营支出|1.00
|合计|101.00|100.00|91.00`;

test('rows of a workbook that end early have empty cells; in text they may have lost one', () => {
  const drafted = book(withEmptyEnds);
  expect(errorsOf(drafted)).toEqual([]);
  expect(rulesOf(drafted)).not.toContain('recognising.raggedRow');
  expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'initial', 'adjusted', 'final'])).toEqual([
    'basic|30.00|32.00|31.00',
    'projects|70.00|68.00|60.00',
    'business|1.00||',
    'total|101.00|100.00|91.00',
  ]);
  expect(rulesOf(draft({ 'a.csv': withEmptyEnds }))).toContain('recognising.raggedRow');
});

test('a number behind the last header of a workbook is a fault, a word is not', () => {
  const slid = withEmptyEnds.replace('|68.00|60.00', '|68.00|60.00||12.00');
  expect(rulesOf(book(slid))).toContain('recognising.raggedRow');
  expect(rulesOf(book(slid.replace('12.00', '已核')))).not.toContain('recognising.raggedRow');
});

test('a dated column beside the plain one is another year’s, whatever its place and unit', () => {
  for (const order of ['年初预算数|决算数|2021年决算数', '2021年决算数|年初预算数|决算数']) {
    const first = order.startsWith('2021');
    const row = (name: string, initial: string, final: string, last: string): string =>
      `|${name}|${first ? `${last}|${initial}|${final}` : `${initial}|${final}|${last}`}`;
    const drafted = draft({
      'a.csv': `${titled}
|项目|${order}
${row('基本支出', '30.00', '31.00', '29.00')}
${row('项目支出', '70.00', '60.00', '55.00')}
${row('合计', '100.00', '91.00', '84.00')}`,
    });
    expect(asked(drafted)).toEqual([]);
    expect(drafted.reports.map(({ key }) => key.year)).toEqual([2022]);
    expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'initial', 'final'])).toEqual([
      'basic|30.00|31.00',
      'projects|70.00|60.00',
      'total|100.00|91.00',
    ]);
    expect(columnsPassed(drafted.blocks[0]!)).toMatchObject([{ text: '2021年决算数', why: 'otherYear' }]);
  }
});

test('a dated column is never taken for the year a person names instead', () => {
  const text = `${titled.replace('2022年度', '2022年').replace('明细表', '自评明细表')}
|项目|年初预算数|2021年决算数
|基本支出|30.00|29.00
|项目支出|70.00|55.00
|合计|100.00|84.00`;
  const [question] = draft({ 'a.csv': text }).questions;
  expect(question?.kind).toBe('year');
  const answered = draft({ 'a.csv': text }, { answers: { [question?.id ?? '']: '2022' } });
  expect(rowsOf(answered, 'office/2022', ['budget', 'code', 'initial', 'final'])).toEqual([
    'basic|30.00|',
    'projects|70.00|',
    'total|100.00|',
  ]);
});

test('personnel and running costs are parts of basic spending, however the rows are marked', () => {
  const listed = [
    ['基本支出', '人员经费', '公用经费', '项目支出'],
    ['1.基本支出', '1.人员经费', '2.公用经费', '2.项目支出'],
    ['（一）基本支出', '其中：人员经费', '      公用经费', '（二）项目支出'],
    ['一、基本支出', '    人员经费', '日常公用经费', '二、项目支出'],
  ];
  for (const [basic, people, running, projects] of listed) {
    const drafted = draft({
      'a.csv': `${titled}
|项目|年初预算数|调整预算数|决算数
|${basic}|30.00|32.00|31.00
|${people}|20.00|22.00|21.50
|${running}|10.00|10.00|9.50
|${projects}|70.00|68.00|60.00
|合计|100.00|100.00|91.00`,
    });
    expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'parent', 'kind'])).toEqual([
      'basic||line',
      'personnel|basic|line',
      'operating|basic|line',
      'projects||line',
      'total||total',
    ]);
  }
});

test('the three amounts are known by how they are worded, changes and rates are none of them', () => {
  const drafted = draft({
    'a.csv': `${titled}
|支出项目名称|年初下达预算数|预算调整后的全年预算总额|调整比率|部门支出决算总额|上年支出决算总额
|基本支出|30.00|32.00|6.67%|31.00|29.00
|项目支出|70.00|68.00|-2.86%|60.00|55.00
|合计|100.00|100.00|0.00%|91.00|84.00`,
  });
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'initial', 'adjusted', 'final'])).toEqual([
    'basic|30.00|32.00|31.00',
    'projects|70.00|68.00|60.00',
    'total|100.00|100.00|91.00',
  ]);
});

test('fractions below a header with % are asked about', () => {
  const ledger = `
|青禾市数据局2022年度重点项目台账
|项目名称|项目类别|总投资（万元）|建设进度（%）
|数据中心|建设项目|1200|0.45
|算力基地|产业项目|3500|0.8
|展示馆|建设项目|600|0.3`;
  expect(asked(draft({ 'a.csv': ledger }))).toEqual(['unit']);
  const percent = ledger.replace('0.45', '45').replace('0.8', '80').replace('0.3', '0.5');
  expect(asked(draft({ 'a.csv': percent }))).toEqual([]);
});

const project = `
|项目支出绩效自评表
|项目名称|数据中台运维|主管部门|青禾市数据局
|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
|产出指标|数量指标|接入单位数量|40个|44个|50|50
|效益指标|社会效益|办事便利度|提升|提升|50|48`;

test('a project’s form is told, whatever its title and the label of its name', () => {
  for (const title of ['专项资金绩效自评表', '财政支出项目绩效自评表', '2022年度项目绩效自评表', '项目支出绩效自评表'])
    for (const label of ['项目名称', '项目（专项）名称', '专项（项目）名称', '专项资金名称']) {
      const drafted = draft({ 'a.csv': project.replace('项目支出绩效自评表', title).replace('项目名称', label) });
      expect(drafted.reports).toEqual([]);
      expect(rulesOf(drafted)).toContain('recognising.told.projectOf');
    }
});

test('a table of a part of the money is told by its title', () => {
  for (const title of ['财政拨款支出情况表', '2022年度一般公共预算支出明细表', '政府性基金支出表']) {
    const drafted = draft({
      'a.csv': `
|${title}
|部门：青禾市数据局||2022年度|单位：万元
|项目|年初预算数|调整预算数|决算数
|科学技术支出|30.00|32.00|31.00
|合计|30.00|32.00|31.00`,
    });
    expect(drafted.reports).toEqual([]);
    expect(rulesOf(drafted)).toContain('recognising.told.official');
  }
});

test('years above groups of columns are the years of those below them', () => {
  const drafted = draft({
    'a.csv': `
|部门整体支出明细表
|编制单位：青禾市数据局||||单位：万元
|项目|2021年||2022年度|
||年初预算数|决算数|年初预算数|决算数
|基本支出|20.00|21.00|30.00|31.00
|项目支出|50.00|45.00|70.00|60.00
|合计|70.00|66.00|100.00|91.00`,
  });
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, 'office/2021', ['budget', 'code', 'initial', 'final'])).toContain('total|70.00|66.00');
  expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'initial', 'final'])).toContain('total|100.00|91.00');
});

test('2022年初预算数 is the initial budget of 2022', () => {
  const drafted = draft({
    'a.csv': `${titled}
|项目|2022年初预算数|2022年决算数|2023年初预算数
|基本支出|30.00|31.00|33.00
|项目支出|70.00|60.00|77.00
|合计|100.00|91.00|110.00`,
  });
  expect(rowsOf(drafted, 'office/2022', ['budget', 'code', 'initial', 'final'])).toContain('total|100.00|91.00');
});

test('sheets that say no year but are named by one are of that year', () => {
  const [cells] = [
    cellsOf(`
|部门整体支出明细表
|编制单位：青禾市数据局|单位：万元
|项目|决算数
|基本支出|31.00
|合计|31.00`),
  ];
  const sheets = ['2021', '2022年'].map((sheet) => ({ file: 'a.xlsx', sheet, rows: cells }));
  const drafted = draftOf([{ ...fileOf('a.xlsx', []), kind: 'xlsx', sheets }], noDecisions, known);
  expect(asked(drafted)).toEqual([]);
  expect(drafted.reports.map(({ key }) => key.year)).toEqual([2021, 2022]);
});
