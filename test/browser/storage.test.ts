import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import { storageGone } from '../../src/storage/refusal';
import { openRepository } from '../../src/storage/reportRepository';
import { officeReport, receipt } from '../unit/storage/office';

const key = { department: 'office', year: 2022 };
let name: string;
let count = 0;
beforeEach(() => {
  name = `browser-store-${++count}`;
});

const own = (expected: string | null, final: number) => ({
  expected,
  report: officeReport(2022, final),
  receipt: receipt(String(final)),
  origin: 'user' as const,
});

test('a committed report is there for the next connection', async () => {
  const repository = await openRepository({ name });
  expect(repository.mode).toBe('durable');
  expect(await repository.commit(own(null, 1_000_000))).toHaveProperty('committed.version');
  const next = await openRepository({ name });
  expect(await next.report(key)).toEqual(officeReport(2022, 1_000_000));
  expect(await next.heads()).toEqual(await repository.heads());
});

test('a report of many rows is stored packed and read as it was', async () => {
  const repository = await openRepository({ name });
  const small = officeReport(2022, 1_000_000);
  const tasks = Array.from({ length: 2500 }, (_, index) => ({ ...key, code: `t${index}`, name: `任务 ${index}` }));
  const report = { ...small, tables: { ...small.tables, tasks } };
  expect(await repository.commit({ ...own(null, 1_000_000), report })).toHaveProperty('committed.version');
  const next = await openRepository({ name });
  expect(await next.report(key)).toEqual(report);
  const [stored] = (await new Dexie(name).open().then((database) => database.table('versions').toArray())) as object[];
  expect(stored).toHaveProperty('packed');
});

test('of two connections that commit at once one wins, the other learns what holds', async () => {
  const [one, two] = await Promise.all([openRepository({ name }), openRepository({ name })]);
  const outcomes = await Promise.all([one.commit(own(null, 1_000_000)), two.commit(own(null, 2_000_000))]);
  const [head] = await one.heads();
  expect(outcomes.filter((outcome) => 'committed' in outcome)).toEqual([{ committed: head }]);
  expect(outcomes.filter((outcome) => 'conflict' in outcome)).toEqual([{ conflict: head }]);
  expect(await one.versions(key)).toHaveLength(1);
});

test('a version replaced in one connection is not replaced again from the other', async () => {
  const [one, two] = await Promise.all([openRepository({ name }), openRepository({ name })]);
  await one.commit(own(null, 1_000_000));
  const version = (await two.heads())[0]?.version ?? '';
  await two.commit(own(version, 2_000_000));
  expect(await one.commit(own(version, 3_000_000))).toHaveProperty('conflict.fingerprint', '2000000');
  const head = (await one.heads())[0]?.version ?? '';
  await one.undo(key, head);
  expect(await two.report(key)).toEqual(officeReport(2022, 1_000_000));
});

test('a change in one connection is seen in the other', async () => {
  const [one, two] = await Promise.all([openRepository({ name }), openRepository({ name })]);
  const seen = vi.fn();
  const stop = one.watch(seen);
  await two.commit(own(null, 1_000_000));
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  expect(await one.heads()).toEqual(await two.heads());
  stop();
});

test("the browser's own clone takes what Vue had wrapped", async () => {
  const repository = await openRepository({ name });
  const { report, ...rest } = own(null, 1_000_000);
  expect(await repository.commit({ ...rest, report: reactive(report) })).toHaveProperty('committed.version');
});

test('what was cleared under the page is said to be gone, and nothing is written beside it', async () => {
  const repository = await openRepository({ name });
  await repository.commit(own(null, 1_000_000));
  // Deleting from elsewhere makes the browser ask every connection to close.
  await Dexie.delete(name);
  await expect(repository.heads()).rejects.toHaveProperty('name', storageGone);
  expect(await repository.commit(own(null, 2_000_000))).toHaveProperty('refused');
});
