import type { Zippable } from 'fflate';
import { coverageOf } from '../domain/coverage';
import { descriptorText, schemaFiles, type FileFacts } from '../domain/packageDescriptor';
import { reportPath, type Report } from '../domain/report';
import { tableNames, tables, type TableName } from '../domain/tables';
import type { Locale } from '../i18n/language';
import { fileName } from './saveFile';
import { officeTemplate } from '../domain/officeTemplate';
import { csvForPeople, reportCsv } from './reportCsv';

/** Files by their path within an archive. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** A table that was never given has no file; a file without rows says that the report states none. */
const filedTables = (report: Report): TableName[] =>
  tableNames.filter((table) => coverageOf(report, table) !== 'none' || report.tables[table].length > 0);

/** A file's digest as its package tells it; a page served by plain http can't work one out, and a package may do without. */
async function hashed(file: Uint8Array<ArrayBuffer>): Promise<{ hash?: string }> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return {};
  const digest = new Uint8Array(await subtle.digest('SHA-256', file));
  return { hash: `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` };
}

/** Reports as a data package: `datapackage.json`, the schemas of the tables and, for each report, the CSVs of the tables it was given. */
export async function packageFiles(reports: readonly Report[]): Promise<ArchiveFiles> {
  const facts = new Map<string, FileFacts>();
  const written = reports.flatMap((report) =>
    filedTables(report).map(async (table) => {
      const path = `${reportPath(report)}/${table}.csv`;
      const csv = await reportCsv(report, table, 'package');
      facts.set(path, { coverage: coverageOf(report, table), bytes: csv.length, ...(await hashed(csv)) });
      return [path, csv] as const;
    }),
  );
  const files = Object.fromEntries(await Promise.all(written));
  const encoder = new TextEncoder();
  const schemas = Object.entries(schemaFiles()).map(([path, text]) => [path, encoder.encode(text)] as const);
  return {
    'datapackage.json': encoder.encode(descriptorText(Object.keys(files), (path) => facts.get(path) ?? {})),
    ...Object.fromEntries(schemas),
    ...files,
  };
}

/** The tables a report was given as CSVs for people, each named by year and table. */
export async function tableFiles(report: Report, locale: Locale): Promise<ArchiveFiles> {
  const named = filedTables(report).map(async (table) => {
    const name = fileName([report.year, tables[table].title[locale === 'en' ? 'en' : 'zh']], 'csv');
    return [name, await reportCsv(report, table, locale)] as const;
  });
  return Object.fromEntries(await Promise.all(named));
}

/** The next year's tables to be filled in, or only some of them, in the words of the office: they are read back by their names. */
export async function templateFiles(
  report: Report,
  locale: Locale,
  only: readonly TableName[] = tableNames,
): Promise<ArchiveFiles> {
  const named = only.map(async (table) => {
    const name = fileName([report.year + 1, tables[table].title[locale === 'en' ? 'en' : 'zh']], 'csv');
    return [name, await csvForPeople(officeTemplate(report, table))] as const;
  });
  return Object.fromEntries(await Promise.all(named));
}

/** Some files as a zip. Not fflate's own workers: they load from `blob:`, which the page's policy forbids. */
export async function zipOf(files: ArchiveFiles, made: Date): Promise<Blob> {
  const { zipSync } = await import('fflate');
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, [bytes, { mtime: made, level: 6 }] as const]),
  );
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
