import { expect, test } from 'vitest';
import { outcomesOf } from '../../../../src/pictures/outcomes/outcomesOf';
import { problemsPicture } from '../../../../src/pictures/outcomes/problemsPicture';
import { themePicture } from '../../../../src/pictures/outcomes/themePicture';
import { themeOf, themeQuery, themesOf } from '../../../../src/pictures/outcomes/themes';
import { seed, seedBook, seedSelection } from './seedBook';

const outcomes = outcomesOf(seedBook, seed);
const themes = themesOf(outcomes);

test('eight themes in the order of the report, then what has none', () => {
  expect(themes.map(({ key }) => key)).toEqual([
    '党的建设',
    '一区五园',
    '灯塔产业园',
    '佛北战新产业园',
    '科技创新',
    '新产业新模式',
    '益晒你服务',
    '对外交流',
    'none',
  ]);
});

test('every statement of the report stands in a theme or among the problems, exactly once', () => {
  const inThemes = themes.flatMap((theme) => theme.outcomes.flatMap(({ statements }) => statements));
  const problems = outcomes.filter(({ first: { row } }) => row.kind === 'problem' || row.kind === 'measure');
  const places = [...inThemes, ...problems.flatMap(({ statements }) => statements)].map(({ index }) => index);
  expect(places.sort((a, b) => a - b)).toEqual(seed.tables.outcomes.map((_, index) => index));
  expect(
    problemsPicture(seedBook, seedSelection)
      .rows.map(({ key }) => key)
      .sort(),
  ).toEqual(problems.map(({ key }) => key).sort());
});

test('a thing said twice is one outcome with both values', () => {
  const teams = outcomes.find(({ key }) => key === 'outcomes/startup-teams');
  const values = teams?.statements.map(({ value }) => (value ? seedBook.figures.get(value)?.value : undefined));
  // 18 in the text, 21 in the table of key tasks; in hundredths.
  expect(values).toEqual([1800, 2100]);
});

test('a hedge stays with its number', () => {
  const of = (key: string) => seedBook.figures.get(outcomes.find((one) => one.key === key)?.first.value ?? '');
  expect(of('outcomes/hitech-firms@高新区')).toMatchObject({ value: 540_000, hedge: 'over', expected: true });
  expect(of('outcomes/hitech-share@高新区')).toMatchObject({ value: 5_300, hedge: 'close', expected: false });
  expect(of('outcomes/national-rank')).toMatchObject({ value: 2_700, hedge: 'exact', expected: false });
});

test('parts and amounts find their whole in their own scope', () => {
  const of = (key: string) => outcomes.find((one) => one.key === key);
  expect(of('outcomes/torch-top20')?.partOf?.key).toBe('outcomes/torch-indicators');
  expect(of('outcomes/projects-1bn-amount@高新区')?.amountOf?.key).toBe('outcomes/projects-1bn@高新区');
  expect(of('outcomes/projects-1bn@南海片区:to.m11')?.partOf?.key).toBe('outcomes/projects-100m@南海片区:to.m11');
});

test('an address names a theme; the one with the target needs no naming', () => {
  expect(themeOf(themes, undefined)?.key).toBe('一区五园');
  expect(themeOf(themes, '科技创新')?.key).toBe('科技创新');
  expect(themeOf(themes, 'no such theme')?.key).toBe('一区五园');
  expect(themeQuery(themes, '一区五园')).toBeUndefined();
  expect(themeQuery(themes, 'none')).toBe('none');
  expect(themePicture(seedBook, seedSelection, '对外交流').rows).toHaveLength(9);
});
