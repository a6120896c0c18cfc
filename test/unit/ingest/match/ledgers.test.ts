import { expect, test } from 'vitest';
import { matchDraft, mappingsOf } from '../../../../src/ingest/match/matchYears';
import { draft, knowing, officeName, rowsOf, storedReport } from '../recognise/grid';

/** Two ledgers of an invented office, the second with other wordings, another unit and a name that two have. */
const ledger = (year: number, unit: string, rows: string): string => `
|${officeName}重点项目台账（截至${year}年12月31日）||||
|项目名称|所属园区|总投资（${unit}）|形象进度|项目类别
${rows}`;
const first = draft({
  'a.csv': ledger(
    2023,
    '亿元',
    `|松溪储能电池|松溪产业园（西片区）|55.77|设备安装调试|产业
|医药谷|松溪产业园（西片区）|12|封顶|产业
|科创中心|望湖产业园|3|封顶|建设
|科创中心|松溪产业园（西片区）|2.6|投用|建设
|望湖快线|望湖产业园|0.5|在建|建设`,
  ),
});
const stored = first.reports[0]!.report;
const second = draft(
  {
    'b.csv': ledger(
      2024,
      '万元',
      `|松溪储能电池项目|松溪产业园（西片区）|557700|已投产|产业
|医药谷一期工程|松溪产业园（西片区）|120000|已投产|产业
|望湖科创中心|望湖产业园|30000|竣工|建设
|望湖快线|望湖产业园|5000|完工|建设`,
    ),
  },
  {},
  knowing(stored),
);
const [match] = matchDraft(second, knowing(stored));
const projects = match?.tables[0];

test('a park with its area in brackets is the park and its area, two of one name are two', () => {
  expect(rowsOf(first, 'office/2023', ['projects', 'code', 'park', 'area'])).toEqual([
    '松溪储能电池|松溪产业园|西片区',
    '医药谷|松溪产业园|西片区',
    '科创中心-望湖产业园|望湖产业园|',
    '科创中心-松溪产业园|松溪产业园|西片区',
    '望湖快线|望湖产业园|',
  ]);
});

test('equal names are joined, the others stand beside what they may be, the same money in another unit', () => {
  expect(projects?.equal.map(({ code }) => code)).toEqual(['望湖快线']);
  expect(
    projects?.pairs.map(({ here, candidates }) => [here.name, candidates[0]?.thing.code, candidates[0]?.same]),
  ).toEqual([
    ['松溪储能电池项目', '松溪储能电池', ['investment', 'park', 'area']],
    ['医药谷一期工程', '医药谷', ['investment', 'park', 'area']],
    ['望湖科创中心', '科创中心-望湖产业园', ['investment', 'park']],
  ]);
});

test('what is decided becomes confirmations from the earlier year to the later, splits and mergers too', () => {
  const [battery, valley] = projects?.pairs ?? [];
  const joined = { [battery?.id ?? '']: ['松溪储能电池', '科创中心-松溪产业园'], [valley?.id ?? '']: [] };
  const mapping = { department: 'office', table: 'projects', fromYear: 2023, toYear: 2024 };
  expect(match && mappingsOf(match, joined)).toEqual([
    { ...mapping, from: '松溪储能电池', to: '松溪储能电池项目' },
    { ...mapping, from: '科创中心-松溪产业园', to: '松溪储能电池项目' },
  ]);
});

test('one of two stored projects of a name is not taken where the file says no park', () => {
  const without = draft({ 'c.csv': ledger(2024, '亿元', '|科创中心||3|竣工|建设') }, {}, knowing(stored));
  expect(rowsOf(without, 'office/2024', ['projects', 'code'])).toEqual(['科创中心']);
  expect(matchDraft(without, knowing(stored))[0]?.tables[0]?.equal).toEqual([]);
});

test('the only one of a name is another project in another park', () => {
  const moved = draft({ 'd.csv': ledger(2024, '亿元', '|望湖快线|松溪产业园|0.5|完工|建设') }, {}, knowing(stored));
  expect(rowsOf(moved, 'office/2024', ['projects', 'code'])).toEqual(['望湖快线-松溪产业园']);
});

test('names of a table the year’s own report lacks are looked up in the year before', () => {
  const project = { department: 'office', year: 2023, code: 'p1', name: '望湖快线', kind: 'works' } as const;
  const before = storedReport({ department: 'office', year: 2023 }, { projects: [project] });
  const own = storedReport({ department: 'office', year: 2024 }, {});
  const later = draft({ 'e.csv': ledger(2024, '亿元', '|望湖快线||0.5|完工|建设') }, {}, knowing(before, own));
  expect(rowsOf(later, 'office/2024', ['projects', 'code'])).toEqual(['p1']);
});
