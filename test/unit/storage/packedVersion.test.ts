import { describe, expect, test } from 'vitest';
import { hundredths } from '../../../src/domain/hundredths';
import { emptyTables, type Report } from '../../../src/domain/report';
import type { Version } from '../../../src/storage/documents';
import { longReport, packVersion, unpackVersion } from '../../../src/storage/packedVersion';

const key = { department: 'office', year: 2022 };
const yuan = (value: number, step = 100) => ({ value: hundredths(value), step: hundredths(step), unit: '元' });

/** Names that are all different, kinds that are all alike, numbers stated, absent and left out. */
function rows(count: number): Report['tables']['projects'] {
  return Array.from({ length: count }, (_, index) => ({
    ...key,
    code: `p${index}`,
    name: `项目 ${index}`,
    park: `园区 ${index % 3}`,
    kind: 'industry',
    stage: 'construction',
    ...(index % 4 === 1 ? {} : { investment: index % 4 === 2 ? { absent: 'notStated' as const } : yuan(index * 100) }),
    ...(index % 5 === 0 ? { owner: '单位' } : {}),
  })) as unknown as Report['tables']['projects'];
}
const versionOf = (projects: Report['tables']['projects']): Version => ({
  ...key,
  tables: { ...emptyTables(), reports: [{ ...key, departmentName: '测试单位' }], projects },
  id: 'v1',
  report: 'office/2022',
  previous: null,
  origin: 'user',
  receipt: { fingerprint: 'f', files: ['a.csv'], committed: '2024-08-01T00:00:00.000Z' },
  schema: 5,
});
const cloned = (version: Version): unknown => structuredClone(packVersion(version));

describe('a version of many rows', () => {
  const version = versionOf(rows(longReport + 1));

  test('is stored column by column and comes back as it was', () => {
    const stored = cloned(version);
    expect(stored).not.toHaveProperty('tables');
    expect(stored).toMatchObject({ id: 'v1', report: 'office/2022', schema: 5 });
    expect(unpackVersion(stored)).toStrictEqual(version);
  });

  test('is not changed by being packed', () => {
    const before = structuredClone(version);
    packVersion(version);
    expect(version).toStrictEqual(before);
  });

  test('keeps a zero apart from what is not stated and from what is not there', () => {
    const read = unpackVersion(cloned(version)) as Version;
    expect(read.tables.projects[0]?.investment).toStrictEqual(yuan(0));
    expect(read.tables.projects[2]?.investment).toStrictEqual({ absent: 'notStated' });
    expect('investment' in (read.tables.projects[1] ?? {})).toBe(false);
  });

  test('tells numbers apart that differ in their last digit or unit only', () => {
    const few = [yuan(500), yuan(500, 10_000), { ...yuan(500), unit: '万元' }];
    const projects = version.tables.projects.map((row, index) => ({ ...row, investment: few[index % 3] })) as never;
    const mixed = versionOf(projects);
    expect(unpackVersion(cloned(mixed))).toStrictEqual(mixed);
  });
});

test('a version of the usual size is stored as it is', () => {
  const version = versionOf(rows(20));
  expect(packVersion(version)).toBe(version);
  expect(unpackVersion(version)).toBe(version);
});

describe('packed rows that are damaged are handed on as they lie there, to be told as damage', () => {
  const packed = cloned(versionOf(rows(longReport + 1))) as { packed: Record<string, unknown> };
  test.each([
    ['no tables', { ...packed, packed: null }],
    ['a table without columns', { ...packed, packed: { ...packed.packed, projects: { rows: 3 } } }],
    ['rows without columns', { ...packed, packed: { ...packed.packed, projects: { rows: 3, columns: [] } } }],
    ['no number of rows', { ...packed, packed: { ...packed.packed, projects: { rows: '3', columns: [] } } }],
    ['columns too short', { ...packed, packed: { ...packed.packed, projects: shorten(packed.packed['projects']) } }],
    [
      'a cell that points nowhere',
      { ...packed, packed: { ...packed.packed, projects: astray(packed.packed['projects']) } },
    ],
  ])('%s', (_, stored) => expect(unpackVersion(stored)).toBe(stored));
});

interface Packed {
  rows: number;
  columns: { at: Uint32Array }[];
}
const shorten = (table: unknown): Packed => ({ ...(table as Packed), rows: (table as Packed).rows + 1 });
function astray(table: unknown): Packed {
  const copy = structuredClone(table as Packed);
  copy.columns[0]?.at.fill(9_999_999);
  return copy;
}
