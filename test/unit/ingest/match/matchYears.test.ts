import { describe, expect, test } from 'vitest';
import { emptyTables, type Report } from '../../../../src/domain/report';
import { hundredths } from '../../../../src/domain/hundredths';
import type { YearMapping } from '../../../../src/domain/years/mappings';
import { matchYears, type TableMatch } from '../../../../src/ingest/match/matchYears';
import { nameParts } from '../../../../src/ingest/match/nameParts';
import { codeOfName } from '../../../../src/ingest/recognise/names';
import { renamedLists } from './renamings';

type Table = 'projects' | 'scores' | 'tasks' | 'budget';
type Cells = Readonly<Record<string, unknown>> & { name: string };

const money = (yi: number) => ({ value: hundredths(yi * 10_000_000_000), step: hundredths(100_000_000), unit: '亿元' });
const office = (year: number, table: Table, rows: readonly Cells[]): Report =>
  ({
    department: 'office',
    year,
    tables: {
      ...emptyTables(),
      [table]: rows.map((row) => ({ department: 'office', year, code: codeOfName(row.name), ...row })),
    },
  }) as unknown as Report;

function matched(table: Table, before: readonly Cells[], now: readonly Cells[], mappings: readonly YearMapping[] = []) {
  const found = matchYears(office(2024, table, now), [office(2023, table, before)], { mappings });
  return found?.tables[0] as TableMatch;
}
const named = (...names: readonly string[]): Cells[] => names.map((name) => ({ name }));
const firstOf = (match: TableMatch, name: string): string | undefined =>
  match.pairs.find(({ here }) => here.name === name)?.candidates[0]?.thing.name;

test('of two hundred renamings nine in ten are suggested first, and none is joined', () => {
  let [pairs, first, joined] = [0, 0, 0];
  for (const { table, pairs: true_, gone, fresh } of renamedLists) {
    const match = matched(
      table,
      named(...true_.map(({ before }) => before), ...gone),
      named(...true_.map(({ after }) => after), ...fresh),
    );
    const equal = new Set(
      true_.filter(({ before, after }) => codeOfName(before) === codeOfName(after)).map(({ after }) => after),
    );
    joined += match.equal.filter(({ name }) => !equal.has(name)).length;
    for (const { before, after } of true_) {
      if (equal.has(after)) continue;
      pairs += 1;
      if (firstOf(match, after) === before) first += 1;
    }
  }
  expect(pairs).toBeGreaterThanOrEqual(200);
  expect(joined).toBe(0);
  expect(first / pairs).toBeGreaterThanOrEqual(0.9);
});

describe('a name is taken apart', () => {
  test.each([
    ['东谷医药园（二期）项目', '东谷医药园', ['期2']],
    ['东谷医药园首期', '东谷医药园', ['期1']],
    ['1. 云屏国际1-2栋', '云屏国际', ['栋1-2']],
    ['云屏国际10号单体', '云屏国际', ['栋10']],
    ['示例新材料有限公司', '示例新材料', []],
    ['项目建设', '项目建设', []],
  ])('%s', (name, core, parts) => {
    expect(nameParts(name)).toEqual({ core, parts: new Set(parts) });
  });
});

describe('what is joined and what is only suggested', () => {
  const before = [
    { name: '青屏储能', park: '星港园', area: '西片区', investment: money(55.77) },
    { name: '科创中心', code: '科创中心-灯湖园', park: '灯湖园', investment: money(3) },
    { name: '科创中心', code: '科创中心-星港园', park: '星港园', investment: money(2.6) },
    { name: '屏山快线' },
  ];
  const now = [
    { name: '青屏储能项目', park: '星港园', area: '西片区', investment: money(55.77) },
    { name: '云屏科创中心', park: '灯湖园', investment: money(3) },
    { name: '屏山快线' },
    { name: '北屏算力中心' },
  ];
  const match = matched('projects', before, now);

  test('an equal name is joined, one that differs is not', () => {
    expect(match.equal.map(({ name }) => name)).toEqual(['屏山快线']);
    expect(match.left.map(({ code }) => code)).toEqual(['青屏储能', '科创中心-灯湖园', '科创中心-星港园']);
  });
  test('what else is alike is said beside a pair', () => {
    expect(match.pairs[0]?.candidates[0]).toMatchObject({
      thing: { name: '青屏储能' },
      same: ['investment', 'park', 'area'],
      differs: [],
    });
    expect(match.pairs[0]?.rival).toBe(false);
  });
  test('of two of one name the one with the same park and money comes first, the other is its rival', () => {
    const pair = match.pairs.find(({ here }) => here.name === '云屏科创中心');
    expect(pair?.candidates.map(({ thing }) => thing.code)).toEqual(['科创中心-灯湖园', '科创中心-星港园']);
    expect(pair?.rival).toBe(true);
  });
  test('what is like nothing is new', () => expect(match.fresh.map(({ name }) => name)).toEqual(['北屏算力中心']));

  test('what was confirmed before is joined, under its other name', () => {
    const mapping = { department: 'office', table: 'projects', fromYear: 2023, toYear: 2024 } as const;
    const known = matched('projects', before, now, [{ ...mapping, from: '青屏储能', to: '青屏储能项目' }]);
    expect(known.equal.map(({ name }) => name)).toEqual(['青屏储能项目', '屏山快线']);
    expect(known.left.map(({ name }) => name)).not.toContain('青屏储能');
  });
});

test('a later phase is another thing than the first: never the first suggestion where the first is there too', () => {
  const match = matched(
    'projects',
    named('东谷医药园一期', '东谷医药园二期'),
    named('东谷医药园（二期）', '东谷医药园1期工程'),
  );
  expect(firstOf(match, '东谷医药园（二期）')).toBe('东谷医药园二期');
  expect(firstOf(match, '东谷医药园1期工程')).toBe('东谷医药园一期');
});

test('the parts of a split project are both offered the whole, and neither can be taken with all others', () => {
  const match = matched('projects', named('松湖智造城'), named('松湖智造城东区', '松湖智造城西区'));
  expect(match.pairs.map(({ candidates }) => candidates[0]?.thing.name)).toEqual(['松湖智造城', '松湖智造城']);
  expect(match.pairs.every(({ rival }) => rival)).toBe(true);
});

test('one year alone, or tables only one year has, leave nothing to be matched', () => {
  expect(matchYears(office(2024, 'projects', named('甲')), [])).toBeUndefined();
  const other = office(2023, 'tasks', named('甲'));
  expect(matchYears(office(2024, 'projects', named('甲')), [other])).toBeUndefined();
});

test('a year is held against the latest before it, an older one against the first after it', () => {
  const years = [2021, 2022, 2024].map((year) => office(year, 'tasks', named('甲')));
  const against = (year: number) => matchYears(office(year, 'tasks', named('甲')), years)?.against.year;
  expect([2025, 2023, 2020].map(against)).toEqual([2024, 2022, 2021]);
});

test('of long lists every renamed one is still found', () => {
  const names = Array.from({ length: 260 }, (_, index) => `青岚${String.fromCodePoint(0x4e00 + index * 7)}湖水厂`);
  const match = matched('projects', named(...names), named(...names.map((name) => `${name}工程`)));
  expect(match.pairs.filter(({ here, candidates }) => here.name === `${candidates[0]?.thing.name}工程`)).toHaveLength(
    260,
  );
});
