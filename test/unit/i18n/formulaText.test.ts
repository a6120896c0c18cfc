import { describe, expect, test } from 'vitest';
import type { Figure, Operation } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { hundredths } from '../../../src/domain/hundredths';
import { en } from '../../../src/i18n/en';
import { formulaParts } from '../../../src/i18n/formulaText';
import type { Language } from '../../../src/i18n/language';
import type { Part } from '../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

const book = figuresOf([seedReport()]);
const at = (key: string): string => `foshan-hitech-zone/2023/${key}`;
const text = (parts: readonly Part[]): string =>
  parts
    .map((part) => part.text)
    .join('')
    .replaceAll('\u00A0', ' ');
function formula(key: string, language: Language = zhCN): { words: string; numbers: string } {
  const figure = book.figures.get(at(key));
  if (!figure) throw new Error(`no figure ${key}`);
  const { words, numbers } = formulaParts(figure, { book, language, unit: '万元' });
  return { words: text(words), numbers: text(numbers) };
}

test.each([
  ['budget/total#rate(adjusted)', '决算数 ÷ 调整预算数', '56,668.27 ÷ 67,436.52'],
  ['budget/total#unspent', '调整预算数 − 决算数', '67,436.52 − 56,668.27'],
  ['budget/total#relative(initial)', '(决算数 − 年初预算数) ÷ 年初预算数', '(56,668.27 − 60,834.39) ÷ 60,834.39'],
  ['budget/projects(rest)#final', '项目支出决算数 − 基本建设类项目决算数', '55,262.93 − 52,390.02'],
  ['budget/projects#shareOfUnspent', '未执行 ÷ 合计未执行', '10,666.45 ÷ 10,768.25'],
  ['report#impliedBase', '合计决算数 ÷ 自报执行率', '56,668.27 ÷ 97.79%'],
  ['report#deducted', '满分 − 自评总分', '100 − 96.5'],
  [
    'budget/projects(rest)#rateWithoutExcluded',
    '决算数 ÷ (调整预算数 − 剔除金额（若自调整预算剔除）)',
    '2,872.91 ÷ (13,539.36 − (≈ 9,487.58))',
  ],
  ['report#deductedWithoutReason', '项目管理扣分', '1.5'],
])('%s', (key, words, numbers) => {
  const parts = formula(key);
  expect(parts.words).toBe(words);
  expect(parts.numbers).toBe(numbers);
});

test('in English', () => {
  expect(formula('budget/total#rate(adjusted)', en)).toEqual({
    words: 'Final accounts ÷ Adjusted budget',
    numbers: '56,668.27 ÷ 67,436.52',
  });
});

test('each number opens its own figure', () => {
  const figure = book.figures.get(at('budget/total#rate(adjusted)'));
  const opened =
    figure && formulaParts(figure, { book, language: zhCN, unit: '万元' }).numbers.flatMap((part) => part.figure ?? []);
  expect(opened).toEqual([at('budget/total#final'), at('budget/total#adjusted')]);
});

test('what was counted is named', () => {
  // Four of five tasks carry a status; the fifth has none to open.
  expect(formula('report#tasksStatedDone').numbers.split('、')).toHaveLength(4);
  expect(formula('report#deductionCount').numbers).toBe('预算绩效管理、项目管理');
});

test('a sum of ten writes all ten', () => {
  // 8+9+13.5+10 of management, 1+10+10+5+10+5 of effectiveness
  expect(formula('report#listedScore').numbers).toBe('8 + 9 + 13.5 + 10 + 1 + 10 + 10 + 5 + 10 + 5');
});

describe('numbers that need care', () => {
  const base = book.figures.get(at('budget/total#final')) as Figure;
  const input = (id: string, value: number, row?: Figure['label']['row']): Figure => ({
    ...base,
    id,
    value: hundredths(value),
    label: { ...(row ? { row } : {}), column: { zh: '数', en: 'Amount' } },
  });
  const worked = (operation: Operation, inputs: readonly Figure[]): Figure => ({
    ...base,
    origin: { by: 'formula', formula: 'rest', operation, inputs: inputs.map(({ id }) => id) },
  });
  const parts = (operation: Operation, inputs: readonly Figure[], language: Language = zhCN) =>
    formulaParts(worked(operation, inputs), {
      book: { reports: book.reports, figures: new Map(inputs.map((figure) => [figure.id, figure])) },
      language,
      unit: '万元',
    });
  test('a minus never stands behind a sign without parentheses', () => {
    const [a, b] = [input('a', 5_000_000), input('b', -2_000_000)];
    expect(text(parts('difference', [a, b]).numbers)).toBe('5.00 − (−2.00)');
    expect(text(parts('sum', [b, a, b]).numbers)).toBe('−2.00 + 5.00 + (−2.00)');
    expect(text(parts('quotient', [b, b]).numbers)).toBe('−2.00 ÷ (−2.00)');
  });
  test('a name without English stays Chinese and is marked so', () => {
    const [a, b] = [input('a', 1, { zh: '甲' }), input('b', 1, { zh: '乙', en: 'B' })];
    expect(parts('sum', [a, b], en).words).toEqual([
      { text: '甲', lang: 'zh' },
      { text: ' Amount' },
      { text: ' + ' },
      { text: 'B Amount' },
    ]);
  });
  test('nothing is written for what the report states itself', () => {
    expect(formulaParts(base, { book, language: zhCN, unit: '万元' })).toEqual({ words: [], numbers: [] });
  });
});
