import { describe, expect, test } from 'vitest';
import { briefingText } from '../../../src/briefing/briefingText';
import { isAbsent } from '../../../src/domain/figure';
import { en } from '../../../src/i18n/en';
import { clockText } from '../../../src/i18n/clockText';
import { say, sayText } from '../../../src/i18n/say';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { bookOf, mainRow, sampleSelection, seedBook, seedSelection } from '../pictures/sampleReport';

const text = briefingText(seedBook, seedSelection());
const sentences = text.paragraphs.flatMap((paragraph) => paragraph.sentences);

describe('2023 in words', () => {
  test('says what the report says', () => {
    const whole = sentences
      .map((said) => sayText(said, { book: seedBook, language: zhCNWhole, unit: '万元' }).replaceAll('\u00A0', ' '))
      .join('。');
    for (const wanted of [
      '全年支出 5.67 亿元，占调整预算 84.03%；自评 96.5 分，评为优',
      '年中预算净增 6,602.13 万元：项目支出增 6,607.02 万元，基本支出减 4.89 万元',
      '占年初预算 93.15%，报告自述 97.79%',
      '未执行部分 99.05% 在项目支出',
      '未执行不等于结转或结余',
      '列明 10 项得 81.5 分，另 15 分未分项',
      '“三公”支出 11.36 万元，比预算少 2.00 万元',
    ]) {
      expect(whole).toContain(wanted);
    }
  });
  test.each([zhCNWhole, en])('every number in $locale is a figure that is there', (language) => {
    for (const said of sentences) {
      for (const part of say(said, { book: seedBook, language, unit: '万元' })) {
        if (part.figure === undefined) continue;
        const figure = seedBook.figures.get(part.figure);
        expect(figure && !isAbsent(figure.value)).toBe(true);
      }
    }
  });
  test('every paragraph with numbers names its places', () => {
    for (const { key, sentences: own, sources } of text.paragraphs) {
      const numbers = own.some(({ figures }) => Object.keys(figures).length > 0);
      expect(sources.length > 0, `${key}`).toBe(numbers);
    }
  });
});

test('about what a report does not say there is no paragraph', () => {
  const bare = briefingText(bookOf({ reports: [mainRow()] }), sampleSelection());
  expect(bare.paragraphs.map(({ key }) => key)).toEqual(['whole']);
});

test.each([
  [0, '0:00'],
  [52.9, '0:52'],
  [725, '12:05'],
  [3607, '1:00:07'],
  [-4, '0:00'],
])('%d seconds as %s', (seconds, shown) => expect(clockText(seconds)).toBe(shown));
