import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { draftOf } from '../../../src/ingest/draftOf';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { openRepository, type Repository } from '../../../src/storage/reportRepository';
import { importDesk } from '../../../src/worker/importDesk';
import { officeReport, receipt } from '../storage/office';

let repository: Repository;
let count = 0;
const key = { department: 'office', year: 2024 };
const csv = (final: string, extra = ''): File =>
  new File(
    [`部门,年度,名称,年初预算数（万元）,决算数（万元）\noffice,2024,合计,10.00,${final}\n${extra}`],
    '2024预算.csv',
  );

beforeEach(async () => {
  repository = await openRepository({ name: `desk-${++count}` });
  await repository.commit({
    expected: null,
    report: officeReport(2023),
    receipt: receipt('package'),
    origin: 'package',
  });
});

const desk = (store: () => Promise<Repository> = async () => repository) =>
  importDesk({
    read: readRawFile,
    draft: draftOf,
    openRepository: store,
    now: () => new Date('2025-02-01T00:00:00.000Z'),
  });

async function reviewed(...files: File[]) {
  const made = desk();
  await made.open();
  await made.add(files);
  const { reviews } = await made.review();
  return { made, reviews };
}

test('a new year: nothing to compare with, stored with its receipt, undone as a whole', async () => {
  const { made, reviews } = await reviewed(csv('9.00'));
  expect(reviews).toMatchObject([
    { key, brought: expect.arrayContaining(['budget']), counts: { changed: 0, gone: 0 } },
  ]);
  expect(reviews[0]?.stored).toBeUndefined();
  expect(await repository.report(key)).toBeUndefined();
  const outcome = await made.commit([{ asked: '问', answer: '答' }]);
  if (!('stored' in outcome)) throw new Error(JSON.stringify(outcome));
  const [version] = await repository.versions(key);
  expect(version?.origin).toBe('user');
  expect(version?.receipt).toMatchObject({
    files: ['2024预算.csv'],
    committed: '2025-02-01T00:00:00.000Z',
    record: {
      files: [{ name: '2024预算.csv', rows: 1, encoding: 'utf-8' }],
      answers: [{ asked: '问', answer: '答' }],
    },
  });
  expect(version?.receipt.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  await repository.undoAll(outcome.stored.map((head) => ({ key: head, expected: head.version })));
  expect(await repository.report(key)).toBeUndefined();
});

test('a stored year: old and new, replaced tables to be ticked, the other tables left as they are', async () => {
  await repository.commit({ expected: null, report: officeReport(2024), receipt: receipt('x'), origin: 'user' });
  const { made, reviews } = await reviewed(csv('9.00'));
  const [review] = reviews;
  expect(review?.stored?.number).toBe(1);
  expect(review?.ticks).toContainEqual(expect.objectContaining({ kind: 'replaces', table: 'budget' }));
  const change = review?.diff.changes.find(({ table, kind }) => table === 'budget' && kind === 'changed');
  expect(change?.cells.find(({ column }) => column === 'final')).toMatchObject({
    before: { value: 1_000_000 },
    after: { value: 9_000_000 },
  });
  await made.commit([]);
  const report = await repository.report(key);
  expect(report?.tables.reports).toEqual(officeReport(2024).tables.reports);
});

test('the same files again are told with when they were stored', async () => {
  await (await reviewed(csv('9.00'))).made.commit([]);
  const { reviews } = await reviewed(csv('9.00'));
  expect(reviews[0]?.importedBefore).toBe('2025-02-01T00:00:00.000Z');
  expect(reviews[0]?.ticks.map(({ kind }) => kind)).toContain('again');
});

test('after an undo: compared with the version that holds, stored as the next, the same files not told as stored', async () => {
  await repository.commit({ expected: null, report: officeReport(2024), receipt: receipt('x'), origin: 'user' });
  const { made } = await reviewed(csv('9.00'));
  const outcome = await made.commit([]);
  if (!('stored' in outcome)) throw new Error(JSON.stringify(outcome));
  const [second] = outcome.stored;
  if (!second) throw new Error('nothing stored');
  await repository.undoAll([{ key, expected: second.version }]);
  // Version 1 holds again, version 2 is there and was taken back: what comes now becomes version 3.
  const { reviews } = await reviewed(csv('9.00'));
  const [first] = await repository.heads().then((heads) => heads.filter(({ year }) => year === 2024));
  expect(reviews[0]).toMatchObject({ stored: { number: 1, version: first?.version }, becomes: 3 });
  expect(reviews[0]?.importedBefore).toBeUndefined();
  // Put back it holds, and was brought.
  await repository.restoreAll([{ key, expected: first?.version ?? null, id: second.version }]);
  const again = await reviewed(csv('9.00'));
  expect(again.reviews[0]).toMatchObject({
    stored: { number: 2 },
    becomes: 3,
    importedBefore: '2025-02-01T00:00:00.000Z',
  });
});

test('a review reads each version of its reports once, and none of others', async () => {
  await repository.commit({ expected: null, report: officeReport(2024), receipt: receipt('x'), origin: 'user' });
  const read: string[] = [];
  const watched: Repository = {
    ...repository,
    history: async () => Promise.reject(new Error('all of it was read')),
    summary: async (one) => {
      read.push(one.report ?? '');
      return repository.summary(one);
    },
  };
  const made = desk(async () => watched);
  await made.open();
  await made.add([csv('9.00')]);
  await made.review();
  await made.review();
  expect(read).toEqual(['office/2024']);
});

test('whoever stores second is told, and can compare again and store', async () => {
  const first = await reviewed(csv('9.00'));
  const second = await reviewed(csv('8.00'));
  expect(await first.made.commit([])).toHaveProperty('stored');
  expect(await second.made.commit([])).toEqual({ conflict: 'office/2024' });
  const { reviews } = await second.made.review();
  expect(reviews[0]?.stored?.number).toBe(1);
  expect(await second.made.commit([])).toHaveProperty('stored');
  expect((await repository.versions(key)).length).toBe(2);
});

test('nothing is stored that can’t be read, that was not reviewed, or that changed since', async () => {
  const bad = await reviewed(csv('9.0O'));
  expect(await bad.made.commit([])).toHaveProperty('refused');
  const made = desk();
  await made.open();
  await made.add([csv('9.00')]);
  expect(await made.commit([])).toEqual({ refused: [] });
  await made.review();
  await made.decide({ readings: {}, answers: {}, mapping: {}, cells: { '2024预算.csv//2/4': '7.00' }, leftOut: [] });
  expect(await made.commit([])).toEqual({ refused: [] });
  expect(await repository.report(key)).toBeUndefined();
});

test('another text for a cell: what the checks would say of it, nothing kept', async () => {
  const parts = 'office,2024,一、基本支出,6.00,5.00\noffice,2024,二、项目支出,4.00,4.00\n';
  const { made } = await reviewed(csv('9.0O', parts));
  const { view } = await made.review();
  const spot = { block: view.files[0]?.blocks[0]?.id ?? '', row: 2, column: 4 };
  expect((await made.tryCell(spot, '9.00')).checks.map(({ result }) => result)).toContain('agrees');
  expect((await made.tryCell(spot, '9.50')).checks.map(({ result }) => result)).toContain('disagrees');
  expect((await made.tryCell(spot, '九')).fault).toBeDefined();
  expect((await made.review()).view.cells).toMatchObject({ unreadable: 1, corrected: 0 });
});

test('where nothing lasts the page is handed what to store', async () => {
  const made = desk();
  const report = officeReport(2023);
  expect(
    await made.open({ heads: await repository.heads(), reports: [report], history: [], mappings: [], layouts: [] }),
  ).toEqual({
    stores: false,
  });
  await made.add([csv('9.00')]);
  await made.review();
  const outcome = await made.commit([]);
  expect(outcome).toMatchObject({ handed: [{ expected: null, origin: 'user', report: key }] });
  expect(await repository.report(key)).toBeUndefined();
});

test('names confirmed to be the same come with the version, go with an undo and come back with it', async () => {
  const before = officeReport(2022);
  const project = { department: 'office', year: 2022, code: 'p1', name: '青屏储能电池', kind: 'industry' } as const;
  await repository.commit({
    expected: null,
    report: { ...before, tables: { ...before.tables, projects: [{ ...project, park: '灯湖园' }] } },
    receipt: receipt('x'),
    origin: 'user',
  });
  const rows = '部门,年度,名称,园区,项目类别,阶段\noffice,2023,青屏储能电池项目,灯湖园,产业项目,封顶\n';
  const { made } = await reviewed(new File([rows], '2023项目.csv'));
  const { view } = await made.review();
  const [pair] = view.matches.flatMap(({ tables }) => tables.flatMap(({ pairs }) => pairs));
  expect(pair?.candidates.map(({ thing }) => thing.name)).toEqual(['青屏储能电池']);
  const mapping = { department: 'office', table: 'projects', fromYear: 2022, from: 'p1', toYear: 2023 };
  const wanted = { ...mapping, to: pair?.here.code };
  await made.review({ [pair?.id ?? '']: ['p1'] });
  const outcome = await made.commit([]);
  if (!('stored' in outcome)) throw new Error(JSON.stringify(outcome));
  expect(await repository.mappings('office')).toEqual([wanted]);
  expect(outcome.receipts[0]?.record?.joined).toEqual([wanted]);
  const [head] = outcome.stored;
  if (!head) throw new Error('nothing stored');
  const undone = await repository.undoAll([{ key: head, expected: head.version }]);
  expect(await repository.mappings('office')).toEqual([]);
  const holds = 'committed' in undone ? (undone.committed[0]?.version ?? null) : null;
  await repository.restoreAll([{ key: head, expected: holds, id: head.version }]);
  expect(await repository.mappings('office')).toEqual([wanted]);
});

test('what nobody decided stays two things', async () => {
  await repository.commit({
    expected: null,
    report: {
      ...officeReport(2022),
      tables: {
        ...officeReport(2022).tables,
        tasks: [{ department: 'office', year: 2022, code: 't1', name: '建成东片区路网' }],
      },
    },
    receipt: receipt('x'),
    origin: 'user',
  });
  const { made } = await reviewed(
    new File(['部门,年度,任务名称,完成情况\noffice,2023,加快建成东片区路网,已完成\n'], 't.csv'),
  );
  const { view } = await made.review();
  expect(view.matches[0]?.tables[0]?.pairs).toHaveLength(1);
  await made.commit([]);
  expect(await repository.mappings('office')).toEqual([]);
});
