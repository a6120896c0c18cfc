import { expect, test } from 'vitest';
import { parseStated, type Stated } from '../../../src/domain/hundredths';
import { besideChoices, comparableHeads } from '../../../src/pictures/comparable';
import {
  departmentRows,
  filteredDepartments,
  sortedDepartments,
  type HeadlineOf,
} from '../../../src/pictures/departmentHeadlines';

const wan = (text: string): Stated => parseStated(text, '万元') as Stated;
const head = (department: string, year: number, [adjusted, final]: readonly string[], origin = 'user'): HeadlineOf => ({
  department,
  year,
  origin,
  headline: {
    departmentName: `${department}局`,
    ...(adjusted === undefined ? {} : { adjusted: wan(adjusted) }),
    ...(final === undefined ? {} : { final: wan(final) }),
    totalScore: parseStated('96', '分') as Stated,
  },
});
const heads = [
  head('甲', 2022, ['100', '80']),
  head('甲', 2023, ['100', '90']),
  head('乙', 2023, ['0', '50']),
  head('丙', 2020, ['10', '10']),
  head('丙', 2023, ['200', '100']),
  head('丁', 2022, ['1', '1']),
  head('示例', 2023, ['1', '1'], 'example'),
];
const rows = departmentRows(comparableHeads(heads, undefined), 2023);

test('a row a department of the year, with its rate and what changed since the very year before', () => {
  // 90 ÷ 100; 90 against 80 is 12.5 % more. A budget of 0 has no rate; 2020 is not the year before 2023.
  expect(rows.map(({ name, rate, growth, years }) => [name, rate, growth, years])).toEqual([
    ['甲局', 9000, 1250, [2022, 2023]],
    ['乙局', undefined, undefined, [2023]],
    ['丙局', 5000, undefined, [2020, 2023]],
  ]);
});

test('what is invented never stands among what is not, nor the other way round', () => {
  expect(comparableHeads(heads, { department: '甲', year: 2023 }).some(({ origin }) => origin === 'example')).toBe(
    false,
  );
  expect(comparableHeads(heads, { department: '示例', year: 2023 }).map(({ department }) => department)).toEqual([
    '示例',
  ]);
});

test('in order by a number, those without it last both ways', () => {
  const by = (down: boolean) => sortedDepartments(rows, { by: 'rate', down }).map(({ name }) => name);
  expect(by(true)).toEqual(['甲局', '丙局', '乙局']);
  expect(by(false)).toEqual(['丙局', '甲局', '乙局']);
});

test('found by part of a name', () => {
  expect(filteredDepartments(rows, ' 丙 ').map(({ name }) => name)).toEqual(['丙局']);
  expect(filteredDepartments(rows, '')).toHaveLength(3);
});

test('200 departments of 10 years are a table within a frame', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    head(`部门${index % 200}`, 2016 + Math.floor(index / 200), [`${index + 1}`, `${index}`]),
  );
  const sorted = sortedDepartments(filteredDepartments(departmentRows(many, 2025), '部门'), {
    by: 'final',
    down: true,
  });
  expect(sorted).toHaveLength(200);
  expect(sorted[0]?.name).toBe('部门199局');
});

test('one report of every other department may stand beside: of the year shown, else the nearest, the later of two', () => {
  const all = [...heads, head('丁', 2024, ['1', '1']), head('甲', 2024, ['1', '1'])];
  const found = besideChoices(all, { department: '乙', year: 2023 });
  expect(found.map(({ department, year }) => `${department} ${year}`)).toEqual(['甲 2023', '丙 2023', '丁 2024']);
  expect(besideChoices(all, { department: '示例', year: 2023 })).toEqual([]);
});
