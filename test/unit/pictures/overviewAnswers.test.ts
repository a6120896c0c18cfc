import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { emptyTables, type Report } from '../../../src/domain/report';
import { overviewAnswers } from '../../../src/pictures/overviewAnswers';
import { stillAnswer } from '../../../src/pictures/projects/stillAnswer';
import {
  bookOf,
  budgetLine,
  english,
  sampleKey,
  sampleSelection,
  seedBook,
  seedSelection,
  totalLine,
  zh,
} from './sampleReport';

test('2023: where the unspent money is, how far 灯塔 is, what has no next step; each leads to the whole', () => {
  const answers = overviewAnswers(seedBook, seedSelection());
  expect(answers.map(({ ask, answer, leads }) => [zh(seedBook, ask), zh(seedBook, answer), leads])).toEqual([
    ['未执行的钱在哪里', '项目支出 10,666.45 万元，占 99.05%', { to: 'budget' }],
    ['灯塔产业园走到哪一步', '3 个项目落地，2 个封顶', { to: 'park', park: '灯塔产业园' }],
    ['什么没写下一步', '19 个项目', { to: 'projects' }],
  ]);
  for (const { ask, answer } of answers) {
    english(seedBook, ask);
    english(seedBook, answer);
  }
});

const answersOf = (book: ReturnType<typeof bookOf>) =>
  overviewAnswers(book, sampleSelection()).map(({ ask, answer }) => [zh(book, ask), zh(book, answer)]);

test('what lies in no one line is told in all; what a report doesn’t hold is not asked', () => {
  const thirds = ['甲', '乙', '丙'].map((name) => budgetLine(name, ['10', '10', '8']));
  expect(answersOf(bookOf({ budget: [...thirds, totalLine('30', '30', '24')] }))).toEqual([
    ['未执行的钱在哪里', '共 6.00 万元，各项见预算页'],
  ]);
  expect(answersOf(bookOf({ budget: [totalLine('30', '30', '33')] }))).toEqual([]);
  expect(answersOf(bookOf({}))).toEqual([]);
});

test('over two years it is asked what stands still', () => {
  const reportOf = (year: number): Report => ({
    ...sampleKey,
    year,
    tables: {
      ...emptyTables(),
      projects: [{ ...sampleKey, year, code: 'bridge', name: '某桥', park: '某园', kind: 'works', stage: 'toppedOut' }],
    },
  });
  const book = figuresOf([reportOf(sampleKey.year - 1), reportOf(sampleKey.year)]);
  expect(answersOf(book)).toEqual([['某园走到哪一步', '1 个项目封顶']]);
  const still = stillAnswer(book, sampleSelection());
  expect(still && [zh(book, still.ask), zh(book, still.answer)]).toEqual(['什么停着没动', '某桥还停在封顶，已 1 年']);
  expect(stillAnswer(bookOf({}), sampleSelection())).toBeUndefined();
});
