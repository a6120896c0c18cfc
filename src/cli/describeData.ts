import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descriptorText, schemaFiles } from '../domain/packageDescriptor';

/** Paths of the CSVs below a folder, relative to it, with forward slashes. */
export const csvFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../../data');
  writeFileSync(join(folder, 'datapackage.json'), descriptorText(csvFilesIn(folder)));
  for (const [path, text] of Object.entries(schemaFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
