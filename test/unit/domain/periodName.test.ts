import { expect, test } from 'vitest';
import { isStartStated, periodName } from '../../../src/domain/periodName';

test.each([
  ['2023', '全年', 'full year'],
  ['2022', '2022 年', '2022'],
  ['2023-01/2023-11', '1–11 月', 'Jan–Nov'],
  ['2023-11', '11 月', 'Nov'],
  ['2020/2023', '2020–2023 年', '2020–2023'],
  ['2019-01/2023-09', '2019 年 1 月至 2023 年 9 月', 'Jan 2019 – Sep 2023'],
  ['2022-12', '2022 年 12 月', 'Dec 2022'],
])('%s in a report of 2023', (period, zh, en) => {
  expect(periodName(period, 2023)).toEqual({ zh, en });
});

test('a start the report does not name stays unsaid', () => {
  expect(isStartStated('原文：截至11月，起点未写明')).toBe(false);
  expect(isStartStated('原文：截至11月')).toBe(true);
  expect(isStartStated(undefined)).toBe(true);
  expect(periodName('2023-01/2023-11', 2023, { startStated: false })).toEqual({ zh: '至 11 月', en: 'to Nov' });
});
