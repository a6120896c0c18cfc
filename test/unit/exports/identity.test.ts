import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleReports } from '../../../src/cli/example/exampleStory';
import { readYears } from '../../../src/cli/example/readYears';
import { reportPath, type Report } from '../../../src/domain/report';
import { packageFiles, tableFiles, zipOf } from '../../../src/exports/reportArchive';
import { draftOf } from '../../../src/ingest/draftOf';
import { noDecisions, type KnownReports } from '../../../src/ingest/decisions';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { seedReport } from '../../fixtures/readSeed';
import { anyCoveredReport } from './anyReport';

const forms = ['zh-CN', 'en', 'package'] as const;
const strangers: KnownReports = { reports: {}, departments: {} };
const holding = (report: Report): KnownReports => ({
  reports: { [reportPath(report)]: report },
  departments: Object.fromEntries(
    report.tables.reports.map(({ departmentName }) => [departmentName, report.department]),
  ),
});

/** What a clerk's import makes of a report's export: the reports, and whatever stands in the way. */
async function importedFrom(report: Report, form: (typeof forms)[number], known: KnownReports) {
  const files = form === 'package' ? await packageFiles([report]) : await tableFiles(report, form);
  const zip = await zipOf(files, new Date(2026, 0, 1));
  const reads = await readRawFile({ name: 'tables.zip', bytes: new Uint8Array(await zip.arrayBuffer()) });
  const { questions, findings, reports } = draftOf(reads, noDecisions, known);
  const errors = findings.filter(({ result }) => result === 'error').map(({ rule, at }) => [rule, at]);
  return { asked: questions.map(({ id }) => id), errors, reports: reports.map((one) => one.report) };
}
const same = (report: Report) => ({ asked: [], errors: [], reports: [report] });

const real = [seedReport(), ...(await readYears(exampleReports()))];
describe.each(forms)('what is exported and imported is the same: %s', (form) => {
  test.each(real.map((report) => [reportPath(report), report] as const))('%s', async (_, report) => {
    expect(await importedFrom(report, form, strangers)).toEqual(same(report));
    expect(await importedFrom(report, form, holding(report))).toEqual(same(report));
  });
  test('any report, whatever it was given', async () => {
    await fc.assert(
      fc.asyncProperty(anyCoveredReport, fc.boolean(), async (report, isHeld) => {
        expect(await importedFrom(report, form, isHeld ? holding(report) : strangers)).toEqual(same(report));
      }),
      { numRuns: 30 },
    );
  });
});
