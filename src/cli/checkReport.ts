import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { tableNames } from '../domain/tables';
import type { TextRow } from './checkReport/accounts';
import { unaccounted, type NotFigure, type TextTables } from './checkReport/unaccounted';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bundledYear = fromHere('../../data/foshan-hitech-zone/2023');

/** Rows of a CSV as text, keyed by its header. */
const readRows = <T = TextRow>(path: string): T[] =>
  Papa.parse<T>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** The tables that lie in one department-year's folder. */
export function readTables(folder: string): TextTables {
  const present = tableNames.filter((table) => existsSync(join(folder, `${table}.csv`)));
  return Object.fromEntries(present.map((table) => [table, readRows(join(folder, `${table}.csv`))]));
}

/** Prints every number of the text at `file` that no row of `folder` answers for; gives how many there are. */
function checkReport(file: string, folder: string): number {
  const notFigures = readRows<NotFigure>(fromHere('checkReport/notFigures.csv'));
  const left = unaccounted(readFileSync(file, 'utf8'), readTables(folder), notFigures);
  const lines = left.map(({ line, section, context }) => `${line}\t${section}\t${context}\n`);
  process.stdout.write(`${lines.join('')}${left.length} unaccounted\n`);
  return left.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, folder = bundledYear] = process.argv.slice(2);
  if (file) process.exitCode = checkReport(file, folder) === 0 ? 0 : 1;
  else {
    console.error('npm run check:report -- <report text, UTF-8> [folder of the year’s CSVs]');
    process.exitCode = 2;
  }
}
