import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { SignOff } from '../../../src/domain/signOff';
import { memoryShelf } from '../../../src/storage/memoryShelf';
import { currentSchema } from '../../../src/storage/migrations';
import { openRepository, type Repository } from '../../../src/storage/reportRepository';
import { readSignOff, signOffsOn } from '../../../src/storage/signOffRecords';
import { exported, officeReport, receipt } from './office';

const key = { department: 'office', year: 2022 };
const signOff: SignOff = {
  finding: 'netShift/budget/capital',
  state: 'signed',
  blanks: { reason: '年初未单列' },
  text: '因为年初未单列。',
  by: '甲',
  at: '2024-09-01T08:00:00.000Z',
  fingerprint: { 'office/2022/budget/capital#initial': '0' },
};

let name: string;
let repository: Repository;
let count = 0;
beforeEach(async () => {
  name = `sign-offs-${++count}`;
  repository = await openRepository({ name });
});

/** Writes past the repository, as an older edition or a failing disk would. */
async function tamper(work: (database: Dexie) => Promise<unknown>, of = name): Promise<void> {
  const database = await new Dexie(of).open();
  await work(database);
  database.close();
}

describe('an explanation', () => {
  test('is there for the next connection, of its own report only', async () => {
    expect(await repository.keepSignOff(key, signOff)).toEqual([]);
    const next = await openRepository({ name });
    expect(await next.signOffs(key)).toEqual([signOff]);
    expect(await next.signOffs({ ...key, year: 2021 })).toEqual([]);
    expect(await next.signOffs({ ...key, edition: '单位本级' })).toEqual([]);
  });

  test('takes the place of the one before; another finding has its own', async () => {
    await repository.keepSignOff(key, { ...signOff, state: 'draft', by: '' });
    await repository.keepSignOff(key, signOff);
    await repository.keepSignOff(key, { ...signOff, finding: 'listedScores/report' });
    expect((await repository.signOffs(key)).map(({ finding, state }) => `${finding} ${state}`)).toEqual([
      'listedScores/report signed',
      'netShift/budget/capital signed',
    ]);
  });

  test('is part of what is exported, in the current schema', async () => {
    await repository.keepSignOff(key, signOff);
    expect((await exported(repository)).signOffs).toEqual([
      { ...signOff, id: 'office/2022 netShift/budget/capital', report: 'office/2022', schema: currentSchema },
    ]);
  });

  test('may come wrapped by Vue', async () => {
    expect(await repository.keepSignOff(key, reactive(signOff))).toEqual([]);
  });

  test('is told to those who watch, once it changed', async () => {
    const seen = vi.fn();
    const stop = repository.watchSignOffs(seen);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).not.toHaveBeenCalled();
    await (await openRepository({ name })).keepSignOff(key, signOff);
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    stop();
  });

  test('that is damaged is not shown and not written over; the reports are none the worse', async () => {
    await repository.keepSignOff(key, signOff);
    const [stored] = (await exported(repository)).signOffs;
    await tamper((database) => database.table('signOffs').put({ ...(stored as object), by: 7 }));
    expect(await repository.signOffs(key)).toEqual([]);
    expect(await repository.keepSignOff(key, signOff)).toMatchObject([
      { rule: 'stored.damagedDocument', at: { file: 'office/2022', column: 'by' } },
    ]);
    expect(repository.damage).toMatchObject([{ rule: 'stored.damagedDocument' }]);
  });
});

test('a store of the first edition opens with its reports and takes explanations', async () => {
  const old = `${name}-old`;
  const first = new Dexie(old);
  first.version(1).stores({ heads: 'report', versions: 'id, report' });
  await first.open();
  const { committed } = (await repository.commit({
    expected: null,
    report: officeReport(2022),
    receipt: receipt('a'),
    origin: 'user',
  })) as { committed: { version: string } };
  const { heads, versions } = await exported(repository);
  await first.table('heads').put({ ...(heads[0] as object), schema: 1 });
  await first.table('versions').put({ ...(versions[0] as object), schema: 1 });
  first.close();
  const upgraded = await openRepository({ name: old });
  expect(await upgraded.heads()).toMatchObject([{ version: committed.version, schema: currentSchema }]);
  const coverage = { scores: 'none', outcomes: 'none', tasks: 'none', projects: 'none' };
  expect(await upgraded.report(key)).toEqual({ ...officeReport(2022), coverage });
  await upgraded.keepSignOff(key, signOff);
  expect(await upgraded.signOffs(key)).toEqual([signOff]);
});

test('the memory of a page keeps explanations by the same rules', async () => {
  const inMemory = signOffsOn(memoryShelf());
  const seen = vi.fn();
  const stop = inMemory.watchSignOffs(seen);
  expect(await inMemory.keepSignOff(key, signOff)).toEqual([]);
  expect(await inMemory.signOffs(key)).toEqual([signOff]);
  expect(seen).toHaveBeenCalledOnce();
  stop();
});

test('a full disk is told as such', async () => {
  const full = { ...memoryShelf(), putSignOff: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  expect(await signOffsOn(full).keepSignOff(key, signOff)).toMatchObject([{ rule: 'storage.full' }]);
});

const document = { ...signOff, id: `office/2022 ${signOff.finding}`, report: 'office/2022', schema: currentSchema };
test.each([
  ['report', { report: 'office' }],
  ['id', { id: 'office/2022' }],
  ['state', { state: 'sealed' }],
  ['blanks', { blanks: { reason: 1 } }],
  ['fingerprint', { fingerprint: [] }],
  ['text', { text: undefined }],
])('a stored explanation with a bad %s is damaged', (column, bad) => {
  expect(readSignOff({ ...document, ...bad })).toMatchObject([{ rule: 'stored.damagedDocument', at: { column } }]);
});
test('a sound one is read', () => expect(readSignOff(document)).toEqual(document));
