import { describe, expect, test } from 'vitest';
import { said } from '../../../src/domain/figure';
import type { CheckResult } from '../../../src/domain/finding';
import type { Standing } from '../../../src/domain/signOff';
import { checkGroups, checksFinding, openCount, shownResult } from '../../../src/pictures/checks';
import type { CheckFinding } from '../../../src/domain/finding';
import { blanksOf, emptyBlanks, explanationKey } from '../../../src/pictures/explanations';
import { en } from '../../../src/i18n/en';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';

const finding = (id: string, result: CheckResult): CheckFinding => ({
  id,
  rule: id.split('/')[0] ?? '',
  result,
  at: { figures: [] },
  said: said('check.sum.line', {}),
});
const standing = (state: Standing['state']): Standing => ({ state, changed: [] });

const rate = finding('reportedRate/report', 'toExplain');
const shift = finding('netShift/budget/capital', 'toExplain');
const note = finding('gap/x', 'note');

describe('a finding whose explanation is signed', () => {
  test('counts as explained; a draft and a reopened one do not', () => {
    expect(shownResult(rate, new Map([[rate.id, standing('signed')]]))).toBe('explained');
    expect(shownResult(rate, new Map([[rate.id, standing('draft')]]))).toBe('toExplain');
    expect(shownResult(rate, new Map([[rate.id, standing('reopened')]]))).toBe('toExplain');
  });
  test('a signed note stays a note: nobody had asked', () => {
    expect(shownResult(note, new Map([[note.id, standing('signed')]]))).toBe('note');
  });
  test('groups, count and heading follow', () => {
    const standings = new Map([[rate.id, standing('signed')]]);
    const groups = checkGroups([rate, shift, note], standings);
    expect(groups.filter(({ findings }) => findings.length > 0).map(({ result }) => result)).toEqual([
      'toExplain',
      'note',
      'explained',
    ]);
    expect(openCount([rate, shift, note], standings)).toBe(1);
    expect(checksFinding([rate, shift], standings).message).toBe('heading.checks.open');
    expect(checksFinding([rate, note], standings).message).toBe('heading.checks.explained');
  });
  test('what was not checked is not told as agreeing', () => {
    const agreed = finding('sum/x', 'agrees');
    const unchecked = finding('rule/x', 'notChecked');
    expect(checksFinding([agreed], new Map()).message).toBe('heading.checks.none');
    expect(checksFinding([agreed, unchecked], new Map()).message).toBe('heading.checks.notAll');
  });
  test('a reported rate that fits no base leads the heading while it is open', () => {
    const told = { ...rate, said: said('check.sum.line', { reported: 'a/2023/report#reportedRate' }) };
    expect(checksFinding([told, shift], new Map())).toEqual(
      said('heading.checks.rateAndMore', { reported: 'a/2023/report#reportedRate' }),
    );
    expect(checksFinding([told, note], new Map()).message).toBe('heading.checks.rate');
    expect(checksFinding([rate, shift], new Map()).message).toBe('heading.checks.open');
    const signed = new Map([[told.id, standing('signed')]]);
    expect(checksFinding([told, shift], signed).message).toBe('heading.checks.open');
  });
});

describe('the sentence of an explanation', () => {
  test('comes apart into texts and blanks', () => {
    expect(blanksOf('因为 {reason}，见 {basis}。')).toEqual([
      { text: '因为 ' },
      { blank: 'reason' },
      { text: '，见 ' },
      { blank: 'basis' },
      { text: '。' },
    ]);
  });
  test('a blank of spaces is an empty one', () => {
    expect(emptyBlanks(blanksOf('{reason} {basis}'), { reason: ' ', basis: '文号' })).toEqual(['reason']);
  });
  test.each([
    [rate, 'explain.reportedRate'],
    [shift, 'explain.netShift'],
    [finding('saidTwice/teams', 'toExplain'), 'explain.twoWordings'],
    [finding('parentSum/basic', 'disagrees'), 'explain.other'],
  ])('%o is asked in its own words', (asked, key) => expect(explanationKey(asked)).toBe(key));
  test('every blank of every sentence has a hint, in both languages', () => {
    for (const { messages } of [zhCN, en]) {
      const sentences = Object.keys(messages).filter((key) =>
        /^explain\.(reportedRate|netShift|twoWordings|other)$/.test(key),
      );
      expect(sentences).toHaveLength(4);
      const texts = sentences.flatMap((key) =>
        blanksOf(messages[key] ?? '').flatMap((piece) => ('text' in piece ? [piece.text] : [])),
      );
      expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    }
  });
});
