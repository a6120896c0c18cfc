import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFilesInOrder } from '../../../src/cli/readFilesInOrder';
import { draftOf } from '../../../src/ingest/draftOf';
import { noDecisions } from '../../../src/ingest/decisions';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { clerksYear, office } from '../../fixtures/import/clerksYear';

const nothing = { known: { reports: {}, departments: {} }, answers: {} };

/** Written by hand from the figures of the files: what `npm run read` prints of each report. */
const golden = async (name: string): Promise<unknown> =>
  JSON.parse(
    await readFile(fileURLToPath(new URL(`../../fixtures/import/read/${name}.json`, import.meta.url)), 'utf8'),
  );

test('the reports of an office’s year are the golden ones, file after file', async () => {
  const { result, exit } = await readFilesInOrder(await clerksYear(), nothing);
  expect(exit).toBe(0);
  expect(result.questions).toEqual([]);
  expect(result.reports).toMatchObject([1, 2, 3, 4].map(() => ({ departmentName: office })));
  expect(result.reports).toEqual(await golden('clerksYear'));
});

test('dropped together they make one report, without a question: a title’s office is known from the other files', async () => {
  const reads = await Promise.all((await clerksYear()).map((file) => readRawFile(file)));
  const { questions, reports } = draftOf(reads.flat(), noDecisions, nothing.known);
  expect(questions).toEqual([]);
  expect(reports.map(({ key, brought }) => [key, [...brought].sort()])).toEqual([
    [{ department: office, year: 2024 }, ['budget', 'outcomes', 'projects', 'reports', 'scores', 'tasks']],
  ]);
});
