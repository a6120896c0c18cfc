import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage';
import type { VersionOrigin } from '../../../src/storage/documents';
import { openRepository } from '../../../src/storage/reportRepository';
import { officeReport, receipt } from './office';

const key = { department: 'office', year: 2022 };
/** An office's report has rows in `reports` and `budget` alone. */
const unfilled = { scores: 'none', outcomes: 'none', tasks: 'none', projects: 'none' };
let count = 0;

/** A store as an edition before coverage left it: schema 6, nothing said of coverage. */
async function oldStore(origin: VersionOrigin): Promise<string> {
  const name = `coverage-${++count}`;
  const repository = await openRepository({ name });
  await repository.commit({ expected: null, report: officeReport(2022), receipt: receipt('a'), origin });
  const database = await new Dexie(name).open();
  await database.table('versions').toCollection().modify({ schema: 6 });
  await database.table('heads').toCollection().modify({ schema: 6 });
  database.close();
  return name;
}

test('what people brought before: tables with rows were given, those without were not', async () => {
  const repository = await openRepository({ name: await oldStore('user') });
  expect((await repository.report(key))?.coverage).toEqual(unfilled);
  expect(await repository.heads()).toMatchObject([{ coverage: unfilled }]);
  expect((await repository.history())[0]?.coverage).toEqual(unfilled);
});

test('what came with the app before was given whole', async () => {
  const repository = await openRepository({ name: await oldStore('package') });
  expect(await repository.report(key)).not.toHaveProperty('coverage');
  expect((await repository.heads())[0]).not.toHaveProperty('coverage');
});

test('what a report was given is kept with it, in its head, and through a backup', async () => {
  const repository = await openRepository({ name: `coverage-${++count}` });
  const report = { ...officeReport(2022), coverage: { scores: 'none', budget: 'part' } as const };
  await repository.commit({ expected: null, report, receipt: receipt('a'), origin: 'user' });
  const other = await openRepository({ name: `coverage-${++count}` });
  await other.restoreBackup(await repository.backup('2024-09-30T00:00:00.000Z'));
  for (const kept of [repository, other]) {
    expect(await kept.report(key)).toEqual(report);
    expect(await kept.heads()).toMatchObject([{ coverage: { scores: 'none', budget: 'part' } }]);
  }
  expect(coverageOf(report, 'tasks')).toBe('whole');
});

test('a table nobody knows is no coverage', async () => {
  const repository = await openRepository({ name: `coverage-${++count}` });
  const report = { ...officeReport(2022), coverage: { wages: 'none' } } as never;
  const outcome = await repository.commit({ expected: null, report, receipt: receipt('a'), origin: 'user' });
  expect(outcome).toMatchObject({ refused: [{ rule: 'stored.damagedDocument', at: { column: 'coverage' } }] });
});
