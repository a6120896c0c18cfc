import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleReports } from './example/exampleStory';
import { filesOf } from './example/exampleYear';

/** Writes data/example anew: what lies there is always what the generator gives. */
const folder = join(import.meta.dirname, '../../data');
rmSync(join(folder, 'example'), { recursive: true, force: true });
for (const [path, text] of filesOf(exampleReports())) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
