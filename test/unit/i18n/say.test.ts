import { describe, expect, test } from 'vitest';
import { said, type Said } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import type { Language } from '../../../src/i18n/language';
import { fill, messageOf, plainText, say, sayText } from '../../../src/i18n/say';
import { seedReport } from '../../fixtures/readSeed';

const book = figuresOf([seedReport()]);
const at = (key: string): string => `foshan-hitech-zone/2023/${key}`;
/** Sentences of the test's own under keys there are. */
const chinese: Language = {
  locale: 'zh-CN',
  messages: {
    'absent.notStated': '未写明',
    'heading.calibers.adjusted': '支出 {amount:big}，占 {rate}。',
    'chart.cell': '{park}：{count:plain} 个',
    'chart.more': '{amount:nosuchstyle}',
  },
};
const english: Language = {
  locale: 'en',
  messages: {
    'absent.notStated': 'not stated',
    'heading.calibers.adjusted': 'Spent {amount:big}, {rate} of it.',
    'chart.cell': '{park}: {count:plain} {count?task|tasks}',
    'chart.more': '{amount:nosuchstyle}',
  },
};
const in万元 = (language: Language) => ({ book, language, unit: '万元' as const });
const spent: Said = said('heading.calibers.adjusted', {
  amount: at('budget/total#final'),
  rate: at('budget/total#rate(adjusted)'),
});

describe('figures in a sentence', () => {
  test('stay figures; the words around them are plain', () => {
    expect(say(spent, in万元(chinese))).toEqual([
      { text: '支出 ' },
      { text: '5.67\u00A0亿元', figure: at('budget/total#final') },
      { text: '，占 ' },
      { text: '84.03%', figure: at('budget/total#rate(adjusted)') },
      { text: '。' },
    ]);
  });
  test('as one text', () => {
    expect(sayText(spent, in万元(english))).toBe('Spent ¥567m, 84.03% of it.');
  });
  test('one that is not there says so, and cannot be opened', () => {
    const parts = say(
      said('heading.calibers.adjusted', { ...spent.figures, rate: at('budget/nothing#final') }),
      in万元(chinese),
    );
    expect(parts[3]).toEqual({ text: '未写明' });
  });
  test('a style nobody knows is the full one', () => {
    expect(sayText(said('chart.more', { amount: at('budget/total#final') }), in万元(chinese))).toBe(
      '56,668.27\u00A0万元',
    );
  });
});

describe('names in a sentence', () => {
  const counted = (count: string, park: { zh: string; en?: string }): Said =>
    said('chart.cell', { count: at(count) }, { park });
  test('a word goes with its number', () => {
    const park = { zh: '灯塔', en: 'Lighthouse' };
    expect(sayText(counted('report#tasksListed', park), in万元(english))).toBe('Lighthouse: 5 tasks');
    expect(sayText(counted('report#tasksWithoutStatus', park), in万元(english))).toBe('Lighthouse: 1 task');
  });
  test('without English they stay Chinese, and are marked so', () => {
    expect(say(counted('report#tasksListed', { zh: '灯塔' }), in万元(english))[0]).toEqual({
      text: '灯塔',
      lang: 'zh',
    });
    expect(say(counted('report#tasksListed', { zh: '灯塔' }), in万元(chinese))[0]).toEqual({ text: '灯塔' });
  });
});

test('what is not here yet is asked for, and empty until it is', () => {
  let asked = 0;
  const partly: Language = { ...chinese, fetchRest: () => void (asked += 1) };
  expect(messageOf('absent.notStated', partly)).toBe('未写明');
  expect(asked).toBe(0);
  expect(messageOf('keep.headingNone', partly)).toBe('');
  expect(say(said('keep.headingNone'), in万元(partly))).toEqual([]);
  expect(asked).toBe(2);
});

describe('what must be seen in a test, not by a reader', () => {
  test('a placeholder nothing was given for', () => {
    expect(() => say(said('heading.calibers.adjusted', { amount: at('budget/total#final') }), in万元(chinese))).toThrow(
      '{rate}',
    );
  });
});

test('plain words fill interface texts; what is not given stays visible', () => {
  expect(fill('{file} 第 {row} 行', { file: '<b>.csv', row: 3 })).toBe('<b>.csv 第 3 行');
  expect(fill('{file} {row}', { file: 'a' })).toBe('a {row}');
  expect(plainText(said('chart.cell', {}, { park: { zh: '灯塔' } }), chinese)).toBe('灯塔：{count:plain} 个');
});
