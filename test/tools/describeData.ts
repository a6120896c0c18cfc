import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descriptorText } from '../../src/domain/packageDescriptor';

/** Paths of the CSVs below a folder, relative to it, with forward slashes. */
export const csvFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../data', import.meta.url));
  writeFileSync(join(folder, 'datapackage.json'), descriptorText(csvFilesIn(folder)));
}
