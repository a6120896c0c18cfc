import { expect, test } from 'vitest';
import { dueName, periodName } from '../../../src/domain/periodName';

test.each([
  ['2023', '全年', 'full year'],
  ['2022', '2022 年', '2022'],
  ['2023-01/2023-11', '1–11 月', 'Jan–Nov'],
  ['2023-11', '11 月', 'Nov'],
  ['2020/2023', '2020–2023 年', '2020–2023'],
  ['2019-01/2023-09', '2019 年 1 月至 2023 年 9 月', 'Jan 2019 – Sep 2023'],
  ['2022-12', '2022 年 12 月', 'Dec 2022'],
  ['/2023-11', '至 11 月', 'to Nov'],
  ['/2022-06', '至 2022 年 6 月', 'to Jun 2022'],
  ['/2023', '至 2023 年', 'to 2023'],
])('%s in a report of 2023', (period, zh, en) => {
  expect(periodName(period, 2023)).toEqual({ zh, en });
});

test.each([
  ['2024-06', ' 2024 年 6 月', 'in Jun 2024'],
  ['2025', ' 2025 年', 'in 2025'],
  ['近期', '近期', 'soon'],
])('expected for %s', (due, zh, en) => {
  expect(dueName(due)).toEqual({ zh, en });
});
