import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { hundredths, type MoneyUnit } from '../../../src/domain/hundredths';
import { en } from '../../../src/i18n/en';
import { formatFigure, unitBeside, type FigureStyle } from '../../../src/i18n/format';
import type { Language } from '../../../src/i18n/language';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

const book = figuresOf([seedReport()]);
function figure(key: string): Figure {
  const found = book.figures.get(`foshan-hitech-zone/2023/${key}`);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
}
interface How {
  style?: FigureStyle;
  unit?: MoneyUnit;
  language?: Language;
}
/** The ties (U+00A0) between a number and its words written as plain spaces, to be read. */
const shown = (of: Figure | string, { style = 'full', unit = '万元', language = zhCN }: How = {}): string =>
  formatFigure(typeof of === 'string' ? figure(of) : of, { style, unit, language }).replaceAll('\u00A0', ' ');

describe('money of the budget follows the unit chosen', () => {
  // 56 668.27 万元 = 566 682 700 元 = 5.666827 亿元
  test.each([
    ['万元', '56,668.27 万元'],
    ['元', '566,682,700 元'],
    ['亿元', '5.6668 亿元'],
  ] as const)('%s', (unit, text) => {
    expect(shown('budget/total#final', { unit })).toBe(text);
  });
  test('so does “三公” money, and what is worked out of money', () => {
    expect(shown('report#threePublicActual', { unit: '元' })).toBe('113,600 元');
    expect(shown('budget/basic#netAdjustment', { unit: '元' })).toBe('\u221248,900 元');
  });
  test('amounts of results and projects stay as the report states them', () => {
    expect(shown('outcomes/bonds#value', { unit: '万元' })).toBe('4.835 亿元');
    expect(shown('projects/ruipu#investment', { unit: '元' })).toBe('55.77 亿元');
  });
  test('a number and its unit never part', () => {
    const text = formatFigure(figure('budget/total#final'), { unit: '万元', language: zhCN });
    expect(text).toBe('56,668.27\u00A0万元');
  });
});

describe('money told big', () => {
  test.each([
    ['budget/total#final', '5.67 亿元', '¥567m'], // 566.68 million
    ['budget/total#unspent', '1.08 亿元', '¥108m'], // 10 768.25 万元
    ['budget/projects#netAdjustment', '6,607.02 万元', '¥66.1m'],
    ['budget/basic#netAdjustment', '\u22124.89 万元', '\u2212¥48,900'], // below a million: whole 元
    ['report#threePublicActual', '11.36 万元', '¥113,600'],
    ['outcomes/projects-100m-amount@一区五园#value', '844.34 亿元', '¥84.4bn'],
  ])('%s', (key, chinese, english) => {
    expect(shown(key, { style: 'big' })).toBe(chinese);
    expect(shown(key, { style: 'big', language: en })).toBe(english);
  });
  test('without its sign', () => {
    expect(shown('report#threePublicDifference', { style: 'bigAbs' })).toBe('2.00 万元');
    expect(shown('report#threePublicDifference', { style: 'bigAbs', language: en })).toBe('¥20,000');
  });
  test('a size that rounds up to the next word takes it', () => {
    const base = figure('budget/total#final');
    // 99 999.9 万元 in 亿元 is 9.99999: 10.00; ¥999.999m is ¥1,000m told as billions.
    const nearly = { ...base, value: hundredths(99_999_900_000) };
    expect(shown(nearly, { style: 'big' })).toBe('10.00 亿元');
    expect(shown(nearly, { style: 'big', language: en })).toBe('¥1.00bn');
    // 9 999.996 万元 is 1 亿元 but for 40 元.
    const aHundredMillion = { ...base, value: hundredths(9_999_996_000) };
    expect(shown(aHundredMillion, { style: 'big', language: en })).toBe('¥100m');
  });
});

describe('money that keeps its own unit, in English', () => {
  // 1 亿元 is ¥100m; every digit the report states, none more.
  test.each([
    ['outcomes/projects-100m-amount@一区五园#value', '¥84.434bn'], // 844.34 亿
    ['outcomes/bonds#value', '¥483.5m'], // 4.835 亿
    ['projects/ruipu#investment', '¥5.577bn'], // 55.77 亿
  ])('%s', (key, english) => {
    expect(shown(key, { language: en })).toBe(english);
    expect(shown(key, { language: en, style: 'plain', unit: '元' })).toBe(english);
    expect(shown(key, { language: en, style: 'signed' })).toBe(`+${english}`);
    expect(unitBeside(figure(key), '万元', en)).toBe('');
    expect(unitBeside(figure(key), '万元', zhCN)).toBe('亿元');
  });
  test('money of the budget is told in ¥m in a sentence, in bare digits of the unit chosen in a table', () => {
    expect(shown('budget/total#final', { language: en })).toBe('¥566.68m');
    expect(shown('budget/basic#netAdjustment', { language: en })).toBe('−¥48,900');
    expect(shown('budget/total#final', { language: en, style: 'plain' })).toBe('56,668.27');
    expect(unitBeside(figure('budget/total#final'), '万元', en)).toBe('¥10,000');
  });
  test('a word of a list has no unit beside it, a count its own', () => {
    expect(unitBeside(figure('outcomes/hitech-firms@高新区#value'), '万元', zhCN)).toBe('家');
  });
});

describe('signs', () => {
  test('minus is U+2212; + only where asked for', () => {
    expect(shown('budget/basic#netAdjustment')).toBe('\u22124.89 万元');
    expect(shown('budget/basic#netAdjustment', { style: 'signed' })).toBe('\u22124.89');
    expect(shown('budget/total#netAdjustment', { style: 'signed' })).toBe('+6,602.13');
    expect(shown('budget/business#difference(adjusted)', { style: 'signed' })).toBe('0.00');
  });
  test('without sign, with and without unit', () => {
    expect(shown('budget/basic#netAdjustment', { style: 'abs' })).toBe('4.89 万元');
    expect(shown('budget/basic#netAdjustment', { style: 'bare' })).toBe('4.89');
    expect(shown('budget/total#final', { style: 'plain' })).toBe('56,668.27');
    expect(shown('budget/total#rate(adjusted)', { style: 'whole' })).toBe('84%');
  });
});

describe('a hedge is never dropped', () => {
  test.each([
    ['outcomes/hitech-firms@高新区#value', '预计超 5,400 家', 'expected over 5,400'],
    ['projects/langhua#progress', '约 25%', 'about 25%'],
    ['outcomes/hitech-share@高新区#value', '接近 53%', 'close to 53%'],
    ['outcomes/hitech-share-rise@高新区#value', '近 6 个百分点', 'nearly 6 percentage points'],
    ['outcomes/one-window-items@三水片区#value', '130 多个', 'more than 130'],
    ['outcomes/park-services@三水片区#value', '500 余次', 'upwards of 500 times'],
    ['outcomes/emerging-share@三水片区:m01-11#value', '超 7 成', 'over 70%'],
    ['outcomes/service-staff#value', '概数 100 人', 'a round 100 people'],
  ])('%s', (key, chinese, english) => {
    expect(shown(key)).toBe(chinese);
    expect(shown(key, { language: en })).toBe(english);
    for (const style of ['plain', 'big', 'abs', 'bare', 'signed', 'whole'] as const) {
      expect(shown(key, { style })).toMatch(/^(?:预计超|约|概数|近|接近|超) |(?: 多| 余)个?次?$/);
    }
  });
  test('what has a hedged number in it is hedged too', () => {
    const target = { ...figure('outcomes/projects-1bn@高新区#rate(target)'), hedge: 'over' as const };
    expect(shown(target)).toBe('超 150.00%'); // 9 of 6
  });
});

describe('estimates', () => {
  test('stand behind ≈, with their range told one decimal coarser', () => {
    expect(shown('report#impliedExcluded(adjusted)')).toBe('≈ 9,487.58 万元');
    expect(shown('report#impliedExcluded(adjusted)', { style: 'range' })).toMatch(/^9,484\.6\D+9,490\.5 万元$/);
    expect(shown('budget/projects(rest)#rateWithoutExcluded')).toBe('≈ 70.9%');
  });
  test('claim no more digits in 元 than in 万元', () => {
    expect(shown('report#impliedExcluded(adjusted)', { unit: '元' })).toBe('≈ 94,875,800 元');
    expect(shown('report#impliedExcluded(adjusted)', { unit: '元', style: 'range' })).toMatch(
      /^94,846,000\D+94,905,000 元$/,
    );
  });
  test('a number under an assumption without a range is exact', () => {
    expect(shown('report#unitemisedWeight')).toBe('15 分');
    expect(shown('report#fullScore')).toBe('100 分');
  });
});

describe('points are told without idle zeros', () => {
  test.each([
    ['report#totalScore', '96.5 分'],
    ['report#unitemisedScore', '15 分'], // 96.5 − 81.5
    ['scores/project-management#deduction', '1.5 分'],
    ['scores/management#listedScore', '40.5 分'],
  ])('%s', (key, text) => expect(shown(key)).toBe(text));
});

describe('words', () => {
  const word = (key: string, value: string): Figure => ({ ...figure(key), value });
  test('of a list, in both languages', () => {
    expect(shown('projects/langhua#stage')).toBe('在建');
    expect(shown('projects/langhua#stage', { language: en })).toBe('under construction');
    expect(shown('report#grade', { language: en })).toBe('excellent');
  });
  test('the same word of two lists is told as each list words it', () => {
    const followUp = { ...word('tasks/task-1#status', 'done'), key: 'outcomes/measure-training#status' };
    expect(shown('tasks/task-1#status')).toBe('已完成');
    expect(shown(followUp)).toBe('已落实');
    expect(shown(word('tasks/task-1#status', 'ongoing'))).toBe('进行中');
    expect(shown({ ...followUp, value: 'ongoing' })).toBe('推进中');
  });
  test.each([
    ['notStated', '未写明', 'not stated'],
    ['notApplicable', '不适用', 'n/a'],
    ['notPublished', '未公开', 'not published'],
  ] as const)('%s, whatever the style', (absent, chinese, english) => {
    const missing = { ...figure('budget/total#final'), value: { absent } };
    for (const style of ['full', 'plain', 'big', 'signed'] as const) expect(shown(missing, { style })).toBe(chinese);
    expect(shown(missing, { language: en })).toBe(english);
  });
});

test('an English count without a word for its unit ends with the number', () => {
  expect(formatFigure(figure('report#tasksListed'), { unit: '万元', language: en })).toBe('5');
});
