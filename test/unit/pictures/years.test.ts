import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { emptyTables, type Report } from '../../../src/domain/report';
import { bookWithChanges } from '../../../src/domain/years';
import { changeFinding } from '../../../src/pictures/changeFinding';
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

test('against another year the heading tells the change of money and of the rate, in words and points', () => {
  const before = { department: 'sample', year: 2030 };
  const told = (there: string, here: string): string => {
    const stored = figuresOf([yearOf(2030, there), yearOf(2031, here)]);
    const book = bookWithChanges(stored, { department: 'sample', year: 2031 }, [before]);
    const finding = changeFinding(book, { ...sampleSelection(), compared: [before] });
    return finding ? zh(book, finding) : '';
  };
  // 90 − 80 = 10 of 80; 90 and 80 of 100.
  expect(told('80', '90')).toBe('全年支出 90 万元，比 2030 年多 12.50%；占调整预算 90.00%，高 10.00 个百分点');
  expect(told('80', '60')).toBe('全年支出 60 万元，比 2030 年少 25.00%；占调整预算 60.00%，低 20.00 个百分点');
  expect(told('80', '80')).toBe('全年支出 80 万元，与 2030 年相同；占调整预算 80.00%，与 2030 年相同');
});

test('without a year to tell it against there is no change to tell', () => {
  const book = figuresOf([yearOf(2031, '90')]);
  expect(changeFinding(book, sampleSelection())).toBeUndefined();
  expect(
    changeFinding(book, { ...sampleSelection(), compared: [{ department: 'sample', year: 2029 }] }),
  ).toBeUndefined();
});
