import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { Head } from '../../../src/storage/documents';
import type { CommitOutcome } from '../../../src/storage/headChanges';
import { currentSchema } from '../../../src/storage/migrations';
import { openRepository, type Repository } from '../../../src/storage/reportRepository';
import { exported, officeReport, receipt } from './office';

let name: string;
let repository: Repository;
let count = 0;
beforeEach(async () => {
  name = `store-${++count}`;
  repository = await openRepository({ name });
});

const key = { department: 'office', year: 2022 };
const commit = (expected: string | null, final = 1_000_000, print = 'a', into = repository): Promise<CommitOutcome> =>
  into.commit({ expected, report: officeReport(2022, final), receipt: receipt(print), origin: 'user' });

/** The head an outcome committed; fails the test for any other outcome. */
function committed(outcome: CommitOutcome): Head {
  if (!('committed' in outcome) || !outcome.committed) throw new Error(JSON.stringify(outcome));
  return outcome.committed;
}

/** Writes past the repository, as a failing disk or an older edition would. */
async function tamper(work: (database: Dexie) => Promise<unknown>): Promise<void> {
  const database = await new Dexie(name).open();
  await work(database);
  database.close();
}

describe('committing', () => {
  test('keeps the report and a head with its own figures', async () => {
    const head = committed(await commit(null));
    expect(head).toMatchObject({
      report: 'office/2022',
      origin: 'user',
      fingerprint: 'a',
      headline: { departmentName: '测试单位', grade: '优', final: { value: 1_000_000, step: 10_000, unit: '万元' } },
    });
    expect(await repository.heads()).toEqual([head]);
    expect(await repository.report(key)).toEqual(officeReport(2022));
    expect(repository).toMatchObject({ mode: 'durable', reason: undefined, damage: [] });
  });

  test('outlives the connection', async () => {
    await commit(null);
    expect(await (await openRepository({ name })).report(key)).toEqual(officeReport(2022));
  });

  test('only over the version it expects: the slower of two gets a conflict and changes nothing', async () => {
    const first = committed(await commit(null, 1_000_000));
    const other = await openRepository({ name });
    const faster = committed(await commit(first.version, 2_000_000, 'b', other));
    expect(await commit(first.version, 3_000_000, 'c')).toEqual({ conflict: faster });
    expect(await repository.report(key)).toEqual(officeReport(2022, 2_000_000));
    expect(await repository.versions(key)).toHaveLength(2);
  });

  test('of two at once just one goes through', async () => {
    const other = await openRepository({ name });
    const outcomes = await Promise.all([commit(null, 1_000_000), commit(null, 2_000_000, 'b', other)]);
    expect(outcomes.filter((outcome) => 'committed' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'conflict' in outcome)).toHaveLength(1);
  });

  test('a report that is gone is a conflict with nothing', async () => {
    expect(await commit('no-such-version')).toEqual({ conflict: null });
  });

  test("stores plain data where it was given Vue's proxies", async () => {
    const outcome = await repository.commit({
      expected: null,
      report: reactive(officeReport(2022)),
      receipt: reactive(receipt('a')),
      origin: 'user',
    });
    committed(outcome);
    expect(await repository.report(key)).toEqual(officeReport(2022));
  });

  test('refuses what is no report', async () => {
    const report = officeReport(2022);
    const [row] = report.tables.budget;
    Object.assign(row ?? {}, { kind: 'sum' });
    const outcome = await repository.commit({ expected: null, report, receipt: receipt('a'), origin: 'user' });
    expect(outcome).toMatchObject({
      refused: [{ rule: 'stored.badCell', at: { row: 1, column: '行类', raw: '"sum"' } }],
    });
    expect(await repository.heads()).toEqual([]);
  });
});

describe('going back', () => {
  test('undo points at the version before, keeping the later one', async () => {
    const first = committed(await commit(null, 1_000_000));
    const second = committed(await commit(first.version, 2_000_000, 'b'));
    expect(committed(await repository.undo(key, second.version))).toEqual(first);
    expect(await repository.report(key)).toEqual(officeReport(2022, 1_000_000));
    expect((await repository.versions(key)).map(({ id }) => id).sort()).toEqual([first.version, second.version].sort());
  });

  test('undoing the first version takes the report away; it can be restored', async () => {
    const { version } = committed(await commit(null));
    expect(await repository.undo(key, version)).toEqual({ committed: null });
    expect(await repository.heads()).toEqual([]);
    expect(await repository.report(key)).toBeUndefined();
    expect(committed(await repository.restore(key, null, version)).version).toBe(version);
  });

  test('a second undo from an old page goes nowhere', async () => {
    const first = committed(await commit(null, 1_000_000));
    const second = committed(await commit(first.version, 2_000_000));
    const third = committed(await commit(second.version, 3_000_000));
    await repository.undo(key, third.version);
    await repository.undo(key, third.version);
    expect((await repository.heads())[0]?.version).toBe(second.version);
  });

  test('versions come newest first', async () => {
    const at = (time: string) => receipt(time, time);
    const save = async (expected: string | null, time: string) =>
      committed(await repository.commit({ expected, report: officeReport(2022), receipt: at(time), origin: 'user' }));
    const first = await save(null, '2024-01-01T00:00:00.000Z');
    await save(first.version, '2024-02-01T00:00:00.000Z');
    expect((await repository.versions(key)).map(({ receipt }) => receipt.fingerprint)).toEqual([
      '2024-02-01T00:00:00.000Z',
      '2024-01-01T00:00:00.000Z',
    ]);
  });

  test("another report's version can't be put in", async () => {
    const { version } = committed(await commit(null));
    const outcome = await repository.restore({ department: 'office', year: 2021 }, null, version);
    expect(outcome).toEqual({ conflict: null });
  });
});

describe('damage', () => {
  async function damagedStore(): Promise<Head> {
    const head = committed(await commit(null));
    await repository.commit({ expected: null, report: officeReport(2021), receipt: receipt('b'), origin: 'user' });
    await tamper((database) =>
      database.table('versions').update(head.version, { 'tables.budget': [{ ...key, code: 'total', final: 1.5 }] }),
    );
    repository = await openRepository({ name });
    return head;
  }

  test('is told with its place, the other reports stay readable', async () => {
    await damagedStore();
    expect(await repository.report(key)).toBeUndefined();
    expect(repository.mode).toBe('readOnly');
    expect(repository.damage.map(({ rule, at }) => ['file' in at && at.file, rule, 'file' in at && at.column])).toEqual(
      [
        ['office/2022', 'stored.missingCell', '名称'],
        ['office/2022', 'stored.missingCell', '行类'],
        ['office/2022', 'stored.badCell', '决算数'],
      ],
    );
    expect(await repository.report({ ...key, year: 2021 })).toEqual(officeReport(2021));
  });

  test('is never written over, though the other reports can be changed', async () => {
    const head = await damagedStore();
    expect(await commit(head.version)).toMatchObject({ refused: [{}, {}, { rule: 'stored.badCell' }] });
    expect(await repository.withdraw(key, head.version)).toMatchObject({ refused: [{}, {}, {}] });
    const [other] = await repository.heads();
    const report = officeReport(2021, 5_000_000);
    committed(
      await repository.commit({ expected: other?.version ?? null, report, receipt: receipt('c'), origin: 'user' }),
    );
    const stored = await exported(repository);
    expect(stored.versions).toHaveLength(3);
  });

  test('is exported as it lies there', async () => {
    const { version } = await damagedStore();
    const { versions, heads, schema } = JSON.parse(JSON.stringify(await exported(repository))) as Record<
      string,
      unknown
    >;
    expect(schema).toBe(currentSchema);
    expect(heads).toHaveLength(2);
    expect(versions).toContainEqual(expect.objectContaining({ id: version, previous: null }));
  });

  test('of a head: not listed, told, not replaced', async () => {
    const head = committed(await commit(null));
    await tamper((database) => database.table('heads').put({ ...head, headline: { final: Number.NaN } }));
    expect(await repository.heads()).toEqual([]);
    expect(repository.damage).toMatchObject([{ rule: 'stored.damagedDocument', at: { column: 'headline' } }]);
    expect(await commit(null)).toMatchObject({ refused: [{ rule: 'stored.damagedDocument' }] });
  });

  test('a head whose version is gone', async () => {
    const { version } = committed(await commit(null));
    await tamper((database) => database.table('versions').delete(version));
    expect(await repository.report(key)).toBeUndefined();
    expect(repository.damage).toMatchObject([{ rule: 'stored.missingVersion' }]);
  });

  test('something from a newer edition of the program is left alone', async () => {
    const head = committed(await commit(null));
    await tamper((database) => database.table('heads').put({ ...head, schema: currentSchema + 1 }));
    expect(await repository.heads()).toEqual([]);
    expect(repository.damage).toMatchObject([{ rule: 'stored.newerSchema' }]);
  });
});

describe('watching', () => {
  test('tells what another connection changed', async () => {
    const other = await openRepository({ name });
    const seen = vi.fn();
    const stop = repository.watch(seen);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).not.toHaveBeenCalled();
    committed(await commit(null, 1_000_000, 'a', other));
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    stop();
  });
});

describe('a browser that is in the way', () => {
  afterEach(() => void vi.restoreAllMocks());

  test('a lost connection is opened again, once', async () => {
    await commit(null);
    const lost = Object.assign(new Error('Connection to Indexed Database server lost'), { name: 'UnknownError' });
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw lost;
    });
    expect(await repository.report(key)).toEqual(officeReport(2022));
    expect(get).toHaveBeenCalled();
  });

  test('a full disk is told and leaves what was there', async () => {
    const { version } = committed(await commit(null));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await commit(version, 2_000_000)).toMatchObject({ refused: [{ rule: 'storage.full' }] });
    expect(await repository.report(key)).toEqual(officeReport(2022));
  });

  test('refusing to open leaves a store in memory that says why', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const inMemory = await openRepository({ name: 'denied' });
    expect(inMemory).toMatchObject({ mode: 'memory', reason: { rule: 'storage.openFailed' } });
  });

  test('another tab that holds the database is not waited for for ever', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => new EventTarget() as IDBOpenDBRequest);
    const inMemory = await openRepository({ name: 'held', patience: { open: 20 } });
    expect(inMemory).toMatchObject({ mode: 'memory', reason: { rule: 'storage.blocked' } });
  });
});
