import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SignOff } from '../../../src/domain/signOff';
import type { NameMapping } from '../../../src/storage/documents';
import { currentSchema } from '../../../src/storage/migrations';
import { openRepository, type Repository } from '../../../src/storage/reportRepository';
import { exported, officeReport, receipt } from './office';

let count = 0;
let here: Repository;
let name: string;
const fresh = (): Promise<Repository> => openRepository({ name: (name = `backup-${++count}`) });
async function inMemory(): Promise<Repository> {
  vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Dexie.MissingAPIError('none'));
  return fresh();
}
beforeEach(async () => {
  here = await fresh();
});

const key = { department: 'office', year: 2022 };
const signOff = (at: string, text = '因为年初未单列。'): SignOff => ({
  finding: 'netShift/budget/capital',
  state: 'signed',
  blanks: { reason: '年初未单列' },
  text,
  by: '测试员',
  at,
  fingerprint: {},
});
const mapping: NameMapping = {
  department: 'office',
  table: 'scores',
  fromYear: 2021,
  from: 'a',
  toYear: 2022,
  to: 'b',
};

async function commit(repository: Repository, year: number, final: number): Promise<string> {
  const head = (await repository.heads()).find((one) => one.year === year);
  const outcome = await repository.commit({
    expected: head?.version ?? null,
    report: officeReport(year, final),
    receipt: receipt(`${year}-${final}`, `2024-08-0${(await repository.versions({ ...key, year })).length + 1}`),
    origin: 'user',
  });
  if (!('committed' in outcome) || !outcome.committed) throw new Error(JSON.stringify(outcome));
  return outcome.committed.version;
}
const backupOf = async (repository: Repository): Promise<string> =>
  (await repository.backup('2024-09-30T00:00:00.000Z')).text();
const fileOf = (text: string): Blob => new Blob([text]);
async function stateOf(repository: Repository) {
  const { heads, versions, signOffs, mappings } = await exported(repository);
  return { heads, versions, signOffs, mappings };
}

/** Two versions of 2022, one of 2021, an explanation and a confirmation. */
async function filled(repository: Repository): Promise<void> {
  await commit(repository, 2022, 1_000_000);
  await commit(repository, 2022, 2_000_000);
  await commit(repository, 2021, 3_000_000);
  await repository.keepSignOff(key, signOff('2024-09-01T00:00:00.000Z'));
  await repository.keepMapping(mapping);
}

describe.each([
  ['the database', fresh],
  ['memory', inMemory],
])('into %s', (_, open) => {
  test('everything comes back as it was, history and explanations included', async () => {
    await filled(here);
    const empty = await open();
    const outcome = await empty.restoreBackup(fileOf(await backupOf(here)));
    expect(outcome).toMatchObject({
      restored: { incoming: { heads: 2, versions: 3, signOffs: 1, mappings: 1 }, clashes: [], damage: [] },
    });
    expect(await stateOf(empty)).toEqual(await stateOf(here));
    expect(await empty.signOffs(key)).toEqual(await here.signOffs(key));
    expect(await empty.mappings('office')).toEqual([mapping]);
  });

  test('how far it is is told; stopped, nothing was made, and nothing came in', async () => {
    await filled(here);
    const made = '2024-09-30T00:00:00.000Z';
    const [steps, stopping] = [vi.fn(), new AbortController()];
    const backup = await here.backup(made, { tell: steps });
    // Two heads, three versions, an explanation, a confirmation.
    expect(steps).toHaveBeenLastCalledWith({ done: 7, total: 7 });
    const atOnce = { signal: stopping.signal, tell: () => stopping.abort() };
    await expect(here.backup(made, atOnce)).rejects.toMatchObject({ name: 'AbortError' });

    const other = await open();
    const bytes = vi.fn();
    await other.planRestore(backup, { tell: bytes });
    expect(bytes).toHaveBeenLastCalledWith({ done: backup.size, total: backup.size });
    // It is looked through first, then brought in: stopped at the very end of that.
    const late = new AbortController();
    const times = vi.fn(() => void (times.mock.calls.length === 2 && late.abort()));
    const restored = other.restoreBackup(backup, { signal: late.signal, tell: times });
    await expect(restored).rejects.toMatchObject({ name: 'AbortError' });
    expect(await stateOf(other)).toEqual({ heads: [], versions: [], signOffs: [], mappings: [] });
  });

  test('a second time nothing is new', async () => {
    await filled(here);
    const other = await open();
    const backup = await backupOf(here);
    await other.restoreBackup(fileOf(backup));
    const before = await stateOf(other);
    expect(await other.restoreBackup(fileOf(backup))).toMatchObject({
      restored: {
        incoming: { heads: 0, versions: 0, signOffs: 0, mappings: 0 },
        present: { heads: 2, versions: 3, signOffs: 1, mappings: 1 },
      },
    });
    expect(await stateOf(other)).toEqual(before);
  });
});

describe('beside what is stored', () => {
  test('a year that is here in another version stays, unless asked; the other version comes in anyway', async () => {
    await filled(here);
    const other = await fresh();
    const own = await commit(other, 2022, 5_000_000);
    const backup = await backupOf(here);
    const theirs = (await here.heads()).find(({ year }) => year === 2022)?.version;
    expect(await other.planRestore(fileOf(backup))).toMatchObject({
      incoming: { heads: 1, versions: 3 },
      clashes: [{ here: { version: own }, backup: { version: theirs }, known: false }],
    });
    await other.restoreBackup(fileOf(backup));
    expect((await other.heads()).map(({ year, version }) => [year, version])).toContainEqual([2022, own]);
    expect(await other.versions(key)).toHaveLength(3);
    await other.restoreBackup(fileOf(backup), { replace: ['office/2022'] });
    expect((await other.heads()).map(({ year, version }) => [year, version])).toContainEqual([2022, theirs]);
    expect(await other.versions(key)).toHaveLength(3);
  });

  test('what holds here and is known to the backup as an earlier version is told so', async () => {
    await filled(here);
    const other = await fresh();
    await commit(other, 2022, 1_000_000);
    expect(await other.planRestore(fileOf(await backupOf(here)))).toMatchObject({ clashes: [{ known: true }] });
  });

  test('of two explanations the later one holds', async () => {
    await here.keepSignOff(key, signOff('2024-09-02T00:00:00.000Z', '旧'));
    const other = await fresh();
    await other.keepSignOff(key, signOff('2024-09-03T00:00:00.000Z', '新'));
    await other.restoreBackup(fileOf(await backupOf(here)));
    expect(await other.signOffs(key)).toMatchObject([{ text: '新' }]);
    await here.restoreBackup(fileOf(await backupOf(other)));
    expect(await here.signOffs(key)).toMatchObject([{ text: '新' }]);
  });

  test('a version of the same id with another content is refused, what is stored stays', async () => {
    await commit(here, 2022, 1_000_000);
    const backup = (await backupOf(here)).replace('"fingerprint":"2022-1000000","files"', '"fingerprint":"x","files"');
    const before = await stateOf(here);
    expect(await here.restoreBackup(fileOf(backup))).toMatchObject({ refused: [{ rule: 'backup.otherVersion' }] });
    expect(await stateOf(here)).toEqual(before);
  });

  test('a year someone took away comes back', async () => {
    const version = await commit(here, 2022, 1_000_000);
    const backup = await backupOf(here);
    await here.withdraw(key, version);
    await here.restoreBackup(fileOf(backup));
    expect(await here.report(key)).toEqual(officeReport(2022, 1_000_000));
  });

  test('documents of an older edition are brought to this one', async () => {
    await commit(here, 2022, 1_000_000);
    const { heads, versions } = await exported(here);
    const older = (documents: readonly unknown[]) =>
      documents.map((document) => ({ ...(document as object), schema: 1 }));
    // As the first edition exported them.
    const backup = JSON.stringify({ schema: 1, heads: older(heads), versions: older(versions) });
    const other = await fresh();
    expect(await other.restoreBackup(fileOf(backup))).toHaveProperty('restored');
    expect(await other.heads()).toMatchObject([{ schema: currentSchema }]);
  });
});

describe('a damaged backup stores nothing', () => {
  const damages: readonly [string, (backup: string) => string, string][] = [
    ['cut off', (backup) => backup.slice(0, -40), 'backup.notJson'],
    ['another file', () => '{"resources":[]}', 'backup.notBackup'],
    ['no object', () => '[]', 'backup.notJson'],
    ['another format', (backup) => backup.replace('self-evaluation-backup', 'other'), 'backup.notBackup'],
    ['a newer edition', (backup) => backup.replace(/"schema":\d+,"made"/, '"schema":99,"made"'), 'backup.newer'],
    ['a number that is none', (backup) => backup.replaceAll('"value":2000000', '"value":2000000.5'), 'stored.badCell'],
    [
      'a head without its version',
      (backup) => backup.replace(/"version":"\w+"/, '"version":"gone"'),
      'stored.missingVersion',
    ],
    ['a bad confirmation', (backup) => backup.replace('"table":"scores"', '"table":"x"'), 'stored.damagedDocument'],
  ];
  test.each(damages)('%s', async (_, damage, rule) => {
    await filled(here);
    const backup = damage(await backupOf(here));
    const other = await fresh();
    await commit(other, 2020, 1_000_000);
    const before = await stateOf(other);
    const outcome = await other.restoreBackup(fileOf(backup));
    expect('refused' in outcome && outcome.refused.map((finding) => finding.rule)).toContain(rule);
    expect(await stateOf(other)).toEqual(before);
  });

  test('what is sound comes in where that is asked for, and the rest is told', async () => {
    await filled(here);
    const backup = (await backupOf(here)).replaceAll('"value":3000000', '"value":"three"');
    const other = await fresh();
    const outcome = await other.restoreBackup(fileOf(backup), { soundOnly: true });
    expect(outcome).toMatchObject({ restored: { incoming: { heads: 1, versions: 2, signOffs: 1 } } });
    expect((await other.heads()).map(({ year }) => year)).toEqual([2022]);
    expect('restored' in outcome && outcome.restored.damage.length).toBeGreaterThan(0);
  });

  test('any byte changed: a message, or a sound state; never a crash, never something unreadable', async () => {
    await filled(here);
    const backup = await backupOf(here);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(backup.length - 1),
        fc.constantFrom('"', '{', '0', '-', 'x', ','),
        async (at, character) => {
          const other = await fresh();
          await other.restoreBackup(fileOf(backup.slice(0, at) + character + backup.slice(at + 1)));
          const heads = await other.heads();
          await Promise.all(heads.map((head) => other.report(head)));
          expect(other.mode).toBe('durable');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a disk that is full keeps the old state whole', async () => {
    await filled(here);
    const other = await fresh();
    const backup = await backupOf(here);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await other.restoreBackup(fileOf(backup))).toMatchObject({ refused: [{ rule: 'storage.full' }] });
    vi.restoreAllMocks();
    expect((await stateOf(other)).versions).toEqual([]);
  });
});

test('nothing is put over a damaged head', async () => {
  const version = await commit(here, 2022, 1_000_000);
  const backup = await backupOf(here);
  const database = await new Dexie(name).open();
  await database.table('heads').update('office/2022', { headline: 'broken' });
  database.close();
  const again = await openRepository({ name });
  expect(await again.restoreBackup(fileOf(backup))).toHaveProperty('refused');
  expect((await exported(again)).heads).toMatchObject([{ headline: 'broken', version }]);
});

test('a restored store tells who watches', async () => {
  await filled(here);
  const other = await fresh();
  const seen = vi.fn();
  other.watch(seen);
  await other.restoreBackup(fileOf(await backupOf(here)));
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
});

describe('history', () => {
  test('lists all versions without their rows, those of deleted years included, newest first', async () => {
    await filled(here);
    const version = (await here.heads()).find(({ year }) => year === 2021)?.version ?? '';
    await here.withdraw({ ...key, year: 2021 }, version);
    const history = await here.history();
    expect(history.map(({ year, receipt: { fingerprint } }) => [year, fingerprint])).toEqual([
      [2022, '2022-2000000'],
      [2022, '2022-1000000'],
      [2021, '2021-3000000'],
    ]);
    expect(history[0]).not.toHaveProperty('tables');
    expect(history[0]?.headline.final).toMatchObject({ value: 2_000_000 });
    expect((await here.version({ ...key, year: 2021 }, version))?.tables).toEqual(officeReport(2021, 3_000_000).tables);
  });
});

describe('confirmations by hand', () => {
  test('are kept once, told to who watches, and taken back', async () => {
    const seen = vi.fn();
    here.watchMappings(seen);
    await here.keepMapping(mapping);
    await here.keepMapping({ ...mapping });
    await here.keepMapping({ ...mapping, to: 'c' });
    expect(await here.mappings('office')).toHaveLength(2);
    expect(await here.mappings('museum')).toEqual([]);
    await here.dropMapping(mapping);
    expect(await here.mappings('office')).toEqual([{ ...mapping, to: 'c' }]);
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  });
});

test('a wiped device holds nothing, and works on', async () => {
  await filled(here);
  expect(await here.wipe()).toEqual([]);
  expect(await stateOf(here)).toEqual({ heads: [], versions: [], signOffs: [], mappings: [] });
  await commit(here, 2022, 1_000_000);
  expect(await (await openRepository({ name })).heads()).toHaveLength(1);
});
