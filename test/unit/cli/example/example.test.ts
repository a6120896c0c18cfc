import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksOf } from '../../../../src/domain/checks/checksOf';
import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import { reportPath, type Report } from '../../../../src/domain/report';
import { tableNames } from '../../../../src/domain/tables';
import type { YearMapping } from '../../../../src/domain/years/mappings';
import { readDataPackage } from '../../../../src/ingest/dataPackage';
import { csvFilesIn } from '../../../../src/cli/describeData';
import { confirmedMappings, exampleReports, twists } from '../../../../src/cli/example/exampleStory';
import { exampleYears, filesOf } from '../../../../src/cli/example/exampleYear';

const data = join(import.meta.dirname, '../../../../data');
const read = async (path: string) => new Uint8Array(await readFile(join(data, path)));
const text = (path: string) => readFile(join(data, path), 'utf8');
const packaged = await readDataPackage({ descriptor: await text('datapackage.json'), read }, 'example');
const reports = packaged.reports.map(({ report }) => report).sort((a, b) => a.year - b.year);

/** Everything to ask or to note: `2021 stageJump/… toExplain`. */
function asked(years: readonly Report[], mappings: readonly YearMapping[] = []): string[] {
  const book = figuresOf(years, mappings);
  return years.flatMap((report) =>
    checksOf(book, report)
      .filter(({ result }) => result !== 'agrees' && result !== 'notChecked')
      .map(({ id, result }) => `${report.year} ${id} ${result}`),
  );
}

test('data/example is what `npm run example` writes, byte by byte', async () => {
  const files = filesOf(exampleReports());
  const checkedIn = csvFilesIn(data).filter((path) => path.startsWith('example/'));
  expect(checkedIn.sort()).toEqual([...files.keys()].sort());
  for (const [path, generated] of files) expect({ path, text: await text(path) }).toEqual({ path, text: generated });
});

test('the strict reader finds nothing wrong with it, and only where it is asked for', async () => {
  expect(packaged.findings).toEqual([]);
  expect(reports.map(reportPath)).toEqual(exampleYears.map((year) => `example-park/${year}`));
  const published = await readDataPackage({ descriptor: await text('datapackage.json'), read });
  expect(published.reports.map(({ report }) => report.department)).not.toContain('example-park');
});

test('every year is whole: all six tables with rows, each with its place, the name saying that it is invented', () => {
  for (const { year, tables } of reports) {
    expect({ year, empty: tableNames.filter((table) => tables[table].length === 0) }).toEqual({ year, empty: [] });
    expect(tableNames.flatMap((table) => tables[table].filter(({ source }) => source === undefined))).toEqual([]);
    expect(tables.reports[0]?.departmentName).toMatch(/示例.*（虚构）/);
    expect(tables.projects.filter(({ name }) => !name.startsWith('示例'))).toEqual([]);
  }
});

test('the checks find what was planted, all of it and nothing else', () => {
  const planted = twists.flatMap(({ finds }) => finds.map((found) => found.join(' ')));
  expect(asked(reports).sort()).toEqual([...planted].sort());
});

test('once the renaming and the split are confirmed, what they hid is told', () => {
  // Of the two halves the eastern was completed in 2024 and the western was not: no silence, and no promise kept.
  const promise = (mappings: readonly YearMapping[]): (string | undefined)[] => {
    const book = figuresOf(reports, mappings);
    const report = reports.find(({ year }) => year === 2024);
    const found = report ? checksOf(book, report) : [];
    return found.flatMap(({ id, said: { message } }) =>
      id === 'promiseUnanswered/projects/sample-medical-valley@2024-12' ? [message] : [],
    );
  };
  expect(promise([])).toEqual(['check.promiseUnanswered.notTold']);
  expect(promise(confirmedMappings)).toEqual(['check.promiseUnanswered.behind']);
  expect(asked(reports, confirmedMappings)).toEqual(asked(reports));
});
