import { expect, test } from 'vitest';
import { confirmedMappings, exampleReports } from '../../../../src/cli/example/exampleStory';
import { readYears } from '../../../../src/cli/example/readYears';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { yearRail } from '../../../../src/pictures/years/yearRail';
import { seedBook, seedSelection } from '../sampleReport';

const book = figuresOf(await readYears(exampleReports()), confirmedMappings);
const rail = yearRail(book, { report: { department: 'example-park', year: 2025 }, caliber: 'adjusted' });

test('a column a year, the missing one too, with its rate on a labelled scale and its final accounts as a bar', () => {
  expect([rail?.low, rail?.high]).toEqual([80, 100]);
  expect(rail?.years.map(({ report, stored }) => [report.year, stored])).toEqual([
    [2019, true],
    [2020, true],
    [2021, true],
    [2022, false],
    [2023, true],
    [2024, true],
    [2025, true],
  ]);
  // 84.58 lies 4.58 of 20 above the foot; 30,549.85 of the 33,592.22 of 2024.
  expect(rail?.years[6]?.height).toBeCloseTo(4.58 / 20, 9);
  expect(rail?.years[6]?.share).toBeCloseTo(30_549.85 / 33_592.22, 9);
  expect(rail?.years[3]).toMatchObject({ final: null, rate: null, share: 0, joined: false });
});

test('where the framework of the scores changed is marked; one year alone has no rail', () => {
  expect(rail?.years.filter(({ framework }) => framework).map(({ report }) => report.year)).toContain(2021);
  expect(yearRail(seedBook, seedSelection())).toBeUndefined();
});
