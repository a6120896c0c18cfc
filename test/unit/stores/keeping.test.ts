import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PackageSource } from '../../../src/ingest/packageAt';
import { openRepository } from '../../../src/storage/reportRepository';
import { useKeeping } from '../../../src/stores/keeping';
import { useLibrary } from '../../../src/stores/library';

const text =
  'department,year,code,name,kind,final\noffice,2022,total,合计,total,90.50\noffice,2022,a,科目,line,90.50\n';
const files: Readonly<Record<string, string>> = {
  'office/2022/reports.csv': 'department,year,departmentName\noffice,2022,测试单位\n',
  'office/2022/budget.csv': text,
};
const published: PackageSource = {
  descriptor: async () => JSON.stringify({ resources: Object.keys(files).map((path) => ({ path })) }),
  read: async (path) => new TextEncoder().encode(files[path]),
};
const key = { department: 'office', year: 2022 };
const row = { table: 'budget', index: 0 } as const;

let count = 0;
let name: string;
async function visit() {
  setActivePinia(createPinia());
  const library = useLibrary();
  const keeping = useKeeping();
  await library.start({ sources: { open: () => openRepository({ name }), published } });
  await library.refresh();
  await keeping.read();
  return { library, keeping };
}
beforeEach(() => {
  name = `keeping-${++count}`;
});

const finalOf = (library: ReturnType<typeof useLibrary>) => {
  const cell = library.heads[0]?.headline.final;
  return cell && 'value' in cell ? cell.value : undefined;
};

describe('a correction', () => {
  test('is a version of its own with place, texts, reason and checks; the one before can be had again', async () => {
    const { library, keeping } = await visit();
    expect(await keeping.correct(key, { row, column: 'final', text: '91.50', reason: '错位' })).toEqual([]);
    // 91.50 万元 × 1 000 000 分.
    await vi.waitFor(() => expect(finalOf(library)).toBe(91_500_000));
    await vi.waitFor(() => expect(keeping.departments[0]?.years[0]?.versions).toHaveLength(2));
    const versions = keeping.departments[0]?.years[0]?.versions ?? [];
    expect(versions.map(({ number, origin, current }) => [number, origin, current])).toEqual([
      [2, 'user', true],
      [1, 'package', false],
    ]);
    expect(versions[0]?.receipt.record).toMatchObject({
      reason: '错位',
      corrections: [{ at: '预算 · 合计 · 决算数', from: '90.50 万元', to: '91.50 万元' }],
      changes: { added: 0, changed: 1, gone: 0 },
    });
    expect(keeping.unsaved).toBe(1);
    expect(await keeping.undo()).toEqual([]);
    await vi.waitFor(() => expect(finalOf(library)).toBe(90_500_000));
  });
  test.each([
    ['91,5', 'package.notANumber'],
    ['90.50', 'keep.sameValue'],
  ])('to %s is refused: %s', async (typed, rule) => {
    const { keeping } = await visit();
    const refused = await keeping.correct(key, { row, column: 'final', text: typed, reason: '错位' });
    expect(refused).toMatchObject([{ rule }]);
    expect(keeping.undoable).toBeUndefined();
  });
  test('to nothing says that it is not stated, never zero', async () => {
    const { library, keeping } = await visit();
    await keeping.correct(key, { row, column: 'final', text: '', reason: '原文没有' });
    await vi.waitFor(() => expect(library.heads[0]?.headline).not.toHaveProperty('final'));
  });
});

test('a year that was taken away stays away although it is published, until it is wanted or changes', async () => {
  const first = await visit();
  expect(await first.keeping.remove(key)).toEqual([]);
  const { library, keeping } = await visit();
  expect(library.heads).toEqual([]);
  expect(library.state).toBe('empty');
  const [year] = keeping.departments[0]?.years ?? [];
  expect(year).toMatchObject({ head: undefined, versions: [{ number: 1, current: false }] });
  expect(await keeping.restore(key, year?.versions[0]?.id ?? '')).toEqual([]);
  await vi.waitFor(() => expect(library.state).toBe('ready'));
});

test('a report last seen leads nowhere once it is taken away', async () => {
  const { library, keeping } = await visit();
  library.lastSeen = key;
  expect(library.lastSeen).toEqual(key);
  await keeping.remove(key);
  await vi.waitFor(() => expect(library.lastSeen).toBeUndefined());
});

test('two versions side by side', async () => {
  const { keeping } = await visit();
  await keeping.correct(key, { row, column: 'final', text: '91.50', reason: '错位' });
  // Whichever reading of the history comes last decides.
  await vi.waitFor(() => expect(keeping.departments[0]?.years[0]?.versions).toHaveLength(2));
  const [now, old] = keeping.departments[0]?.years[0]?.versions ?? [];
  const diff = await keeping.compare(key, old?.id ?? '', now?.id ?? '');
  expect(diff?.changes).toMatchObject([
    { kind: 'changed', name: { zh: '合计' }, cells: [{ column: 'final', before: { value: 90_500_000 } }] },
  ]);
});

test('gaps between stored years are told, those taken away are not gaps', async () => {
  const { keeping, library } = await visit();
  const report = await library.repository?.report(key);
  if (!report) throw new Error('no report');
  const later = (year: number) => ({
    ...report,
    year,
    tables: Object.fromEntries(
      Object.entries(report.tables).map(([table, rows]) => [table, rows.map((one) => ({ ...one, year }))]),
    ) as unknown as typeof report.tables,
  });
  const committed = new Date().toISOString();
  await library.repository?.commitAll(
    [2025, 2024].map((year) => ({
      expected: null,
      report: later(year),
      receipt: { fingerprint: String(year), files: [], committed },
      origin: 'user' as const,
    })),
  );
  await vi.waitFor(() => expect(library.heads).toHaveLength(3));
  await keeping.remove({ ...key, year: 2024 });
  await vi.waitFor(() => expect(library.heads).toHaveLength(2));
  await keeping.read();
  expect(keeping.departments[0]?.missing).toEqual([2023]);
});
