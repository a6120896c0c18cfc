import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellKey } from '../../../src/ingest/cellPlaces';
import { noDecisions } from '../../../src/ingest/decisions';
import { draftOf } from '../../../src/ingest/draftOf';
import { importSession } from '../../../src/ingest/importSession';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { seedReport } from '../../fixtures/readSeed';

const known = {
  reports: { 'foshan-hitech-zone/2023': seedReport() },
  departments: { 佛山高新技术产业开发区管理委员会: 'foshan-hitech-zone' },
};
const encoder = new TextEncoder();
const file = (name: string, text: string) => ({ name, bytes: encoder.encode(text) });
const budget = { name: '预算.csv', bytes: readFileSync('test/fixtures/import/2024年部门预算支出.csv') };
const small = '部门,年度,名称,年初预算数（万元）,决算数（万元）\nfoshan-hitech-zone,2024,合计,10.00,9.0O\n';

async function session(...files: readonly { name: string; bytes: Uint8Array }[]) {
  const made = importSession({ read: readRawFile, draft: draftOf });
  made.know(known);
  await made.add(files);
  return made;
}

test('an import with nothing in it shows nothing and lacks nothing', async () => {
  const view = (await session()).view();
  expect(view).toMatchObject({ files: [], reports: [], findingCounts: { errors: 0, notes: 0 }, cells: { read: 0 } });
});

test('a real file: what it was recognised as, its preview, the one cell that can’t be read', async () => {
  const view = (await session(budget)).view();
  const [block] = view.files[0]?.blocks ?? [];
  expect(view.files[0]).toMatchObject({ file: '预算.csv', reading: { encoding: 'gb18030', delimiter: ',' } });
  expect(block).toMatchObject({ table: 'budget', rows: 9, unreadable: 1, year: { value: 2024, at: { row: 1 } } });
  const shown = block?.preview.map((line) => ('between' in line ? line.between : `${line.kind} ${line.row}`));
  expect(shown).toEqual(['title 1', 'title 2', 'header 3', 'body 4', 'body 5', 'body 6', 5, 'body 12', 'note 13']);
  expect(view.cells).toMatchObject({ unreadable: 1, corrected: 0 });
  expect(view.conversionCounts).toMatchObject({ unit: 1, nil: 6 });
});

test('rows are given by the page, with what was converted, corrected or can’t be read by column', async () => {
  const made = await session(budget);
  const id = made.view().files[0]?.blocks[0]?.id ?? '';
  const [second, third] = made.rows(id, 1, 2);
  expect(second).toMatchObject({ row: 5, converted: { 1: { from: '１３５２．１０', to: '1352.10' } } });
  expect(third).toMatchObject({ row: 6, cells: ['　日常公用经费', '134.10', '134.20', '62.4O', ''] });
  expect(Object.keys(third?.faults ?? {})).toEqual(['3']);
  const key = cellKey({ file: '预算.csv' }, { row: 6, column: 3 });
  await made.decide({ ...noDecisions, cells: { [key]: '62.40' } });
  expect(made.rows(id, 2, 1)).toMatchObject([{ row: 6, corrected: { 3: '62.40' } }]);
  expect(made.view().cells).toMatchObject({ unreadable: 0, corrected: 1 });
  expect(made.rows('no such block', 0, 10)).toEqual([]);
});

test('the same bytes are added once, another file of the same name gets a name of its own', async () => {
  const made = await session(file('a.csv', small), file('b.csv', small), file('a.csv', small.replace('9.0O', '9.00')));
  const view = made.view();
  expect(view.files.map((one) => one.file)).toEqual(['a.csv', 'a (2).csv']);
  expect(view.findings).toContainEqual(expect.objectContaining({ rule: 'importing.fileTwice', result: 'note' }));
});

test('a file taken away takes its cells with it', async () => {
  const made = await session(file('a.csv', small), budget);
  made.remove('a.csv');
  expect(made.view().files.map((one) => one.file)).toEqual(['预算.csv']);
});

test('another encoding reads the file again, and only that file', async () => {
  let reads = 0;
  const made = importSession({
    read: (raw, chosen) => {
      reads += 1;
      return readRawFile(raw, chosen);
    },
    draft: draftOf,
  });
  made.know(known);
  await made.add([budget, file('a.csv', small)]);
  await made.decide({ ...noDecisions, readings: { '预算.csv': { encoding: 'utf-16le' } } });
  expect(reads).toBe(3);
  expect(made.view().files[0]?.reading?.encoding).toBe('utf-16le');
  await made.decide({ ...noDecisions, readings: { '预算.csv': { encoding: 'utf-16le' } } });
  expect(reads).toBe(3);
});

test('a try leaves what was decided alone', async () => {
  const made = await session(file('a.csv', small));
  const tried = made.tried({ ...noDecisions, cells: { 'a.csv//2/4': '9.00' } });
  expect(tried.findings.filter(({ result }) => result === 'error')).toEqual([]);
  expect(made.view().cells.unreadable).toBe(1);
});

test('long lists are cut, their counts are whole', async () => {
  const lines = Array.from({ length: 1000 }, (_, row) => `foshan-hitech-zone,2024,项目${row},九,１,`);
  const text = `部门,年度,名称,年初预算数（万元）,决算数（万元）,备注\n${lines.join('\n')}\n`;
  const view = (await session(file('many.csv', text))).view();
  expect(view.findings.length).toBe(300);
  expect(view.findingCounts.errors).toBe(1000);
  expect(view.cells.unreadable).toBe(1000);
  expect(view.conversionCounts.digits).toBe(1000);
  expect(view.conversions.length).toBeLessThanOrEqual(300);
});
