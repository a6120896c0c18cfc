import { expect, test } from 'vitest';
import { clausesOf, spaceBefore, tiedParts } from '../../../src/i18n/clauses';
import type { Part } from '../../../src/i18n/say';

const figure = { text: '84.03%', figure: 'budget/total#rate(adjusted)' } as Part;
/** As boxes show them: each swallows the space at its ends. */
const read = (parts: readonly Part[]): string => {
  const clauses = clausesOf(parts);
  return clauses
    .map(
      (clause, index) =>
        `${spaceBefore(clauses, index)}[${clause
          .map(({ text }) => text)
          .join('')
          .trim()}]`,
    )
    .join('');
};

test('a heading breaks after a semicolon; the space of an English one stands between the boxes', () => {
  expect(read([{ text: '全年支出占 ' }, figure, { text: '；自评 96.5 分；评为优' }])).toBe(
    '[全年支出占 84.03%；][自评 96.5 分；][评为优]',
  );
  expect(read([{ text: 'Spent ' }, figure, { text: ' of it; self-score ' }, { text: '96.5' }])).toBe(
    '[Spent 84.03% of it;] [self-score 96.5]',
  );
  expect(read([{ text: 'of it; ' }, figure, { text: ' ' }, figure])).toBe('[of it;] [84.03% 84.03%]');
  expect(read([{ text: 'Spent ' }, figure, { text: ';' }, { text: ' rated ' }])).toBe('[Spent 84.03%;] [rated]');
});

test('a semicolon at the end leaves no clause after it', () => {
  expect(read([{ text: '未执行；' }])).toBe('[未执行；]');
  expect(read([{ text: 'Unspent; ' }])).toBe('[Unspent;]');
});

test('marks and words of direction stay with their figure; other words may stand at the end of a line', () => {
  const tied = (parts: readonly Part[]): string =>
    tiedParts(parts)
      .map(({ before, text, after }) => (before || after ? `[${before}${text}${after}]` : text))
      .join('');
  expect(tied([{ text: '比 2024 年少 ' }, figure, { text: '，少 ' }, figure, { text: '。' }])).toBe(
    '比 2024\u00A0年[少 84.03%，][少 84.03%。]',
  );
  expect(tied([{ text: '占调整预算 ' }, figure, { text: '（' }, figure, { text: '）' }])).toBe(
    '占调整预算 84.03%[（84.03%）]',
  );
  expect(tied([{ text: '至少 ' }, figure])).toBe('至少 84.03%');
});
