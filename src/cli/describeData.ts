import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descriptorText, schemaFiles, type FileFacts } from '../domain/packageDescriptor';
import { hashOf } from '../ingest/fingerprint';

/** Paths of the CSVs below a folder, relative to it, with forward slashes. */
export const csvFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** The descriptor of the CSVs below a folder, with the size and digest of each. */
export async function describedData(folder: string): Promise<string> {
  const described = csvFilesIn(folder).map(async (path): Promise<[string, FileFacts]> => {
    const content = readFileSync(join(folder, path));
    return [path, { bytes: content.length, hash: await hashOf(content) }];
  });
  const facts = new Map(await Promise.all(described));
  return descriptorText([...facts.keys()], (path) => facts.get(path) ?? {});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '../../data');
  writeFileSync(join(folder, 'datapackage.json'), await describedData(folder));
  for (const [path, text] of Object.entries(schemaFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
