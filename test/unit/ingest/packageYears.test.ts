import { expect, test } from 'vitest';
import { readDataPackage, readPackageYears } from '../../../src/ingest/dataPackage';
import { readDescriptor } from '../../../src/ingest/descriptor';

const header = 'department,year,departmentName,totalScore';
/** A package of so many departments with so many years each; every figure is its own. */
function manyYears(departments: number, years: number): Map<string, string> {
  const files = new Map<string, string>();
  for (let department = 0; department < departments; department += 1) {
    for (let year = 2000; year < 2000 + years; year += 1) {
      const name = `office-${department}`;
      files.set(
        `${name}/${year}/reports.csv`,
        `${header}\n${name},${year},测试单位${department},${department % 100}\n`,
      );
    }
  }
  return files;
}
const descriptorOf = (files: ReadonlyMap<string, string>): string =>
  JSON.stringify({ resources: [...files.keys()].map((path) => ({ path })) });
const bytesOf = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));

test('all of many years arrive, at most eight files are asked for at a time', async () => {
  const files = manyYears(40, 10);
  let running = 0;
  let most = 0;
  const read = async (path: string) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return bytesOf(files.get(path));
  };
  const { reports, findings } = await readDataPackage({ descriptor: descriptorOf(files), read });
  expect([reports.length, findings]).toEqual([400, []]);
  expect(most).toBe(8);
});

test('what can not be reached is asked for once more; what still can not is told once', async () => {
  const files = manyYears(6, 5);
  const asked = new Map<string, number>();
  const read = async (path: string) => {
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    if (path.startsWith('office-1/') && times === 1) throw new TypeError('Failed to fetch');
    if (path.startsWith('office-2/')) throw new TypeError('Failed to fetch');
    return bytesOf(files.get(path));
  };
  const { reports, findings } = await readDataPackage({ descriptor: descriptorOf(files), read });
  expect(reports).toHaveLength(25);
  expect(findings).toMatchObject([{ rule: 'package.unreached', said: { names: { count: { zh: '5' } } } }]);
  expect([asked.get('office-2/2000/reports.csv'), asked.get('office-3/2000/reports.csv')]).toEqual([2, 1]);
});

test('the department asked for comes first; stopped, nothing more is asked for', async () => {
  const files = manyYears(30, 2);
  const stopping = new AbortController();
  const asked: string[] = [];
  const read = async (path: string) => {
    asked.push(path);
    return bytesOf(files.get(path));
  };
  const batches: number[] = [];
  const wanted = { first: 'office-29', signal: stopping.signal };
  for await (const { done, total } of readPackageYears(
    readDescriptor(descriptorOf(files), 'published'),
    read,
    wanted,
  )) {
    batches.push(done, total);
    stopping.abort();
  }
  expect(asked.slice(0, 2)).toEqual(['office-29/2000/reports.csv', 'office-29/2001/reports.csv']);
  expect(batches).toEqual([16, 60]);
  expect(asked).toHaveLength(16);
});
