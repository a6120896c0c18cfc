import type { Zippable } from 'fflate';
import { descriptorText, schemaFiles } from '../domain/packageDescriptor';
import { reportPath, type Report } from '../domain/report';
import { tableNames, tables } from '../domain/tables';
import { nextYearTemplate } from '../domain/template';
import type { Locale } from '../i18n/language';
import { fileName } from './saveFile';
import { reportCsv } from './reportCsv';

/** Files by their path within an archive. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** Reports as a data package: `datapackage.json`, the schemas of the tables and, for each report, its six CSVs. */
export async function packageFiles(reports: readonly Report[]): Promise<ArchiveFiles> {
  const written = reports.flatMap((report) =>
    tableNames.map(
      async (table) => [`${reportPath(report)}/${table}.csv`, await reportCsv(report, table, 'package')] as const,
    ),
  );
  const files = Object.fromEntries(await Promise.all(written));
  const encoder = new TextEncoder();
  const schemas = Object.entries(schemaFiles()).map(([path, text]) => [path, encoder.encode(text)] as const);
  return {
    'datapackage.json': encoder.encode(descriptorText(Object.keys(files))),
    ...Object.fromEntries(schemas),
    ...files,
  };
}

/** A report's six tables as CSVs for people, each named by year and table. */
export async function tableFiles(report: Report, locale: Locale): Promise<ArchiveFiles> {
  const named = tableNames.map(async (table) => {
    const name = fileName([report.year, tables[table].title[locale === 'en' ? 'en' : 'zh']], 'csv');
    return [name, await reportCsv(report, table, locale)] as const;
  });
  return Object.fromEntries(await Promise.all(named));
}

/** The next year's tables to be filled in. */
export const templateFiles = (report: Report, locale: Locale): Promise<ArchiveFiles> =>
  tableFiles(nextYearTemplate(report), locale);

/** Some files as a zip. Not fflate's own workers: they load from `blob:`, which the page's policy forbids. */
export async function zipOf(files: ArchiveFiles, made: Date): Promise<Blob> {
  const { zipSync } = await import('fflate');
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, [bytes, { mtime: made, level: 6 }] as const]),
  );
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
