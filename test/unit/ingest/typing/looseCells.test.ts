import { describe, expect, test } from 'vitest';
import { tables, type Column } from '../../../../src/domain/tables';
import { en } from '../../../../src/i18n/en';
import { plainText } from '../../../../src/i18n/say';
import { zhCNWhole } from '../../../../src/i18n/zhCNLater';
import { typeLooseCell, type LooseContext } from '../../../../src/ingest/typing/looseCells';

const { budget, outcomes, projects, reports, scores, tasks } = tables;
const at = () => ({ file: 'a.csv', row: 7, column: '决算数' });
const type = (column: Column, raw: string, context: Omit<LooseContext, 'at'> = {}) =>
  typeLooseCell(column, raw, { ...context, at });

/** The value where there is one, else the rule it was refused by; sentences are said in both languages. */
function read(column: Column, raw: string, context: Omit<LooseContext, 'at'> = {}): unknown {
  const cell = type(column, raw, context);
  if (!('finding' in cell)) return cell.value;
  for (const language of [zhCNWhole, en]) expect(plainText(cell.finding.said, language)).not.toMatch(/[{}]/);
  return cell.finding.rule;
}
const converted = (column: Column, raw: string, context: Omit<LooseContext, 'at'> = {}): unknown =>
  type(column, raw, context).conversions?.map(({ kind, from, to }) => [kind, from, to]);

const money = budget.columns.final; // 万元: 1 is 1 000 000 分
const rate = reports.columns.tasksRate;
const points = scores.columns.score;
const count = reports.columns.tasksTotal;
const inRow = outcomes.columns.value;

describe('numbers as files have them', () => {
  test.each([
    // raw, value in 分, step in 分
    ['56668.27', 56_668_270_000, 10_000],
    ['56,668.27', 56_668_270_000, 10_000],
    ['５６，６６８．２７', 56_668_270_000, 10_000],
    [' 56668.27\u3000', 56_668_270_000, 10_000],
    ['56\u202F668.27', 56_668_270_000, 10_000],
    ['56\u00A0668.27', 56_668_270_000, 10_000],
    ['\u202D1234\u202C', 1_234_000_000, 1_000_000],
    ['1,234,567', 1_234_567_000_000, 1_000_000],
    ['1.000', 1_000_000, 1000],
    ['.5', 500_000, 100_000],
    ['+5', 5_000_000, 1_000_000],
    ['-4.89', -4_890_000, 10_000],
    ['−4.89', -4_890_000, 10_000],
    ['－4.89', -4_890_000, 10_000],
    ['(4.89)', -4_890_000, 10_000],
    ['（1,234.50）', -1_234_500_000, 10_000],
    ['1,234.50-', -1_234_500_000, 10_000],
    ['￥1,234.50', 1_234_500_000, 10_000],
    ['¥ -4.89', -4_890_000, 10_000],
    ['-¥4.89', -4_890_000, 10_000],
    ['¥(4.89)', -4_890_000, 10_000],
    ["'123", 123_000_000, 1_000_000],
    ['0', 0, 1_000_000],
    ['0.00', 0, 10_000],
    ['-0', 0, 1_000_000],
    ['(0.00)', 0, 10_000],
    ['5.67E+02', 567_000_000, 1_000_000],
    ['1.5E+03', 1_500_000_000, 1_000_000],
    ['1.48e3', 1_480_000_000, 1_000_000],
    ['5E+3', 5_000_000_000, 1_000_000],
    ['1.234567e4', 12_345_670_000, 10_000],
    ['1.5E-2', 15_000, 1000],
  ])('%s', (raw, value, step) => {
    expect(read(money, raw)).toEqual({ value, step, unit: '万元' });
    expect(Object.is((read(money, raw) as { value: number }).value, -0)).toBe(false);
  });

  test.each([
    ['12,3456', 'reading.grouping'],
    ['1,23,456', 'reading.grouping'],
    ['0,123', 'reading.grouping'],
    ['1234,567', 'reading.grouping'],
    ['1,234\u00A0567', 'reading.grouping'],
    ['1.234.567', 'reading.grouping'],
    ['1.234,56', 'reading.decimalComma'],
    ['1234,56', 'reading.decimalComma'],
    ['12 345', 'reading.notANumber'],
    ['1 234.56', 'reading.notANumber'],
    ['3-5', 'reading.notANumber'],
    ['3～5', 'reading.notANumber'],
    ['3、5', 'reading.notANumber'],
    ['12/5', 'reading.notANumber'],
    ['$5', 'reading.otherCurrency'],
    ['5港元', 'reading.otherCurrency'],
    ['5万美元', 'reading.otherCurrency'],
    ['USD 5', 'reading.otherCurrency'],
    ['abc', 'reading.notANumber'],
    ['待定', 'reading.notANumber'],
    ['五十', 'reading.notANumber'],
    ['5\n6', 'reading.notANumber'],
    ['(5', 'reading.notANumber'],
    ['toString', 'reading.notANumber'],
    ['NaN', 'reading.notANumber'],
    ['0x1f', 'reading.notANumber'],
    ['12O', 'reading.letterForDigit'],
    ['2’500.00', 'reading.strayCharacter'],
    ['2x5', 'reading.strayCharacter'],
    ['12.3.4', 'reading.grouping'],
    ['--5', 'reading.twoSigns'],
    ['-(5)', 'reading.twoSigns'],
    ['(-5)', 'reading.twoSigns'],
    ['-5-', 'reading.twoSigns'],
    ['5.67E+08', 'reading.scientific'],
    ['5.67123E+08', 'reading.scientific'],
    ['5.671235e+08', 'reading.scientific'],
    ['1.2E+11', 'reading.scientific'],
    ['‰', 'reading.perMille'],
    ['=SUM(B2:B5)', 'reading.formula'],
    ["'=1+1", 'reading.formula'],
    ['#REF!', 'reading.errorValue'],
    ['#DIV/0!', 'reading.errorValue'],
    ['#N/A', 'reading.errorValue'],
    ['#VALUE!', 'reading.errorValue'],
    ['########', 'reading.hashes'],
    ['12\uFFFD4', 'reading.lostCharacter'],
    ['0.0000001', 'reading.tooFine'],
    ['99999999999', 'reading.tooMuch'],
    ['5‰', 'reading.perMille'],
    ['5%', 'reading.otherUnit'],
    ['5分', 'reading.otherUnit'],
    ['5 项', 'reading.otherUnit'],
    ['约 25', 'reading.hedged'],
    ['预计5', 'reading.hedged'],
  ])('%s is refused: %s', (raw, rule) => expect(read(money, raw)).toBe(rule));

  test('a nil mark is not stated, and told; a blank is not stated; neither is zero', () => {
    for (const mark of ['-', '—', '－', '--', '——', '———— ', '/', '／', '\\', '无', '…', '……', '...', '¥ -']) {
      expect([mark, read(money, mark)]).toEqual([mark, undefined]);
      expect(converted(money, mark)).toEqual([['nil', mark.trim(), '']]);
    }
    expect(type(money, ' \u3000')).toEqual({ conversions: [] });
    expect(type(money, '')).toEqual({ conversions: [] });
  });
  test('two literals, and N/A, say why there is none', () => {
    expect(type(money, '不适用')).toEqual({ value: { absent: 'notApplicable' }, conversions: [] });
    expect(type(money, ' 未公开')).toEqual({ value: { absent: 'notPublished' }, conversions: [] });
    expect(converted(money, 'N/A')).toEqual([['word', 'N/A', '不适用']]);
  });
});

describe('units', () => {
  test('money keeps the unit its file is in', () => {
    expect(type(money, '566682700.00', { unit: '元' })).toEqual({
      value: { value: 56_668_270_000, step: 1, unit: '元' },
      conversions: [],
    });
    expect(read(money, '5.67', { unit: '亿元' })).toEqual({ value: 56_700_000_000, step: 100_000_000, unit: '亿元' });
  });
  test.each([
    ['3.6亿元', { value: 36_000_000_000, step: 1_000_000_000, unit: '亿元' }, [['unit', '3.6亿元', '3.6 亿元']]],
    ['3.6亿', { value: 36_000_000_000, step: 1_000_000_000, unit: '亿元' }, [['unit', '3.6亿', '3.6 亿元']]],
    ['25 元', { value: 2500, step: 100, unit: '元' }, [['unit', '25 元', '25 元']]],
    ['25万元', { value: 25_000_000, step: 1_000_000, unit: '万元' }, [['suffix', '25万元', '25']]],
    ['25万', { value: 25_000_000, step: 1_000_000, unit: '万元' }, [['suffix', '25万', '25']]],
    // 3 千元 are 3000 元; the last digit stands for 1000 元.
    ['3千元', { value: 300_000, step: 100_000, unit: '元' }, [['unit', '3千元', '3000 元']]],
    // 1.234 百万元 are 123.4 万元.
    ['1.234百万元', { value: 123_400_000, step: 100_000, unit: '万元' }, [['unit', '1.234百万元', '123.4']]],
    [
      '（1,234.50万元）',
      { value: -1_234_500_000, step: 10_000, unit: '万元' },
      [
        ['digits', '（1,234.50万元）', '-1234.50'],
        ['negative', '（1,234.50万元）', '-1234.50'],
        ['suffix', '（1,234.50万元）', '-1234.50'],
      ],
    ],
    [
      '(5)万元',
      { value: -5_000_000, step: 1_000_000, unit: '万元' },
      [
        ['negative', '(5)万元', '-5'],
        ['suffix', '(5)万元', '-5'],
      ],
    ],
  ])('%s', (raw, value, conversions) => {
    expect(read(money, raw)).toEqual(value);
    expect(converted(money, raw)).toEqual(conversions);
  });
  test('of a file that counts in thousands', () => {
    expect(read(money, '12.3', { unit: '千元' })).toEqual({ value: 1_230_000, step: 10_000, unit: '元' });
    expect(read(money, '5', { unit: '吨' })).toBe('reading.otherUnit');
  });
  test('rates with and without their sign', () => {
    expect(type(rate, '84.03')).toEqual({ value: { value: 8403, step: 1, unit: '%' }, conversions: [] });
    expect(read(rate, '84.03%')).toEqual({ value: 8403, step: 1, unit: '%' });
    expect(converted(rate, '84.03%')).toEqual([['suffix', '84.03%', '84.03']]);
    expect(converted(rate, '８４％')).toEqual([
      ['digits', '８４％', '84'],
      ['suffix', '８４％', '84'],
    ]);
    expect(read(rate, '8成')).toEqual({ value: 8000, step: 1000, unit: '%' });
    expect(read(rate, '8.5‰')).toBe('reading.perMille');
    expect(read(rate, '8', { unit: '‰' })).toBe('reading.perMille');
    expect(read(rate, '84.035')).toBe('reading.tooFine');
  });
  test('a rate that may be a fraction is doubted, never multiplied', () => {
    expect(type(rate, '0.84')).toEqual({
      value: { value: 84, step: 1, unit: '%' },
      conversions: [],
      doubt: 'fraction',
    });
    expect(type(rate, '1')).toMatchObject({ value: { value: 100 }, doubt: 'fraction' });
    expect(type(rate, '0.84%')).not.toHaveProperty('doubt');
    expect(type(rate, '0')).not.toHaveProperty('doubt');
    expect(type(rate, '1.01')).not.toHaveProperty('doubt');
    expect(read(rate, '0.8403')).toBe('reading.fraction');
  });
  test('scores and counts', () => {
    expect(type(points, '8分')).toEqual({
      value: { value: 800, step: 100, unit: '分' },
      conversions: [{ kind: 'suffix', from: '8分', to: '8' }],
    });
    expect(read(points, '8.5 分')).toEqual({ value: 850, step: 10, unit: '分' });
    expect(read(points, '8/10')).toBe('reading.notANumber');
    expect(read(count, '12项')).toEqual({ value: 1200, step: 100, unit: '项' });
    expect(read(count, '12个')).toEqual({ value: 1200, step: 100, unit: '项' });
    expect(read(count, '12家')).toBe('reading.otherUnit');
  });
  test('a unit that stands in the row', () => {
    expect(read(inRow, '4.835', { rowUnit: '亿元' })).toEqual({
      value: 48_350_000_000,
      step: 10_000_000,
      unit: '亿元',
    });
    expect(read(inRow, '25家', { rowUnit: '家' })).toEqual({ value: 2500, step: 100, unit: '家' });
    // 3.2 万人 are 32 000 人; the last digit stands for 1000 of them.
    expect(read(inRow, '3.2万人', { rowUnit: '人' })).toEqual({ value: 3_200_000, step: 100_000, unit: '人' });
    expect(read(inRow, '25家', { rowUnit: '个百分点' })).toBe('reading.otherUnit');
    expect(read(inRow, '25')).toBe('reading.missingUnit');
    expect(read(inRow, '25O')).toBe('reading.letterForDigit');
    expect(read(inRow, '25家')).toEqual({ value: 2500, step: 100, unit: '家' });
    expect(read(inRow, '3.6亿元')).toMatchObject({ unit: '亿元' });
    // Stored with the row's own unit, and worth as much.
    expect(read(inRow, '3.6亿元', { rowUnit: '万元' })).toEqual({
      value: 36_000_000_000,
      step: 1_000_000_000,
      unit: '万元',
    });
  });
});

describe('hedges stay where a column keeps them', () => {
  const hedged = (raw: string, rowUnit = '家') => {
    const { value, hedge, expected } = type(inRow, raw, { rowUnit }) as { value?: { value: number } } & Record<
      string,
      unknown
    >;
    return [value?.value, hedge, expected];
  };
  test.each([
    ['约 25', [2500, 'about', undefined]],
    ['25左右', [2500, 'about', undefined]],
    ['近3.6', [360, 'nearly', undefined]],
    ['超5400', [540_000, 'over', undefined]],
    ['超过 5,400 家', [540_000, 'over', undefined]],
    ['5400余家', [540_000, 'odd', undefined]],
    ['130多家', [13_000, 'more', undefined]],
    ['接近53', [5_300, 'close', undefined]],
    ['预计超 5400', [540_000, 'over', true]],
    ['预计25', [2500, undefined, true]],
    ['about 25', [2500, 'about', undefined]],
    ['绝大部分', [undefined, 'most', undefined]],
  ])('%s', (raw, expected) => {
    expect(hedged(raw)).toEqual(expected);
    expect(converted(inRow, raw, { rowUnit: '家' })).toContainEqual(['word', raw, expect.any(String)]);
  });
  test('a project has no column for what is expected', () => {
    expect(type(projects.columns.progress, '约80%')).toMatchObject({ value: { value: 8000 }, hedge: 'about' });
    expect(read(projects.columns.investment, '预计3.6')).toBe('reading.hedged');
  });
});

describe('years, months, periods', () => {
  test.each([
    ['2023', 2023],
    ['２０２３', 2023],
    ['2023年', 2023],
    ['2023年度', 2023],
    ['二〇二三年', 2023],
    ['二○二三年度', 2023],
    ['23', 'reading.badYear'],
    ['2023.0', 2023],
    ['FY2023', 2023],
    ['2023-12-31', 2023],
    ['2023年12月31日', 2023],
    ['2023-13-31', 'reading.badYear'],
    ['2023.5', 'reading.badYear'],
    ['45123', 'reading.dayNumber'],
    ['12345', 'reading.badYear'],
    ['2023-2024', 'reading.badYear'],
    ['-', 'reading.nilRequired'],
    ['', 'reading.missingCell'],
  ])('year %s', (raw, expected) => expect(read(budget.columns.year, raw)).toBe(expected));
  test.each([
    ['2024-08', '2024-08'],
    ['2024-8', '2024-08'],
    ['2024/8', '2024-08'],
    ['2024/08/15', '2024-08'],
    ['2024.08', '2024-08'],
    ['2024.8', '2024-08'],
    ['2024.10', '2024-10'],
    ['2024.1.5', '2024-01'],
    ['2024年8月', '2024-08'],
    ['2024年8月15日', '2024-08'],
    ['2024 年 8 月', '2024-08'],
    ['２０２４年１２月', '2024-12'],
    ['二〇二四年十二月三十一日', '2024-12'],
    ['二〇二四年十月', '2024-10'],
    ['2024-08-15 00:00:00', '2024-08'],
    ['202408', '2024-08'],
    ['20240815', '2024-08'],
    ['2024.1', 'reading.badMonth'],
    ['2024-13', 'reading.badMonth'],
    ['2024年8月32日', 'reading.badMonth'],
    ['8月', 'reading.badMonth'],
    ['Aug-24', 'reading.badMonth'],
    ['8/15/2024', 'reading.badMonth'],
    ['45518', 'reading.dayNumber'],
    ['—', undefined],
  ])('month %s', (raw, expected) => expect(read(reports.columns.issued, raw)).toBe(expected));
  test.each([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['2023年全年', '2023'],
    ['2023-11', '2023-11'],
    ['2023年11月', '2023-11'],
    ['2023-01/2023-11', '2023-01/2023-11'],
    ['2023年1-11月', '2023-01/2023-11'],
    ['2023年1月至11月', '2023-01/2023-11'],
    ['2023年1月—2023年11月', '2023-01/2023-11'],
    ['2023.01-2023.11', '2023-01/2023-11'],
    ['2023-01至2023-11', '2023-01/2023-11'],
    ['2023/1-2023/11', '2023-01/2023-11'],
    ['2020-2023年', '2020/2023'],
    ['2020/2023', '2020/2023'],
    ['2023年上半年', '2023-01/2023-06'],
    ['2023年第三季度', '2023-07/2023-09'],
    ['2023年前三季度', '2023-01/2023-09'],
    ['2023年11-1月', 'reading.badPeriod'],
    ['2023-2020', 'reading.badPeriod'],
    ['1-11月', 'reading.badPeriod'],
    ['截至2023年11月', '/2023-11'],
    ['/2023-11', '/2023-11'],
  ])('period %s', (raw, expected) => expect(read(outcomes.columns.period, raw)).toBe(expected));
  test('what was not as stored is told', () => {
    expect(converted(reports.columns.issued, '2024年8月15日')).toEqual([['date', '2024年8月15日', '2024-08']]);
    expect(converted(reports.columns.issued, '2024-08')).toEqual([]);
    expect(converted(budget.columns.year, '2023年度')).toEqual([['date', '2023年度', '2023']]);
  });
});

describe('words', () => {
  test.each([
    [budget.columns.kind, 'memo', 'memo'],
    [budget.columns.kind, '其中', 'memo'],
    [budget.columns.kind, 'Of Which', 'memo'],
    [budget.columns.kind, 'constructor', 'reading.wrongWord'],
    [budget.columns.kind, '小计', 'reading.wrongWord'],
    [budget.columns.kind, '-', 'reading.nilRequired'],
    [tasks.columns.status, '完成', 'done'],
    [tasks.columns.status, '—', undefined],
    [outcomes.columns.expected, '√', 'yes'],
    [outcomes.columns.hedge, '超过', 'over'],
    [projects.columns.stage, '竣工', 'reading.wrongWord'],
    [projects.columns.stage, 'accepted', 'accepted'],
  ] as const)('%# %s', (column, raw, expected) => expect(read(column, raw)).toBe(expected));
  test("the caller's synonyms beat the list", () => {
    expect(read(budget.columns.kind, '小计', { synonyms: { 小计: 'total' } })).toBe('total');
    expect(read(projects.columns.stage, '竣工', { synonyms: { 竣工: 'accepted' } })).toBe('accepted');
    expect(read(budget.columns.kind, '小计', { synonyms: { 小计: 'nonsense' } })).toBe('reading.wrongWord');
    expect(converted(budget.columns.kind, '其中')).toEqual([['word', '其中', 'memo']]);
  });
});

describe('texts', () => {
  const name = budget.columns.name;
  test.each([
    [' 基本支出 ', '基本支出'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['无', '无'],
    ['—', '—'],
    ['００１', '００１'],
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'-5", '-5'],
    ["'@x", '@x'],
    ["'\tx", '\tx'],
    ["'tis", "'tis"],
    ['-5℃', '-5℃'],
    ['+86', '+86'],
    ['#1泵站', '#1泵站'],
    ['e\u0301', 'é'],
    ['a\u0007b\u202Ec', 'abc'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['𠀀㐂', '𠀀㐂'],
    ['=1+1', 'reading.formula'],
    ['#REF!', 'reading.errorValue'],
    ['####', 'reading.hashes'],
    ['基\uFFFD支出', 'reading.lostCharacter'],
    ['', 'reading.missingCell'],
    ['\u200B', 'reading.missingCell'],
  ])('%j', (raw, expected) => expect(read(name, raw)).toBe(expected));
  test('are told where they are not the file’s', () => {
    expect(converted(name, ' 基本支出 ')).toEqual([]);
    expect(converted(name, "'=1+1")).toEqual([['text', "'=1+1", '=1+1']]);
    expect(converted(name, 'a\u0007b')).toEqual([['text', 'a\u0007b', 'ab']]);
  });
  test('what is quoted from a report stays short', () => {
    expect(read(tasks.columns.statusText, '一'.repeat(20))).toBe('一'.repeat(20));
    expect(read(tasks.columns.statusText, '一'.repeat(21))).toBe('reading.tooLong');
  });
});

test('a finding has its place and a glimpse of the text', () => {
  const raw = `长${'x'.repeat(20_000)}`;
  const { finding } = type(money, raw) as { finding: { id: string; at: { raw: string } } };
  expect(finding).toMatchObject({
    id: 'reading.notANumber/a.csv/7/决算数',
    result: 'error',
    at: { file: 'a.csv', row: 7 },
  });
  expect([...finding.at.raw]).toHaveLength(60);
});

test('plain cells share one empty list and never ask where they are', () => {
  const silent = { at: () => expect.unreachable() };
  const first = typeLooseCell(money, '123.45', silent);
  expect(typeLooseCell(budget.columns.name, '基本支出', silent).conversions).toBe(first.conversions);
});
