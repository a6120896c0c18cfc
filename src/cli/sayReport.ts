import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figuresOf } from '../domain/figures/figuresOf';
import { descriptorText } from '../domain/packageDescriptor';
import type { Report } from '../domain/report';
import { readDataPackage } from '../ingest/dataPackage';
import { sayingsOf } from './sayings';
import { printedSpeech } from './sayText';

const data = join(import.meta.dirname, '../../data');
const bundled = { department: 'foshan-hitech-zone', year: '2023' };

/** Every year of a department whose CSVs lie somewhere below data/. Throws with the findings where a file is not clean. */
async function readDepartment(department: string): Promise<Report[]> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(data, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.split('/').at(-3) === department);
  const { reports, findings } = await readDataPackage(
    {
      descriptor: descriptorText(files),
      read: async (path) => new Uint8Array(await readFile(join(data, path))),
    },
    files.some((path) => path.startsWith('example/')) ? 'example' : undefined,
  );
  if (findings.length > 0) throw new Error(JSON.stringify(findings, undefined, 1));
  return reports.map(({ report }) => report);
}

/** Prints all the product can say of one year of a department: `npm run say -- [DEPARTMENT YEAR]`. */
async function main([department = bundled.department, year = bundled.year]: readonly string[]): Promise<void> {
  const reports = await readDepartment(department);
  const report = reports.find((one) => String(one.year) === year);
  if (!report) throw new Error(`data/ holds no report of ${department} for ${year}`);
  process.stdout.write(printedSpeech(sayingsOf(figuresOf(reports), report)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
