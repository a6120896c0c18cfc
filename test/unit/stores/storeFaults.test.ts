import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notice } from '../../../src/domain/fault';
import type { PackageSource } from '../../../src/ingest/packageAt';
import { openRepository } from '../../../src/storage/reportRepository';
import { useBriefing } from '../../../src/stores/briefing';
import { useKeeping } from '../../../src/stores/keeping';
import { useLibrary } from '../../../src/stores/library';
import { useSignOffs } from '../../../src/stores/signOffs';
import { storeFile } from '../../../src/stores/storeFile';

const path = 'office/2022/reports.csv';
const text = 'department,year,departmentName,totalScore\noffice,2022,测试单位,90\n';
const published: PackageSource = {
  descriptor: async () => JSON.stringify({ resources: [{ path }] }),
  read: async () => new TextEncoder().encode(text),
};
const key = { department: 'office', year: 2022 };
const reading = { report: key, unit: '万元', caliber: 'adjusted' } as const;

let name = '';
let count = 0;
beforeEach(() => {
  name = `store-faults-${++count}`;
});
afterEach(() => void vi.restoreAllMocks());

async function visit(patience?: { read: number; write: number }) {
  setActivePinia(createPinia());
  const library = useLibrary();
  const open = () => openRepository({ name, ...(patience ? { patience } : {}) });
  await library.start({ sources: { open, published } });
  await library.refresh();
  return { library, keeping: useKeeping(), briefing: useBriefing(), signOffs: useSignOffs() };
}
const rules = (library: ReturnType<typeof useLibrary>) => library.notices.map(({ rule }) => rule);

function fullDisk(): void {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
}
/** Past the repository, as a failing disk would. */
async function damage(table: string, change: object): Promise<void> {
  const database = await new Dexie(name).open();
  await database.table(table).toCollection().modify(change);
  database.close();
}

test('on a full disk the first start shows what is published and says why nothing is kept', async () => {
  fullDisk();
  const { library } = await visit();
  expect(library).toMatchObject({ state: 'ready', mode: 'memory' });
  expect(library.reports).toHaveLength(1);
  expect(rules(library)).toContain('storage.full');
});

test('a store that stops answering is told; one goes on in memory with what is on screen', async () => {
  const { library } = await visit({ read: 30, write: 30 });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => ({}) as IDBRequest<unknown[]>);
  await library.open();
  expect(rules(library)).toContain('storage.noAnswer');
  await library.goOnInMemory();
  expect(library).toMatchObject({ state: 'ready', mode: 'memory' });
  expect(library.reports).toHaveLength(1);
});

test('what is cleared under an open page is told, stays on screen and can be restored from there', async () => {
  const { library } = await visit();
  await Dexie.delete(name);
  await vi.waitFor(() => expect(library.cleared).toBe(true));
  expect(rules(library)).toContain('storage.gone');
  expect(library.reports).toHaveLength(1);
  const file = await storeFile();
  const other = await openRepository({ name: `${name}-other` });
  expect(await other.restoreBackup(file ?? new Blob())).toMatchObject({
    restored: { incoming: { heads: 1, versions: 1 } },
  });
  expect(await other.report(key)).toEqual(library.reports[0]);
});

test('a year whose version can not be read is not counted as sound', async () => {
  const { keeping } = await visit();
  await keeping.read(true);
  expect(keeping.readBack).toMatchObject({ years: 1, damaged: 0 });
  await damage('versions', { tables: 'gone' });
  await keeping.read(true);
  expect(keeping.readBack).toMatchObject({ years: 0, damaged: 1 });
});

test('where versions can not be listed nothing is said to be sound', async () => {
  const { keeping, library } = await visit();
  await keeping.read(true);
  vi.spyOn(IDBIndex.prototype, 'openKeyCursor').mockImplementation(() => {
    throw new DOMException('broken', 'DataError');
  });
  vi.spyOn(IDBIndex.prototype, 'getAllKeys').mockImplementation(() => {
    throw new DOMException('broken', 'DataError');
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
    throw new DOMException('broken', 'DataError');
  });
  await keeping.read(true);
  expect(keeping.readBack).toBeUndefined();
  expect(rules(library)).toContain('storage.readFailed');
});

test('a briefing that can not be read is not none: no other is made in its place', async () => {
  const first = await visit();
  expect(await first.briefing.forReport(reading)).toBeDefined();
  await damage('decks', { slides: 'gone' });
  const { briefing } = await visit();
  expect(await briefing.forReport(reading)).toBeUndefined();
  expect(briefing.unread).toMatchObject([{ rule: 'stored.damagedDocument' }]);
  expect(await openRepository({ name }).then((store) => store.decks())).toEqual([]);
});

test('a briefing is gone only once the store said so', async () => {
  const { briefing } = await visit();
  const id = (await briefing.forReport(reading)) ?? '';
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('broken', 'DataError');
  });
  expect(await briefing.remove(id)).toMatchObject([{ rule: 'storage.writeFailed' }]);
  expect(briefing.deckOf(id)).toBeDefined();
});

test('what can not be stored of a briefing stays on the page and is stored when there is room', async () => {
  const { briefing } = await visit();
  const id = (await briefing.forReport(reading)) ?? '';
  fullDisk();
  await briefing.edit(id, ([slide, ...rest]) => (slide ? [{ ...slide, note: '写下的话' }, ...rest] : []));
  expect(briefing.refused).toMatchObject([{ rule: 'storage.full' }]);
  await briefing.read();
  expect(briefing.deckOf(id)?.slides[0]?.note).toBe('写下的话');
  vi.restoreAllMocks();
  await briefing.keepAgain();
  expect(briefing.unkept.size).toBe(0);
  const [stored] = await (await openRepository({ name })).decks();
  expect(stored?.slides[0]?.note).toBe('写下的话');
});

test('words of an explanation that can not be stored are still there', async () => {
  const { signOffs } = await visit();
  fullDisk();
  const signOff = {
    finding: 'f',
    state: 'draft',
    blanks: { a: '写下的话' },
    text: '',
    by: '',
    at: '2024',
    fingerprint: {},
  } as const;
  expect(await signOffs.keep(key, signOff)).toMatchObject([{ rule: 'storage.full' }]);
  expect(signOffs.unkeptOf(key, 'f')).toEqual(signOff);
});

test('removing the example and correcting a figure on a failing store are told', async () => {
  const { library, keeping } = await visit();
  fullDisk();
  const row = { table: 'reports', index: 0 } as const;
  const typed = { row, column: 'totalScore', text: '91', reason: '错位' };
  expect(await keeping.correct(key, typed)).toMatchObject([{ rule: 'storage.full' }]);
  vi.restoreAllMocks();
  const repository = library.repository;
  if (repository) repository.withdrawAll = async () => ({ refused: [notice('storage.full', 'error')] });
  await library.removeExample();
  expect(rules(library)).toContain('storage.full');
});
