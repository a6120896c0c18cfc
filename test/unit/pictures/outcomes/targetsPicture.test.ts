import { expect, test } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { hundredths } from '../../../../src/domain/hundredths';
import { outcomesFinding } from '../../../../src/pictures/outcomes/outcomesFinding';
import { outcomesOf } from '../../../../src/pictures/outcomes/outcomesOf';
import { isReached, targetsPicture } from '../../../../src/pictures/outcomes/targetsPicture';
import { seed, seedBook, seedSelection, withOutcomes } from './seedBook';

test('two targets: 9 of 6 and 229.6 of 150 亿元', () => {
  const { rows } = targetsPicture(seedBook, seedSelection);
  const yi = 10_000_000_000;
  const values = rows.map(({ cells }) => cells.map((id) => (id ? seedBook.figures.get(id)?.value : null)));
  // 9 − 6 = 3, 9 ÷ 6 = 150 %; 229.6 − 150 = 79.6, 229.6 ÷ 150 = 153.0667 %.
  expect(values).toEqual([
    [900, 600, 300, 15_000],
    [229.6 * yi, 150 * yi, 79.6 * yi, 15_307],
  ]);
});

test('the heading says how far from the targets, the note which other figure is not meant', () => {
  const { heading, notes } = targetsPicture(seedBook, seedSelection);
  expect(heading).toMatchObject({
    message: 'heading.targets.two',
    names: { aWord: { zh: '多' }, bWord: { zh: '多' } },
  });
  const other = notes.find(({ message }) => message.startsWith('pictureNote.otherScope'));
  expect(seedBook.figures.get(other?.figures.count ?? '')?.value).toBe(2_100);
  expect(seedBook.figures.get(other?.figures.amount ?? '')?.value).toBe(7_216_000_000_000);
  expect(other?.names?.scope?.zh).toBe('一区五园');
});

test('the page says the target was reached, with count and amount', () => {
  expect(outcomesFinding(seedBook, seedSelection).message).toBe('heading.outcomes.recruited.reached.amount');
});

const changed = (change: object) =>
  figuresOf([
    withOutcomes(seed.tables.outcomes.map((row) => (row.target && row.unit === '个' ? { ...row, ...change } : row))),
  ]);
const stated = (value: number) => ({ value: hundredths(value * 100), step: hundredths(100), unit: '个' });

test.each([
  ['one short', { value: stated(5) }, 'short'],
  ['just there', { value: stated(6) }, 'reached'],
  ['nearly there', { value: stated(6), hedge: 'nearly' }, 'short'],
  ['expected only', { expected: 'yes' }, 'short'],
])('%s: %s', (_, change, word) => {
  const book = changed(change);
  expect(outcomesFinding(book, seedSelection).message).toBe(`heading.outcomes.recruited.${word}.amount`);
  const count = outcomesOf(book, seed).find(({ first }) => first.target !== undefined);
  expect(count && isReached(book, count)).toBe(word === 'reached');
});

test('without targets the page tells of the key tasks, and the picture says so', () => {
  const book = figuresOf([withOutcomes(seed.tables.outcomes.filter(({ target }) => target === undefined))]);
  expect(outcomesFinding(book, seedSelection).message).toBe('heading.outcomes.tasks');
  expect(targetsPicture(book, seedSelection)).toMatchObject({ rows: [], heading: { message: 'heading.targets.none' } });
});

test('a limit stands as a limit: no difference, no share, and the heading doesn’t tell of it', () => {
  const book = changed({ targetHedge: 'atMost' });
  const count = targetsPicture(book, seedSelection).rows[0];
  expect(count?.cells.map((id) => (id ? book.figures.get(id)?.value : null))).toEqual([900, 600, null, null]);
  expect(book.figures.get(count?.cells[1] ?? '')?.hedge).toBe('atMost');
  expect(targetsPicture(book, seedSelection).heading.message).toBe('heading.targets.plain');
  expect(outcomesFinding(book, seedSelection).message).toBe('heading.outcomes.recruited.reached');
});

test.each([
  ['a report without an outcome names no target', {}, 'caption.targets.none'],
  ['of outcomes that were not imported nothing is said', { coverage: { outcomes: 'none' } }, 'caption.targets'],
] as const)('%s', (_, gap, caption) => {
  const book = figuresOf([{ ...withOutcomes([]), ...gap }]);
  expect(targetsPicture(book, seedSelection).caption.message).toBe(caption);
});
