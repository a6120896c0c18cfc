import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { emptyTables, type Report } from '../../../src/domain/report';
import { yearsPicture } from '../../../src/pictures/yearsPicture';
import { mainRow, sampleSelection, totalLine, zh } from './sampleReport';

const yearOf = (year: number, final: string, edition?: string): Report => ({
  department: 'sample',
  year,
  ...(edition ? { edition } : {}),
  tables: {
    ...emptyTables(),
    reports: [{ ...mainRow(), year }],
    budget: [{ ...totalLine('100', '100', final), year }],
  },
});

test('with another year, final accounts stand beside final accounts', () => {
  const book = figuresOf([yearOf(2030, '80'), yearOf(2031, '90')]);
  const picture = yearsPicture(book, { ...sampleSelection(), compared: [{ department: 'sample', year: 2030 }] });
  expect(picture.columns.map(({ name }) => name.zh)).toEqual(['2030', '2031']);
  expect(zh(book, picture.heading)).toBe('2031 年决算 90 万元，2030 年 80 万元');
});

test('a year chosen but not in the book keeps an empty column and makes no comparison', () => {
  const book = figuresOf([yearOf(2031, '90')]);
  const picture = yearsPicture(book, { ...sampleSelection(), compared: [{ department: 'sample', year: 2029 }] });
  expect(picture.columns.map(({ name, notImported }) => [name.zh, notImported])).toEqual([
    ['2029', true],
    ['2031', undefined],
  ]);
  expect(zh(book, picture.heading)).toBe('目前只有 2031 一年，先不画趋势');
});

test('another edition or department is no year of this one', () => {
  const book = figuresOf([yearOf(2030, '80', 'summary'), yearOf(2031, '90')]);
  const compared = [{ department: 'sample', year: 2030, edition: 'summary' }];
  const picture = yearsPicture(book, { ...sampleSelection(), compared });
  expect(picture.columns.map(({ name }) => name.zh)).toEqual(['2030', '2031', '2032']);
  expect(picture.columns[0]?.notImported).toBe(true);
});
