import { describe, expect, test } from 'vitest';
import { validateReport } from '../../../src/domain/validateReport';

const key = { department: 'office', year: 2022 };
const stated = (value: unknown, unit = '万元', step: unknown = 10_000) => ({ value, step, unit });
const empty = { reports: [], budget: [], scores: [], outcomes: [], tasks: [], projects: [] };
const withRow = (table: keyof typeof empty, row: object) => ({
  ...key,
  tables: { ...empty, [table]: [{ ...key, ...row }] },
});
const rules = (input: unknown) => {
  const result = validateReport(input);
  return Array.isArray(result) ? result.map(({ rule }) => rule) : 'sound';
};
const line = { code: 'basic', name: '基本支出', kind: 'line' };
const outcome = { code: 'bonds', name: '专项债', kind: 'result' };

test('a sound report comes back as a plain copy of itself', () => {
  const report = withRow('budget', { ...line, final: stated(1), note: undefined });
  const result = validateReport(report);
  expect(result).toEqual(report);
  expect(result).not.toBe(report);
  expect(JSON.stringify(result)).not.toContain('note');
});

test('an edition belongs to the report and to each of its rows', () => {
  const rows = (edition: object) => ({ ...withRow('budget', { ...line, ...edition }), edition: 'whole' });
  expect(rules(rows({ edition: 'whole' }))).toBe('sound');
  expect(rules(rows({}))).toEqual(['stored.otherReport']);
});

test.each([
  null,
  [],
  'text',
  {},
  { ...key },
  { ...key, year: '2022', tables: empty },
  { ...key, edition: '', tables: empty },
])('%j is no report', (input) => expect(rules(input)).toEqual(['stored.notAReport']));

describe('tables', () => {
  test('all six are there, and no other', () => {
    const { tasks: _tasks, ...five } = empty;
    expect(rules({ ...key, tables: five })).toEqual(['stored.badTable']);
    expect(rules({ ...key, tables: { ...empty, extra: [] } })).toEqual(['stored.unknownTable']);
    expect(rules({ ...key, tables: { ...empty, tasks: [null] } })).toEqual(['stored.badRow']);
  });
  test('a row holds declared columns of its own report only', () => {
    expect(rules(withRow('budget', { ...line, secret: 1 }))).toEqual(['stored.unknownColumn']);
    expect(rules(withRow('budget', { ...line, year: 2021 }))).toEqual(['stored.otherReport']);
    expect(rules(withRow('budget', { code: 'basic', kind: 'line' }))).toEqual(['stored.missingCell']);
  });
});

describe('numbers', () => {
  test.each([
    ['a fraction', stated(1.5)],
    ['beyond exact integers', stated(2 ** 53)],
    ['NaN', stated(Number.NaN)],
    ['digits as text', stated('1')],
    ['without its last digit', stated(1, '万元', 0)],
    ['of another measure', stated(1, '分')],
    ['bare', 1],
    ['an absence without a known reason', { absent: 'lost' }],
  ])('%s is damage', (_what, final) =>
    expect(rules(withRow('budget', { ...line, final }))).toEqual(['stored.badCell']),
  );
  test('money may be stated in any money unit', () => {
    expect(rules(withRow('budget', { ...line, final: stated(1, '元', 1) }))).toBe('sound');
  });
  test('an absence with its reason is sound', () => {
    expect(rules(withRow('budget', { ...line, final: { absent: 'notApplicable' } }))).toBe('sound');
  });
  test('an outcome is in the unit of its row', () => {
    expect(rules(withRow('outcomes', { ...outcome, value: stated(1, '亿元'), unit: '亿元' }))).toBe('sound');
    expect(rules(withRow('outcomes', { ...outcome, value: stated(1, '亿元'), unit: '个' }))).toEqual([
      'stored.badCell',
    ]);
  });
});

test.each([
  ['words', 'budget', { ...line, kind: 'toString' }],
  ['months', 'reports', { departmentName: '测试单位', issued: '2024-8' }],
  ['years', 'outcomes', { ...outcome, dataYear: 22 }],
  ['quotations', 'tasks', { code: 'task-1', name: '任务', statusText: '一'.repeat(21) }],
  ['texts', 'tasks', { code: 'task-1', name: '', statusText: '好' }],
] as const)('%s out of bounds are damage', (_what, table, row) =>
  expect(rules(withRow(table, row))).toEqual(['stored.badCell']),
);

test('what JSON cannot tell is told all the same', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(rules(withRow('budget', { ...line, note: circle }))).toEqual(['stored.badCell']);
});
