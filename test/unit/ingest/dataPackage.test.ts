import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableNames } from '../../../src/domain/tables';
import { en } from '../../../src/i18n/en';
import { sayText } from '../../../src/i18n/say';
import { zhCNWhole as zhCN } from '../../../src/i18n/zhCNLater';
import { readDataPackage, type DataPackage } from '../../../src/ingest/dataPackage';

const packageIn = (folder: URL) => ({
  descriptor: readFileSync(new URL('datapackage.json', folder), 'utf8'),
  // As a server does: nothing for a file that isn't there.
  read: async (path: string): Promise<Uint8Array | undefined> => {
    const file = new URL(path, folder);
    return existsSync(file) ? readFile(file) : undefined;
  },
});
const broken = packageIn(new URL('../../fixtures/package/', import.meta.url));
const seed = packageIn(new URL('../../../data/', import.meta.url));

describe('the bundled package', () => {
  const year = 'foshan-hitech-zone/2023';
  test('reads without a finding', async () => {
    const { reports, findings } = await readDataPackage(seed);
    expect(findings).toEqual([]);
    expect(reports.map(({ report }) => [report.department, report.year])).toContainEqual(['foshan-hitech-zone', 2023]);
  });
  test('asks no schema for a table that has every column', async () => {
    const asked: string[] = [];
    const read = (path: string): Promise<Uint8Array | undefined> => {
      asked.push(path);
      return seed.read(path);
    };
    expect((await readDataPackage({ ...seed, read })).findings).toEqual([]);
    expect(asked.filter((path) => path.startsWith('schemas/'))).toEqual([]);
    expect(asked).toContain(`${year}/budget.csv`);
  });
  test('keeps what the report states, and an empty cell as nothing', async () => {
    const { reports } = await readDataPackage(seed);
    const tables = reports.find(({ report }) => report.year === 2023)?.report.tables;
    expect(tables?.budget.find(({ kind }) => kind === 'total')).toMatchObject({
      final: { value: 56_668_270_000, unit: '万元' },
    });
    expect(tables?.reports[0]).not.toHaveProperty('fullScore');
  });
  test('its fingerprint is SHA-256 over the CSVs in the order of the tables', async () => {
    const hash = createHash('sha256');
    for (const table of tableNames) hash.update((await seed.read(`${year}/${table}.csv`)) ?? '');
    const { reports } = await readDataPackage(seed);
    expect(reports.find(({ report }) => report.year === 2023)?.fingerprint).toBe(hash.digest('hex'));
  });
});

describe('a package broken in many ways', () => {
  let result: DataPackage;
  beforeAll(async () => {
    result = await readDataPackage(broken);
  });
  const inYear = (year: number) =>
    result.findings
      .filter(({ at }) => 'file' in at && at.file.includes(String(year)))
      .map(({ rule, at }) => ('file' in at ? [rule, at.file, at.row, at.column, at.raw] : []));
  const budgetOf = (year: number) => `office/${year}/budget.csv`;

  test('the year without fault is read, no other, and nothing by halves', () => {
    expect(result.reports.map(({ report }) => report.year)).toEqual([2011]);
    expect(inYear(2011)).toEqual([]);
  });
  test('a missing file', () => {
    expect(inYear(2012)).toEqual([['package.missingFile', budgetOf(2012), undefined, undefined, undefined]]);
  });
  test('a wrong column', () => {
    expect(inYear(2013)).toEqual([['package.unknownColumn', budgetOf(2013), 1, '金额', undefined]]);
  });
  test('impossible numbers, each with row, column and raw text', () => {
    expect(inYear(2014)).toEqual([
      ['package.notANumber', budgetOf(2014), 2, 'initial', '1,055.00'],
      ['package.tooFine', budgetOf(2014), 2, 'final', '90.5000001'],
      ['package.tooLarge', budgetOf(2014), 3, 'initial', '9999999999999'],
      ['package.notANumber', budgetOf(2014), 3, 'adjusted', '－'],
    ]);
  });
  test.each([
    [2015, 'package.wrongWord', 2, 'kind', '小计'],
    [2016, 'package.raggedRow', 4, undefined, undefined], // row 3 is blank
    [2017, 'package.brokenQuotes', 2, undefined, undefined],
    [2018, 'package.otherReport', 3, 'year', '2017'],
    [2019, 'package.missingColumn', 1, 'kind', undefined],
    [2020, 'package.missingCell', 2, 'code', undefined],
    [2021, 'package.repeatedRow', 3, undefined, 'basic'],
    [2022, 'package.unknownParent', 2, 'parent', 'basic'],
  ])('%i: %s', (year, rule, row, column, raw) => {
    expect(inYear(year)).toEqual([[rule, budgetOf(year), row, column, raw]]);
  });
  test('another encoding', () => {
    expect(inYear(2023)).toEqual([['package.notUtf8', 'office/2023/reports.csv', undefined, undefined, undefined]]);
  });
  test('a path outside the rule is named and not followed', () => {
    const stray = result.findings.find(({ rule }) => rule === 'package.unknownResource');
    expect(stray?.at).toMatchObject({ file: 'datapackage.json', raw: '../secrets.csv' });
  });
  test('every finding can be said in both languages, with the file in it', () => {
    for (const { said, at } of result.findings) {
      for (const language of [zhCN, en]) {
        const text = sayText(said, { book: { reports: new Map(), figures: new Map() }, language, unit: '万元' });
        expect(text).toContain('file' in at ? at.file : '?');
      }
    }
  });
  test('the invented department comes only when asked for', async () => {
    const { reports } = await readDataPackage(broken, 'example');
    expect(reports.map(({ report }) => report.year)).toEqual([2024]);
  });
});

describe('a descriptor', () => {
  const rulesOf = async (descriptor: string) => {
    const { reports, findings } = await readDataPackage({ ...broken, descriptor });
    return [reports.length, ...findings.map(({ rule }) => rule)];
  };
  const listing = (...resources: unknown[]) => JSON.stringify({ resources });
  test.each(['{"resources": [', '[]', 'null', '{"resources": {}}', '<!doctype html>', ''])(
    '%s is broken',
    async (text) => expect(await rulesOf(text)).toEqual([0, 'package.brokenDescriptor']),
  );
  test.each([null, {}, { path: 5 }, { path: '__proto__/2023/reports.txt' }, { path: 'office/2011/constructor.csv' }])(
    'an entry %j is no table',
    async (resource) => expect(await rulesOf(listing(resource))).toEqual([0, 'package.unknownResource']),
  );
  test.each(['50%/2011/budget.csv', '%E4%BD/2011/budget.csv', 'office!%/2011/budget.csv'])(
    'a path with a percent sign that escapes nothing is refused alone: %s',
    async (path) => {
      const { resources } = JSON.parse(seed.descriptor) as { resources: readonly unknown[] };
      const { reports, findings } = await readDataPackage({ ...seed, descriptor: listing({ path }, ...resources) });
      expect(reports.map(({ report }) => report.department)).toEqual(['foshan-hitech-zone']);
      expect(findings.map(({ rule }) => rule)).toEqual(['package.unknownResource']);
      expect(findings[0]?.at).toMatchObject({ row: 1, raw: path });
    },
  );
  test('a year needs its reports table, and every table once', async () => {
    const budget = { path: 'office/2011/budget.csv' };
    expect(await rulesOf(listing(budget))).toEqual([0, 'package.noReportsTable']);
    expect(await rulesOf(listing({ path: 'office/2011/reports.csv' }, budget, budget))).toEqual([
      0,
      'package.repeatedResource',
    ]);
  });
  test('columns its schema promises must be there', async () => {
    const schema = { fields: [{ name: 'department' }, { name: 'grade' }] };
    expect(await rulesOf(listing({ path: 'office/2011/reports.csv', schema }))).toEqual([0, 'package.missingColumn']);
  });
  test('a schema may lie in a file of its own, read once for all tables; out of the package nothing is read', async () => {
    const schema = JSON.stringify({ fields: [{ name: 'department' }, { name: 'grade' }] });
    const asked: string[] = [];
    const readAs = (path: string) => {
      const years = [2011, 2012].map((year) => ({ path: `office/${year}/reports.csv`, schema: path }));
      const read = (file: string): Promise<Uint8Array | undefined> => {
        asked.push(file);
        return file === 'schemas/reports.json' ? Promise.resolve(new TextEncoder().encode(schema)) : broken.read(file);
      };
      return readDataPackage({ descriptor: listing(...years), read });
    };
    const { findings } = await readAs('schemas/reports.json');
    expect(findings.map(({ rule }) => rule)).toEqual(['package.missingColumn', 'package.missingColumn']);
    expect(asked.filter((file) => file.startsWith('schemas/'))).toEqual(['schemas/reports.json']);
    for (const path of [
      'schemas/gone.json',
      '../reports.json',
      'a/../../b.json',
      'https://example.org/s.json',
      '/s.json',
    ]) {
      const rules = (await readAs(path)).findings.map(({ rule }) => rule);
      expect(rules).not.toContain('package.missingColumn');
    }
    expect(asked.filter((file) => file.includes('..') || file.includes(':') || file.startsWith('/'))).toEqual([]);
  });
  test('a file that could not be asked for is not called missing', async () => {
    const { findings } = await readDataPackage({
      descriptor: listing({ path: 'office/2011/reports.csv' }),
      read: () => Promise.reject(new TypeError('offline')),
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['package.unreached']);
  });
});
