import { describe, expect, test } from 'vitest';
import { budgetLinesPicture } from '../../../src/pictures/budgetLinesPicture';
import { deductionsPicture } from '../../../src/pictures/deductionsPicture';
import { focusAt, focusStates, speaksOf, tapped, thingOf } from '../../../src/pictures/focus';
import { focusName, focusStrip } from '../../../src/pictures/focusStrip';
import { scoreTablePicture } from '../../../src/pictures/scores/scoreTablePicture';
import { unspentPicture } from '../../../src/pictures/unspentPicture';
import { said } from '../../../src/domain/figure';
import type { Picture } from '../../../src/pictures/picture';
import { seedBook, seedSelection } from './sampleReport';

const id = (key: string): string => `foshan-hitech-zone/2023/${key}`;
const selection = seedSelection();
const lines = budgetLinesPicture(seedBook, selection);

test.each([
  ['budget/projects#final', 'budget/projects'],
  ['budget/projects#final^2', 'budget/projects'],
  ['projects/chuangzhiwan-doctors~首批140套#stage', 'projects/chuangzhiwan-doctors'],
  ['outcomes/recruited@一区五园:m01-11#value', 'outcomes/recruited@一区五园:m01-11'],
  ['report#reportedRate^2', 'report#reportedRate'],
  ['projects@灯塔产业园#count(toppedOut)', 'projects@灯塔产业园#count(toppedOut)'],
])('%s tells of %s', (key, thing) => {
  expect(thingOf(id(key))).toBe(thing);
});

describe('项目支出 in focus', () => {
  const focus = focusAt(id('budget/projects#final'), lines.id, lines);
  test('is in focus with all its figures, what it is made of stays, the rest steps back', () => {
    const stateOf = focusStates(focus, lines);
    expect(stateOf(id('budget/projects#initial'))).toBe('in');
    expect(stateOf(id('budget/projects#relative(adjusted)'))).toBe('in');
    expect(stateOf(id('budget/capital#final'))).toBe('kept');
    expect(stateOf(id('budget/basic#final'))).toBe('out');
    expect(stateOf(id('budget/total#final'))).toBe('out');
  });
  test('is spoken of where the unspent money is, not where the points went', () => {
    expect(speaksOf(focus, unspentPicture(seedBook, selection))).toBe(true);
    expect(speaksOf(focus, deductionsPicture(seedBook, selection))).toBe(false);
  });
  test('is named at the foot with what the report says of it, the rate on the chosen base first', () => {
    const strip = focusStrip(seedBook, selection, focus);
    expect(strip?.name.zh).toBe('项目支出');
    expect(strip?.values.map(({ figure }) => figure)).toEqual(
      ['initial', 'adjusted', 'final', 'rate(adjusted)', 'rate(initial)', 'difference(adjusted)'].map((column) =>
        id(`budget/projects#${column}`),
      ),
    );
    expect(strip?.values.filter(({ lost }) => lost).map(({ figure }) => figure)).toEqual([
      id('budget/projects#difference(adjusted)'),
    ]);
    expect(strip?.opens).toBe(id('budget/projects#rate(adjusted)'));
  });
});

test('an indicator at the top keeps those below it', () => {
  const table = scoreTablePicture(seedBook, selection);
  const [top, below] = table.rows.filter(({ level }, index, rows) => level === 0 && rows[index + 1]?.level === 1);
  if (!top?.cells[0]) throw new Error('no indicator with indicators below it');
  const child = table.rows[table.rows.indexOf(top) + 1]?.cells.find((cell) => cell !== null);
  const stateOf = focusStates(focusAt(top.cells[0], table.id, table), table);
  expect(stateOf(child ?? '')).toBe('kept');
  expect(stateOf(below?.cells[0] ?? '')).toBe('out');
});

test('in a picture of one thing over years a mark is its year', () => {
  const years: Picture = {
    id: 'rates',
    heading: said('heading.bridge.zero'),
    caption: said('caption.stages'),
    unit: '%',
    columns: [],
    rows: [
      {
        key: 'rate',
        label: { zh: '率' },
        level: 0,
        kind: 'line',
        cells: ['a/2022/budget/total#rate(adjusted)', 'a/2023/budget/total#rate(adjusted)'],
      },
    ],
    notes: [],
  };
  const focus = focusAt('a/2022/budget/total#rate(adjusted)', years.id, years);
  expect(focus).toMatchObject({ by: 'report', key: 'a/2022' });
  const stateOf = focusStates(focus, years);
  expect(stateOf('a/2022/budget/total#rate(adjusted)')).toBe('in');
  expect(stateOf('a/2023/budget/total#rate(adjusted)')).toBe('out');
});

test('a tap holds a mark, the second on it opens it and holds it still, one on another moves on', () => {
  const [one, other] = ['budget/projects#final', 'budget/basic#final'].map((key) => focusAt(id(key), 'lines')) as [
    ReturnType<typeof focusAt>,
    ReturnType<typeof focusAt>,
  ];
  const first = tapped({ passing: other }, one);
  expect(first).toEqual({ focusing: { held: one } });
  expect(tapped(first.focusing, one)).toEqual({ focusing: { held: one }, opens: one.figure });
  expect(tapped(first.focusing, other)).toEqual({ focusing: { held: other } });
  // The same figure drawn elsewhere is another mark.
  expect(tapped(first.focusing, { ...one, place: 'bridge' }).opens).toBeUndefined();
});

test('what the page’s report does not speak of is told by the report of the mark; nothing by neither', () => {
  const lost = focusAt('foshan-hitech-zone/2023/budget/gone#final', 'lines');
  expect(focusStrip(seedBook, selection, lost)).toBeUndefined();
  const moved = { ...selection, report: { ...selection.report, year: 2024 } };
  const strip = focusStrip(seedBook, moved, focusAt(id('budget/projects#final'), 'lines'));
  expect(strip?.values[0]?.figure).toBe(id('budget/projects#initial'));
});

test('a year is named as a year and told by its total and its score', () => {
  const focus = { by: 'report', key: 'foshan-hitech-zone/2023', figure: id('budget/total#final'), place: 'x' } as const;
  expect(focusName(seedBook, focus)?.zh).toContain('2023');
  expect(focusStrip(seedBook, selection, focus)?.values.map(({ figure }) => figure)).toEqual(
    ['budget/total#initial', 'budget/total#adjusted', 'budget/total#final', 'budget/total#rate(adjusted)']
      .concat(['budget/total#rate(initial)', 'report#totalScore'])
      .map(id),
  );
});
