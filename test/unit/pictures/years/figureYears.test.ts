import { expect, test } from 'vitest';
import { confirmedMappings, exampleReports } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { figureYears } from '../../../../src/pictures/years/figureYears';
import { seedBook } from '../sampleReport';

const book = figuresOf(await readYears(exampleReports()), confirmedMappings);
const years = (key: string) => figureYears(book, `example-park/2025/${key}`);

test('a rate in every year: its ends at the foot and the top, the missing year a hole nothing is drawn over', () => {
  const rates = years('budget/total#rate(adjusted)');
  // 88.69, 88.78, 88.15, none, 86.88, 91.98, 84.58: the range is 7.40.
  expect(rates.map(({ height }) => height && Math.round(height * 740))).toEqual([
    411,
    420,
    357,
    undefined,
    230,
    740,
    0,
  ]);
  expect(rates.map(({ hole }) => hole)).toEqual([false, false, false, true, false, false, false]);
  expect(rates.map(({ joined }) => joined)).toEqual([false, true, true, false, false, true, true]);
  expect(rates.some(({ framework }) => framework)).toBe(false);
});

test('a score is not joined over a change of its framework, which is marked', () => {
  const scores = years('report#totalScore');
  expect(scores.filter(({ framework }) => framework).map(({ year }) => year)).toContain(2021);
  expect(scores.find(({ year }) => year === 2021)?.joined).toBe(false);
  expect(scores.find(({ year }) => year === 2020)?.joined).toBe(true);
});

test('one year alone has no line, nor has a word', () => {
  expect(figureYears(seedBook, 'foshan-hitech-zone/2023/budget/total#final')).toEqual([]);
  expect(years('report#grade')).toEqual([]);
});
