import { readFile } from 'node:fs/promises';
import { readArguments, usage, type ReadArguments } from './arguments';
import { knownFrom } from './knownFrom';
import { readFilesInOrder } from './readFilesInOrder';
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

/** Reads files up to the step before they would be stored, and prints the one JSON of it; gives how it went. */
async function printReports({ against, answers, files }: ReadArguments): Promise<number> {
  const known = against === undefined ? { reports: {}, departments: {} } : await knownFrom(against);
  const given = answers === undefined ? {} : (JSON.parse(await readFile(answers, 'utf8')) as Record<string, string>);
  const named = await Promise.all(files.map(async (name) => ({ name, bytes: await bytesOf(name) })));
  const { result, exit } = await readFilesInOrder(named, { known, answers: given });
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  return exit;
}

const wanted = readArguments(process.argv.slice(2));
if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 1;
} else if (wanted.cells) {
  let isWhole = true;
  for await (const isRead of printed(wanted.files)) isWhole &&= isRead;
  process.exitCode = isWhole ? 0 : 1;
} else process.exitCode = await printReports(wanted);
