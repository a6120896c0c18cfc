import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hundredths, type Stated } from '../../../src/domain/hundredths';
import { emptyTables, type Report, type Tables } from '../../../src/domain/report';
import { diffReports } from '../../../src/domain/reportDiff';
import { seedReport } from '../../fixtures/readSeed';

const key = { department: 'office', year: 2023 };
const wan = (value: number): Stated => ({ value: hundredths(value * 10_000), step: hundredths(10_000), unit: '万元' });
const report = (tables: Partial<Tables>): Report => ({ ...key, tables: { ...emptyTables(), ...tables } });
const line = (code: string, final: number, more: object = {}) =>
  ({ ...key, code, name: `科目${code}`, kind: 'line', final: wan(final), ...more }) as const;

test('a report against itself: nothing changed, every row counted', () => {
  const seed = seedReport();
  const { changes, same } = diffReports(seed, seed);
  expect(changes).toEqual([]);
  expect(same).toEqual(Object.fromEntries(Object.entries(seed.tables).map(([name, rows]) => [name, rows.length])));
});

test('new, changed and gone rows; where a row stands does not count', () => {
  const before = report({ budget: [line('a', 1), line('b', 2), line('c', 3)] });
  const after = report({ budget: [line('c', 3), line('b', 25), line('d', 4)] });
  expect(diffReports(before, after)).toEqual({
    key,
    same: { budget: 1 },
    changes: [
      {
        table: 'budget',
        kind: 'changed',
        name: { zh: '科目b' },
        cells: [{ column: 'final', before: wan(2), after: wan(25) }],
      },
      {
        table: 'budget',
        kind: 'added',
        name: { zh: '科目d' },
        cells: [
          { column: 'code', before: undefined, after: 'd' },
          { column: 'name', before: undefined, after: '科目d' },
          { column: 'kind', before: undefined, after: 'line' },
          { column: 'final', before: undefined, after: wan(4) },
        ],
      },
      {
        table: 'budget',
        kind: 'gone',
        name: { zh: '科目a' },
        cells: [
          { column: 'code', before: 'a', after: undefined },
          { column: 'name', before: '科目a', after: undefined },
          { column: 'kind', before: 'line', after: undefined },
          { column: 'final', before: wan(1), after: undefined },
        ],
      },
    ],
  });
});

describe('a cell differs', () => {
  const against = (before: object, after: object) =>
    diffReports(report({ budget: [line('a', 1, before)] }), report({ budget: [line('a', 1, after)] })).changes.flatMap(
      ({ cells }) => cells.map(({ column }) => column),
    );
  test('once it is stated, or not any more', () => {
    expect(against({}, { initial: wan(0) })).toEqual(['initial']);
    expect(against({ fund: '专户' }, {})).toEqual(['fund']);
  });
  test('by its last stated digit, which says how exact it is', () =>
    expect(against({}, { final: { ...wan(1), step: 1_000_000 } })).toEqual(['final']));
  test('by why it is absent', () => {
    expect(against({ initial: { absent: 'notApplicable' } }, { initial: { absent: 'notPublished' } })).toEqual([
      'initial',
    ]);
    expect(against({ initial: { absent: 'notApplicable' } }, { initial: { absent: 'notApplicable' } })).toEqual([]);
  });
});

test('a thing said in two places: statements of one source belong together', () => {
  const before = report({ budget: [line('a', 1, { source: '一' }), line('a', 2, { source: '二' })] });
  const after = report({ budget: [line('a', 2, { source: '二' }), line('a', 9, { source: '一' })] });
  expect(diffReports(before, after)).toMatchObject({
    same: { budget: 1 },
    changes: [{ kind: 'changed', cells: [{ column: 'final', before: wan(1), after: wan(9) }] }],
  });
});

test('a source put right is a changed cell, not another row', () => {
  const [before, after] = ['一', '一.二'].map((source) => report({ budget: [line('a', 1, { source })] }));
  expect(diffReports(before, after as Report).changes).toMatchObject([
    { kind: 'changed', cells: [{ column: 'source', before: '一', after: '一.二' }] },
  ]);
});

test('a row is told with its part, scope and period', () => {
  const outcome = {
    ...key,
    code: 'r',
    name: '招商',
    kind: 'result',
    scope: '全区',
    period: '2023-01/2023-11',
  } as const;
  expect(diffReports(undefined, report({ outcomes: [outcome] })).changes[0]?.detail).toEqual({ zh: '全区 1–11 月' });
});

test('against nothing every row is new', () => {
  const seed = seedReport();
  const { changes, same } = diffReports(undefined, seed);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added']));
  expect(changes).toHaveLength(Object.values(seed.tables).flat().length);
  expect(same).toEqual({});
});

const someLines = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.constantFrom('一', '二')), {
    maxLength: 6,
  })
  .map((lines) => report({ budget: lines.map(([code, final, source]) => line(code, final, { source })) }));

test('turned round it tells the same the other way', () => {
  fc.assert(
    fc.property(someLines, someLines, (a, b) => {
      const [there, back] = [diffReports(a, b), diffReports(b, a)];
      const count = (diff: typeof there, kind: string) => diff.changes.filter((change) => change.kind === kind).length;
      expect(count(there, 'added')).toBe(count(back, 'gone'));
      expect(count(there, 'changed')).toBe(count(back, 'changed'));
      expect(there.same).toEqual(back.same);
      expect(diffReports(a, a).changes).toEqual([]);
      const rows = count(there, 'added') + count(there, 'changed') + (there.same.budget ?? 0);
      expect(rows).toBe(b.tables.budget.length);
    }),
  );
});
