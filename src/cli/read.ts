import { readFile } from 'node:fs/promises';
import { readArguments, usage } from './arguments';
import { printCells } from './printCells';

/** The bytes of a file, nothing where there is none that can be opened. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}

/** One after the other, in the order they were named. */
async function* printed(files: readonly string[]) {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const name of files) yield bytesOf(name).then((bytes) => printCells({ name, bytes }, print));
}

const wanted = readArguments(process.argv.slice(2));
if (wanted) {
  let isWhole = true;
  for await (const isRead of printed(wanted.files)) isWhole &&= isRead;
  process.exitCode = isWhole ? 0 : 1;
} else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
}
