import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { ImportRecord } from '../../../src/storage/documents';
import { refusal } from '../../../src/storage/refusal';
import { openRepository, type Commit, type Repository } from '../../../src/storage/reportRepository';
import { officeReport, receipt } from './office';

let count = 0;
const opened = (): Promise<Repository> => openRepository({ name: `batches-${++count}` });
/** What a browser without IndexedDB gets. */
async function inMemory(): Promise<Repository> {
  vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Dexie.MissingAPIError('none'));
  return openRepository({ name: `batches-${++count}` });
}

const commitOf = (year: number, expected: string | null, final = 1_000_000): Commit => ({
  expected,
  report: officeReport(year, final),
  receipt: receipt(`${year}-${final}`),
  origin: 'user',
});
const years = async (repository: Repository) => (await repository.heads()).map(({ year }) => year);

describe.each([
  ['the database', opened],
  ['memory', inMemory],
])('in %s', (_, open) => {
  test('reports stored together are all there, and undone together all gone; their versions stay', async () => {
    const repository = await open();
    const outcome = await repository.commitAll([commitOf(2022, null), commitOf(2023, null)]);
    if (!('committed' in outcome)) throw new Error(JSON.stringify(outcome));
    expect(await years(repository)).toEqual([2022, 2023]);
    const undone = outcome.committed.flatMap((head) => (head ? [{ key: head, expected: head.version }] : []));
    expect(await repository.undoAll(undone)).toEqual({ committed: [null, null] });
    expect(await years(repository)).toEqual([]);
    expect(await repository.versions({ department: 'office', year: 2023 })).toHaveLength(1);
  });

  test('one that is not as expected stops all of them, and is named', async () => {
    const repository = await open();
    await repository.commit(commitOf(2023, null));
    const outcome = await repository.commitAll([commitOf(2022, null), commitOf(2023, null, 2_000_000)]);
    expect(outcome).toMatchObject({ conflict: 'office/2023', head: { year: 2023 } });
    expect(await years(repository)).toEqual([2023]);
    expect(await repository.versions({ department: 'office', year: 2022 })).toEqual([]);
  });

  test('one that is no sound report stops all of them', async () => {
    const repository = await open();
    const broken = { ...officeReport(2023), tables: { reports: [] } } as unknown as Commit['report'];
    const outcome = await repository.commitAll([commitOf(2022, null), { ...commitOf(2023, null), report: broken }]);
    expect('refused' in outcome && outcome.refused.length).toBeGreaterThan(0);
    expect(await years(repository)).toEqual([]);
  });
});

const record: ImportRecord = {
  batch: 'b1',
  files: [{ name: '预算.csv', size: 1400, fingerprint: 'f', rows: 9, encoding: 'gb18030' }],
  answers: [{ asked: '预算数', answer: 'adjusted' }],
  corrections: [{ at: '预算.csv 第 6 行', from: '62.4O', to: '62.40' }],
  conversions: { digits: 12 },
  changes: { added: 3, changed: 2, gone: 1 },
  checks: { agrees: 8 },
  ticked: 3,
};

test('the record of an import comes back as it was, even out of a proxy; a broken one is damage', async () => {
  const name = `batches-${++count}`;
  const repository = await openRepository({ name });
  const commit = commitOf(2022, null);
  await repository.commit({ ...commit, receipt: { ...commit.receipt, record: reactive(record) as ImportRecord } });
  const [version] = await repository.versions({ department: 'office', year: 2022 });
  expect(version?.receipt.record).toEqual(record);

  const database = await new Dexie(name).open();
  await database.table('versions').update(version?.id, { 'receipt.record.ticked': 'three' });
  database.close();
  const again = await openRepository({ name });
  expect(await again.report({ department: 'office', year: 2022 })).toBeUndefined();
  expect(again.mode).toBe('readOnly');
});

test('a disk that is full keeps the old state whole', async () => {
  const repository = await opened();
  await repository.commit(commitOf(2022, null));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const outcome = await repository.commitAll([commitOf(2023, null), commitOf(2024, null)]);
  vi.restoreAllMocks();
  expect(outcome).toMatchObject({ refused: [{ rule: 'storage.full' }] });
  expect(await years(repository)).toEqual([2022]);
  expect(await repository.versions({ department: 'office', year: 2024 })).toEqual([]);
});

test('a disk found full only when the transaction ends is told as such, not as an abort', () => {
  const aborted = Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: new DOMException('full', 'QuotaExceededError'),
  });
  expect(refusal(aborted)).toMatchObject({ rule: 'storage.full' });
  expect(refusal(new DOMException('aborted', 'AbortError'))).toMatchObject({ rule: 'storage.writeFailed' });
});
