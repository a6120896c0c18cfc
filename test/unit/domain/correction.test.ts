import { expect, test } from 'vitest';
import { correctReport } from '../../../src/domain/correction';
import { hundredths } from '../../../src/domain/hundredths';
import { diffReports } from '../../../src/domain/reportDiff';
import { validateReport } from '../../../src/domain/validateReport';
import { seedReport } from '../../fixtures/readSeed';

const seed = seedReport();
const index = seed.tables.budget.findIndex(({ kind }) => kind === 'total');
const row = { table: 'budget', index } as const;
const value = { value: hundredths(56_668_280_000), step: hundredths(10_000), unit: '万元' };

test('one cell is another, nothing else; the report before stays as it was', () => {
  const before = structuredClone(seed);
  const corrected = correctReport(seed, { row, column: 'final', value });
  expect(seed).toEqual(before);
  expect(diffReports(seed, corrected).changes).toMatchObject([
    { kind: 'changed', cells: [{ column: 'final', before: { value: 56_668_270_000 }, after: value }] },
  ]);
  expect(Array.isArray(validateReport(corrected))).toBe(false);
});

test('a cell that the report does not state after all is taken out, not set to zero', () => {
  const corrected = correctReport(seed, { row, column: 'initial', value: undefined });
  expect(corrected.tables.budget[index]).not.toHaveProperty('initial');
});

test.each([
  [{ table: 'budget', index: 999 } as const, 'final'],
  [row, 'constructor'],
])('there is no such cell: %j %s', (at, column) => {
  expect(() => correctReport(seed, { row: at, column, value })).toThrow(RangeError);
});
