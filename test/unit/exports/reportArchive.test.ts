import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportPath, type Report } from '../../../src/domain/report';
import { validateReport } from '../../../src/domain/validateReport';
import { packageFiles, tableFiles, templateFiles, zipOf, type ArchiveFiles } from '../../../src/exports/reportArchive';
import { reportCsv } from '../../../src/exports/reportCsv';
import { readDataPackage } from '../../../src/ingest/dataPackage';
import { seedReport } from '../../fixtures/readSeed';
import { anyCoveredReport, anyReport } from './anyReport';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const read = (files: ArchiveFiles) =>
  readDataPackage({ descriptor: text(files['datapackage.json']), read: async (path) => files[path] });

/** The files made for people, as a package lists them: read by the same reader. */
async function readTables(report: Report, locale: 'zh-CN' | 'en') {
  const tables = ['reports', 'budget', 'scores', 'outcomes', 'tasks', 'projects'];
  const files = Object.values(await tableFiles(report, locale));
  const paths = tables.map((table) => `${reportPath(report)}/${table}.csv`);
  const descriptor = JSON.stringify({ resources: paths.map((path) => ({ path })) });
  return readDataPackage({ descriptor, read: async (path) => files[paths.indexOf(path)] });
}

describe('what is written reads back the same', () => {
  test('any report, as a package, with which tables it was given', async () => {
    await fc.assert(
      fc.asyncProperty(anyCoveredReport, async (report) => {
        expect(validateReport(report)).toEqual(report);
        const { reports, findings } = await read(await packageFiles([report]));
        expect(findings).toEqual([]);
        expect(reports.map((packaged) => packaged.report)).toEqual([report]);
      }),
      { numRuns: 150 },
    );
  });
  test.each(['zh-CN', 'en'] as const)('any report, as tables for people (%s)', async (locale) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { reports, findings } = await readTables(report, locale);
        expect(findings).toEqual([]);
        expect(reports.map((packaged) => packaged.report)).toEqual([report]);
      }),
      { numRuns: 60 },
    );
  });
  test('the report of 2023, through a zip, byte for byte as it is published', async () => {
    const zip = await zipOf(await packageFiles([seedReport()]), new Date(2024, 7, 1));
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const { reports, findings } = await read(files);
    expect(findings).toEqual([]);
    expect(reports.map((packaged) => packaged.report)).toEqual([seedReport()]);
  });
  test('several departments and years lie side by side', async () => {
    const seed = seedReport();
    const next = { ...seed, year: 2024, tables: { ...seed.tables } };
    const renamed = Object.fromEntries(
      Object.entries(next.tables).map(([table, rows]) => [table, rows.map((row) => ({ ...row, year: 2024 }))]),
    );
    const { reports } = await read(await packageFiles([seed, { ...next, tables: renamed } as unknown as Report]));
    expect(reports.map(({ report }) => reportPath(report))).toEqual([
      'foshan-hitech-zone/2023',
      'foshan-hitech-zone/2024',
    ]);
  });
});

describe('a table for people', () => {
  test('begins with a byte order mark, names its units and words what is listed', async () => {
    const csv = text(await reportCsv(seedReport(), 'budget', 'zh-CN'));
    expect(csv.startsWith('\uFEFF部门,年度,')).toBe(true);
    expect(csv).toContain('年初预算数（万元）,调整预算数（万元）,决算数（万元）');
    expect(csv).toContain('personnel,人员经费,Personnel,basic,明细,,1381.53,1352.42,1283.81,');
    expect(csv.split('\r\n')).toHaveLength(seedReport().tables.budget.length + 2);
  });
  test('a text that would run gets an apostrophe, a negative number none, several lines their quotes', async () => {
    const seed = seedReport();
    const [line, ...others] = seed.tables.budget;
    const odd = { ...line, name: '=1+1', note: '@一\n二', final: { value: -4_890_000, step: 10_000, unit: '万元' } };
    const report = { ...seed, tables: { ...seed.tables, budget: [odd, ...others] } } as unknown as Report;
    expect(text(await reportCsv(report, 'budget', 'package')).split('\nfoshan')[1]).toBe(
      `-hitech-zone,2023,,basic,'=1+1,Basic expenditure,,line,,1512.03,1507.14,-4.89,一.四.表1.行1,"'@一\n二"`,
    );
  });
  test('money stated in another unit is written in the unit of its column, no digit lost', async () => {
    const seed = seedReport();
    const [line] = seed.tables.budget;
    // 12 345.60 元 are 1.234560 万元.
    const stated = { ...line, final: { value: 1_234_560, step: 1, unit: '元' } };
    const report = { ...seed, tables: { ...seed.tables, budget: [stated] } } as unknown as Report;
    expect(text(await reportCsv(report, 'budget', 'package'))).toContain(',1.234560,');
  });
});

test('a template is the next year, prefilled, amounts empty', async () => {
  const files = await templateFiles(seedReport(), 'zh-CN');
  expect(Object.keys(files)).toContain('2024-预算.csv');
  const rows = text(files['2024-预算.csv']).split('\r\n');
  expect(rows[0]).toBe('\uFEFF佛山高新技术产业开发区管理委员会2024年度部门预算支出表');
  expect(rows.find((row) => row.includes('人员经费'))).toBe('　人员经费,,,,,');
  expect(text(files['2024-评分.csv'])).toContain('管理效率,预算绩效管理,10,,,');
});
