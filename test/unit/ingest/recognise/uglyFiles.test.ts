import { describe, expect, test } from 'vitest';
import { asked, budgetRows, columnsPassed, errorsOf, reasonsOf, rowsOf, rowsPassed, rulesOf } from './grid';
import { draftUgly } from './readUgly';

const office = 'office/2024';

describe('the accounts software’s sheet of three tables side by side', () => {
  const lines = [
    'basic||line|600000.00元|620000.00元|610000.00元',
    'personnel|basic|line|500000.00元|510000.00元|505000.00元',
    'operating|basic|line|100000.00元|110000.00元|105000.00元',
    'projects||line|400000.00元|480000.00元|430000.00元',
    'capital|projects|memo|0.00元|0.00元|0.00元',
    'total||total|1000000.00元|1100000.00元|1040000.00元',
  ];
  test('gives spending by nature with the year’s total; the other two are said to be passed over', async () => {
    const drafted = await draftUgly(['finalAccountsSheet.csv']);
    expect(budgetRows(drafted, office)).toEqual(lines);
    expect(asked(drafted)).toEqual([]);
    expect(errorsOf(drafted)).toEqual([]);
    expect(rulesOf(drafted)).toEqual(expect.arrayContaining(['recognising.revenue', 'recognising.otherSplit']));
    expect(reasonsOf(drafted)).toEqual(expect.arrayContaining(['carriedOver', 'otherTotal']));
  });
});

test('a form of merged levels keeps its tree, its reasons and the review score apart', async () => {
  const drafted = await draftUgly(['scoreForm.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(errorsOf(drafted)).toEqual([]);
  expect(rowsOf(drafted, office, ['scores', 'name', 'parent', 'weight', 'score', 'reason'])).toEqual([
    '管理效率||44分||',
    '预算编制|管理效率|10分||',
    '编制规范性|预算编制|6分|6分|',
    '目标合理性|预算编制|4分|3.5分|部分指标不够量化',
    '财务管理|管理效率|||',
    '资金支出合规性|财务管理|9分|9分|',
    '项目管理|管理效率|||',
    '项目监管|项目管理|15分|13.5分|监管频次不足',
    '资产管理|管理效率|||',
    '资产规范性|资产管理|10分|10分|',
    '履职效能||||',
    '“三公”经费控制|履职效能|||',
    '三公控制率|“三公”经费控制|1分|1分|',
    '执行率|“三公”经费控制|10分|9.0分|执行偏慢',
    '满意度|履职效能|||',
    '公众满意度|满意度|5分||',
  ]);
  expect(rowsOf(drafted, office, ['reports', 'departmentName', 'totalScore', 'fullScore', 'reviewScore'])).toEqual([
    '青禾市数据局|52分|60分|50分',
  ]);
});

test('a ledger of projects: a stage only where a clause says one and nothing else', async () => {
  const first = await draftUgly(['projectLedger.csv']);
  // 截至2024年11月 tells the year in passing only.
  expect(first.questions.map(({ kind, guess, hint }) => [kind, guess, hint?.option])).toEqual([
    ['year', undefined, '2024'],
  ]);
  expect(first.reports).toEqual([]);
  const drafted = await draftUgly(['projectLedger.csv'], { answers: { [first.questions[0]!.id]: '2024' } });
  expect(asked(drafted)).toEqual([]);
  const columns = [
    'name',
    'kind',
    'stage',
    'stageText',
    'investmentHedge',
    'investment',
    'progressHedge',
    'progress',
  ] as const;
  expect(rowsOf(drafted, office, ['projects', ...columns])).toEqual([
    '数据港一期|industry|toppedOut|主体封顶||125000||',
    '数据港二期|industry|construction|||80000||',
    '滨河路网|works|accepted|已竣工|about|3500||',
    '算力平台|platform|inUse|已投用||||',
    '医疗器械园|industry||完成约25%||2亿元|about|25%',
    '灯塔学校|works||未封顶||6000||',
    '创新基金|fund||正在募集||100000||',
  ]);
  expect(rowsOf(drafted, office, ['projects', 'promise', 'due'])[1]).toBe('toppedOut|2025-06');
  expect(rowsOf(drafted, office, ['projects', 'note'])[1]).toBe('在建，主体结构完成至5层，预计2025年6月封顶，年底投产');
  expect(rulesOf(drafted)).toContain('recognising.stageTextLong');
});

test('three tables below each other on one sheet, two-row headers and all', async () => {
  const drafted = await draftUgly(['stackedTables.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(errorsOf(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|60.00||61.00',
    'personnel|basic|line|50.00||50.50',
    'operating|basic|line|10.00||10.50',
    'projects||line|40.00||43.00',
    '信息系统运维|projects|line|25.00||26.00',
    '数据治理|projects|line|15.00||17.00',
    'total||total|100.00||104.00',
  ]);
  expect(rowsOf(drafted, office, ['tasks', 'name', 'status', 'statusText'])).toEqual([
    '建成数据港|done|已完成',
    '开放公共数据集200项|done|超额完成',
    '制定条例|ongoing|正在推进',
    '引进企业|ongoing|基本完成',
  ]);
  expect(rowsOf(drafted, office, ['scores', 'name', 'parent', 'weight', 'score'])).toEqual([
    '管理效率||40分|38分',
    '预算管理|管理效率|20分|18分',
    '资产管理|管理效率|20分|20分',
    '履职效能||60分|58分',
    '重点工作|履职效能|30分|30分',
    '效益|履职效能|30分|28分',
  ]);
  expect(columnsPassed(drafted.blocks[0]!).map(({ why, text }) => `${why} ${text}`)).toEqual([
    'unknown 年初预算数 其中：财政拨款',
    'unknown 决算数 其中：财政拨款',
  ]);
});

test('years in a column are split; a code list gives the tree; brackets are a minus', async () => {
  const drafted = await draftUgly(['longLedger.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, 'office/2023')).toEqual([
    '201||line|1000000.00元|1200500.00元|1100500.00元',
    '20103|201|line|600000.00元|700500.00元|700500.00元',
    '2010301|20103|line|600000.00元|700500.00元|700500.00元',
    '206||line|400000.00元|500000.00元|400000.00元',
    'total||total|1400000.00元|1700500.00元|1500500.00元',
  ]);
  expect(budgetRows(drafted, office)).toEqual([
    '201||line|1100000.00元|1300000.00元|1200000.00元',
    '206||line|500000.00元|500000.00元|-20000.00元',
    'total||total|1600000.00元|1800000.00元|1180000.00元',
  ]);
  expect(rulesOf(drafted)).toContain('recognising.severalReports');
});

test('a delta under 调整预算数 and a 全年预算数 are asked about, with the sum as evidence', async () => {
  const first = await draftUgly(['deltaColumns.csv']);
  expect(first.questions.map(({ column, guess }) => [column, guess?.option, guess?.evidence.rule])).toEqual([
    [2, 'ignore', 'recognising.deltaCloses'],
    [3, 'adjusted', 'recognising.initialPlusDelta'],
  ]);
  expect(first.reports).toEqual([]);
  const answers = Object.fromEntries(first.questions.map(({ id, guess }) => [id, guess!.option]));
  const drafted = await draftUgly(['deltaColumns.csv'], { answers });
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|1000000元|1050000元|1000000元',
    'personnel|basic|line|800000元|850000元|820000元',
    'operating|basic|line|200000元|200000元|180000元',
    'projects||line|2000000元|1900000元|1500000元',
    'total||total|3000000元|2950000元|2500000元',
  ]);
});

test('two years side by side become two reports', async () => {
  const drafted = await draftUgly(['twoYearsWide.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, 'office/2023')).toEqual([
    'basic||line|||10.5',
    'projects||line|||20.25',
    'total||total|||30.75',
  ]);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|11|11.2|11.1',
    'projects||line|22|25|24',
    'total||total|33|36.2|35.1',
  ]);
});

test('hostile headers do no harm; formulas, errors, hedges and wrong separators are told with their place', async () => {
  const drafted = await draftUgly(['hostileHeaders.csv']);
  const errors = drafted.findings.filter(({ result }) => result === 'error');
  expect(errors.map(({ rule, at }) => ('file' in at ? `${rule} ${at.row} ${at.column} ${at.raw}` : rule))).toEqual([
    'reading.formula 3 年初预算数 =A1+1',
    'reading.errorValue 3 决算数 #REF!',
    'reading.hedged 4 调整预算数 约30',
    'reading.notANumber 4 决算数 一百',
    'reading.grouping 5 年初预算数 1.000.5',
    'reading.perMille 5 决算数 30‰',
  ]);
  expect(budgetRows(drafted, office)).toEqual(['basic||line||10|', 'projects||line|20||', '<b>其他</b>||line||20.5|']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('tasks and projects side by side, apart by an empty column', async () => {
  const drafted = await draftUgly(['sideBySide.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, office, ['tasks', 'name', 'status'])).toEqual([
    '开放数据|done',
    '制定条例|notStarted',
    '培训|ongoing',
  ]);
  expect(rowsOf(drafted, office, ['projects', 'name', 'kind', 'investment'])).toEqual([
    '数据港|industry|12.5亿元',
    '路网|works|0.35亿元',
  ]);
});

test('how far names are set in gives the tree where nothing is numbered', async () => {
  const drafted = await draftUgly(['indentOnly.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual([
    'total||total|1500.00|1650.00|1580.25',
    'basic||line|500.00|520.00|510.25',
    'personnel|basic|line|400.00|415.00|410.25',
    '工资|personnel|memo|300.00|310.00|305.00',
    '津补贴|personnel|memo|50.00|52.00|51.00',
    'operating|basic|line|100.00|105.00|100.00',
    'projects||line|1000.00|1130.00|1070.00',
    '数据治理|projects|line|600.00|700.00|690.00',
    '系统运维|projects|line|400.00|430.00|380.00',
  ]);
});

test('a table over two pages: its header again, page sums and subtotals make no lines', async () => {
  const drafted = await draftUgly(['repeatedPages.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(errorsOf(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|100|110|105',
    'personnel|basic|line|80|88|85',
    'operating|basic|line|20|22|20',
    'projects||line|200|230|210',
    'total||total|300|340|315',
  ]);
  expect(rowsPassed(drafted.blocks[0]!).map(({ why }) => why)).toEqual([
    'note',
    'pageSum',
    'note',
    'repeatedHeader',
    'pageSum',
    'subtotal',
  ]);
});

test('English headers', async () => {
  const drafted = await draftUgly(['englishHeaders.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|100.5|101|99.9',
    'projects||line|200||180',
    'total||total|300.5||279.9',
  ]);
});

test('a bare 预算数 without a unit: both are asked, nothing is read before', async () => {
  const first = await draftUgly(['initialOnly.csv']);
  expect(asked(first)).toEqual(['caliber', 'unit']);
  expect(first.reports).toEqual([]);
  const answers = { [first.questions[0]!.id]: 'initial', [first.questions[1]!.id]: '元' };
  const drafted = await draftUgly(['initialOnly.csv'], { answers });
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|100.00元||',
    'projects||line|200.00元||',
    'total||total|300.00元||',
  ]);
});

test('rows said twice: alike once, with two sources twice, otherwise a fault that names both', async () => {
  const drafted = await draftUgly(['duplicates.csv']);
  expect(errorsOf(drafted)).toEqual(['recognising.repeatedRow']);
  const fault = drafted.findings.find(({ rule }) => rule === 'recognising.repeatedRow');
  expect(fault?.at).toMatchObject({ row: 8 });
  expect(fault?.said.names?.['other']?.zh).toContain('第 7 行');
  expect(rowsOf(drafted, office, ['budget', 'code', 'final', 'source'])).toEqual([
    'basic|90|',
    'projects|180|决算报表',
    'projects|181|自评报告',
    '其他支出|5|',
    'total|276|',
  ]);
});

test('a weight behind every level', async () => {
  const drafted = await draftUgly(['weightsPerLevel.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, office, ['scores', 'name', 'parent', 'weight', 'score'])).toEqual([
    '决策||20分|',
    '目标设定|决策|10分|',
    '目标明确|目标设定|5分|5分',
    '目标量化|目标设定|5分|4分',
    '预算配置|决策|10分|',
    '预算执行|预算配置|10分|8.5分',
    '过程||80分|',
    '管理|过程|80分|',
    '制度|管理|80分|80分',
  ]);
});

test('小计 is the own score of its heading; 1.1 hangs under 1', async () => {
  const drafted = await draftUgly(['semicolonScores.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(rowsOf(drafted, office, ['scores', 'name', 'parent', 'weight', 'score'])).toEqual([
    '管理效率||19分|17分',
    '预算管理|管理效率|10分|8分',
    '财务管理|管理效率|9分|9分',
    '履职效能||10分|10分',
    '重点工作|履职效能|10分|10分',
  ]);
});

test('headings without amounts get their subtotals, 总计 is the total', async () => {
  const drafted = await draftUgly(['tooManyTotals.csv']);
  expect(budgetRows(drafted, office)).toEqual([
    '一般公共预算||line|30|32|30',
    'basic|一般公共预算|line|10|11|10',
    'projects|一般公共预算|line|20|21|20',
    '政府性基金||line|5|5|4',
    '基金项目|政府性基金|line|5|5|4',
    'total||total|35|37|34',
  ]);
});

test('two units that clash are asked about; money of another country is refused', async () => {
  const clash = await draftUgly(['unitClash.csv']);
  expect(asked(clash)).toEqual(['unit']);
  expect(clash.reports).toEqual([]);
  const drafted = await draftUgly(['unitClash.csv'], { answers: { [clash.questions[0]!.id]: '万元' } });
  // （本级） is an edition of its own.
  expect(budgetRows(drafted, 'office!单位本级/2024')).toEqual([
    'basic||line|1|2|1.5',
    'projects||line|3|3|3',
    'total||total|4|5|4.5',
  ]);
  const foreign = await draftUgly(['foreignCurrency.csv']);
  expect(errorsOf(foreign)).toEqual(['recognising.unknownUnit']);
  expect(foreign.reports).toEqual([]);
});

test('outcomes with their unit in the row', async () => {
  const drafted = await draftUgly(['outcomesList.csv']);
  expect(rowsOf(drafted, office, ['outcomes', 'name', 'kind', 'hedge', 'value', 'target', 'note'])).toEqual([
    '开放数据集|result||260个|200个|',
    '带动投资|result|about|12.5亿元|10亿元|',
    '企业满意度|result||95%|90%|',
    '获省级表彰|claim||||先进单位',
  ]);
});

test('our own format: units, codes and kinds are as declared, an extra column is named', async () => {
  const drafted = await draftUgly(['englishPackageExtra.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|1.00|2.00|1.50',
    'capital|basic|memo|0|notApplicable|notPublished',
  ]);
  expect(budgetRows(drafted, 'office/2025')).toEqual(['basic||line|3||']);
  expect(rowsOf(drafted, office, ['budget', 'note'])).toEqual(['', '—']);
  expect(columnsPassed(drafted.blocks[0]!).map(({ why }) => why)).toEqual(['unknown']);
});

test('several files make one year: budget of one, scores of another', async () => {
  const drafted = await draftUgly(['indentOnly.csv', 'weightsPerLevel.csv']);
  expect(drafted.reports.map(({ key, brought }) => [key, brought])).toEqual([
    [{ department: 'office', year: 2024 }, ['reports', 'budget', 'scores']],
  ]);
});

test('a row of units below the header; the office that reviewed it is not the one it is of', async () => {
  const drafted = await draftUgly(['unitRow.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual(['basic||line|1|2|15000元']);
});

test('several departments: the known one is read, another is new and said to be, their common total left out', async () => {
  const drafted = await draftUgly(['severalDepartments.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(budgetRows(drafted, office)).toEqual(['basic||line|1||2']);
  expect(errorsOf(drafted)).toEqual([]);
  expect(budgetRows(drafted, '海州市水务局/2024')).toEqual(['basic||line|3||4', 'projects||line|3||4']);
  expect(rulesOf(drafted)).toContain('recognising.departmentNew');
  expect(reasonsOf(drafted)).toContain('sum');
});

test('numbers above the table that are read are mentioned; targets and completed values are no scores', async () => {
  const drafted = await draftUgly(['selfEvaluation.csv']);
  expect(asked(drafted)).toEqual([]);
  expect(rulesOf(drafted)).toContain('recognising.outside');
  expect(rowsOf(drafted, office, ['scores', 'name', 'parent', 'weight', 'score'])).toEqual([
    '产出指标|||',
    '数量指标|产出指标||',
    '开放数据集数量|数量指标|20分|20分',
    '质量指标|产出指标||',
    '合格率|质量指标|20分|20分',
    '时效指标|产出指标||',
    '按期完成率|时效指标|20分|18分',
    '效益指标|||',
    '社会效益|效益指标||',
    '服务企业数|社会效益|30分|30分',
    '满意度指标|||',
    '服务对象满意度|满意度指标||',
    '企业满意度|服务对象满意度|10分|10分',
  ]);
});

test('numbers with separators but no quotes slide sideways: refused, row by row', async () => {
  const drafted = await draftUgly(['slidSideways.csv']);
  const ragged = drafted.findings.filter(({ rule }) => rule === 'recognising.raggedRow');
  expect(ragged.map(({ at, result }) => ['file' in at && at.row, result])).toEqual([
    [3, 'error'],
    [5, 'error'],
  ]);
});

test('revenue above the spending of one table makes no lines', async () => {
  const drafted = await draftUgly(['revenueAbove.csv']);
  expect(budgetRows(drafted, office)).toEqual([
    'basic||line|5|5|5',
    'projects||line|15|15|14',
    'total||total|20|20|19',
  ]);
});
