import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedSpeech } from '../../../src/cli/sayText';
import { sayingsOf, type Saying } from '../../../src/cli/sayings';
import type { Said } from '../../../src/domain/figure';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { en } from '../../../src/i18n/en';
import { sayText } from '../../../src/i18n/say';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { seedReport } from '../../fixtures/readSeed';

const spoken = sayingsOf(figuresOf([seedReport()]), seedReport());
const isSentence = (saying: Saying): saying is Saying & { says: Said } => !('card' in saying.says);
const sentences = spoken.sayings.filter(isSentence);
const text = (says: Said, language = zhCNWhole): string =>
  sayText(says, { book: spoken.book, language, unit: '万元' }).replaceAll('\u00A0', ' ');
const at = (place: RegExp, language = zhCNWhole): string[] =>
  sentences.filter((saying) => place.test(saying.at)).map(({ says }) => text(says, language));
const chinese = [...new Set(sentences.map(({ says }) => text(says)))];
const english = [...new Set(sentences.map(({ says }) => text(says, en)))];

/** All the app says of 2023, read by people: whoever changes a sentence runs `npm run say` and reads what changed. */
test('what is said of 2023 is what was read', () => {
  const reviewed = readFileSync(join(import.meta.dirname, 'foshan-2023.txt'), 'utf8');
  expect(printedSpeech(spoken)).toBe(reviewed);
});

test('every figure of the report has its card, and every kind of place is printed', () => {
  const cards = spoken.sayings.filter((saying) => !isSentence(saying));
  expect(cards.length).toBeGreaterThan(300);
  for (const kind of ['page', 'picture', 'question', 'answer', 'finding', 'words', 'slide']) {
    expect(at(new RegExp(`^${kind}`)).length).toBeGreaterThan(0);
  }
});

describe('rules of wording', () => {
  test('a rate on a budget names it', () => {
    const rates = chinese.filter((sentence) => /84\.03%|93\.15%/.test(sentence) && !sentence.includes('？'));
    expect(rates.filter((sentence) => !/占(调整|年初)预算/.test(sentence))).toEqual([]);
    const told = english.filter((sentence) => /84\.03%|93\.15%/.test(sentence) && !sentence.includes('?'));
    expect(told.filter((sentence) => !/(adjusted|initial)( budget)?/i.test(sentence))).toEqual([]);
  });
  test('21.22% never stands without the rate that leaves the fund out, its range and its assumption', () => {
    for (const sentence of chinese.filter((one) => one.includes('21.22%'))) {
      expect(sentence).toContain('约 70.9%（70.85% 至 70.96%）');
      expect(sentence).toContain('一分未支');
    }
  });
  test('a count of projects won goes with its scope, period and verb', () => {
    expect(at(/^answer whichRecruited$/)).toEqual([
      '说年度任务用这一个：高新区全年引进10亿元以上重大产业项目 9 个，目标 6 个。',
      '重大产业项目投资总额 229.6 亿元，目标 150 亿元。',
      '一区五园全年引进落地10亿元以上项目 21 个：范围不同，不能相加，不可混用。',
      '南海片区至 11 月引进10亿元以上项目 18 个：范围不同，不能相加，不可混用。',
    ]);
    expect(at(/^page outcomes$/)).toEqual([
      '招商任务完成：高新区全年引进10亿元以上重大产业项目 9 个（目标 6 个）；重大产业项目投资总额 229.6 亿元（目标 150 亿元）',
    ]);
  });
  test('nothing to be said aloud holds a sign that nobody can say', () => {
    expect([...at(/^answer/), ...at(/to say$/)].filter((sentence) => /[≈→÷−]/.test(sentence))).toEqual([]);
  });
  test('the report pairs no measure with a problem, and neither do we', () => {
    expect(at(/^picture problems, heading/)).toEqual(['扣分原因“部分项目预算分配不够合理”未列入存在问题和改进措施']);
  });
  test('the reason the report gives stands where the unspent money is asked about', () => {
    expect(at(/^answer whereUnspent$/)).toContain(
      '报告只写创新发展专项资金（年度财政资金收紧，未拨付到本单位），金额和其余去向未列。',
    );
  });
  test('the fund and the teams are two questions', () => {
    expect(at(/^question (whomFundHits|whichCount)$/)).toEqual([
      '创新发展专项资金没有拨付，影响了谁？',
      '扶持创业团队是 18 个还是 21 个？',
    ]);
  });
  test('who lost points, and which has a reason', () => {
    expect(at(/^answer whichPoints$/).slice(1, 3)).toEqual([
      '预算绩效管理扣 2 分，正文写有原因：部分项目预算分配不够科学合理。',
      '项目管理扣 1.5 分，正文未写原因，自评表里可能有。',
    ]);
  });
  test('a citation says whose number it is, whole and once', () => {
    const cited = printedSpeech(spoken).split('\n');
    const department = '佛山高新技术产业开发区管理委员会 2023 年度';
    for (const [words, value] of [
      ['基本支出分项合计', '1,512.03 万元'],
      ['合计分项合计', '60,834.39 万元'],
      ['扶持创业团队（全年，立项扶持）', '18 个'],
      ['10亿元以上重大产业项目比目标（高新区，全年，引进）', '3 个'],
    ] as const) {
      expect(cited.filter((line) => line.includes(`${department}${words}为 ${value}`))).not.toEqual([]);
    }
    expect(cited.filter((line) => /。。|\.\.$|未写明期间未写明|为≈/.test(line))).toEqual([]);
  });
  test('no row that agrees points at a list that is not there, or denies an exception', () => {
    expect(at(/\(agrees\)$/).filter((sentence) => /下列|都|全部/.test(sentence))).toEqual([]);
  });
});
