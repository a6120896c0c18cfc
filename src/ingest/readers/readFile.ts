import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { fileKindOf, type FileKind } from './fileKind';
import { fingerprintOf } from '../fingerprint';
import { sizeFault } from './limits';
import { readText } from './readText';
import { readZip } from './readZip';
import type { RawFile, RawFileRead, Reading } from './sheet';

/** How files are to be read where the guess was changed: the same for all, or by the name of each. */
export type Chosen = Partial<Reading> | ((file: string) => Partial<Reading> | undefined);

/** Reads a file of one kind. */
type Reader = (file: RawFile, chosen: Chosen) => Promise<readonly RawFileRead[]>;

const chosenFor = (chosen: Chosen, file: string): Partial<Reading> =>
  typeof chosen === 'function' ? (chosen(file) ?? {}) : chosen;

const about = async ({ name, bytes }: RawFile): Promise<Pick<RawFileRead, 'file' | 'size' | 'fingerprint'>> => ({
  file: name,
  size: bytes.length,
  fingerprint: await fingerprintOf([bytes]),
});

const refused = async (file: RawFile, finding: Finding): Promise<readonly RawFileRead[]> => [
  { ...(await about(file)), sheets: [], findings: [finding] },
];

async function readTextFile(file: RawFile, chosen: Chosen): Promise<readonly RawFileRead[]> {
  // The browser makes the fingerprint beside us.
  const known = about(file);
  const { rows, ...read } = readText(file, chosenFor(chosen, file.name));
  return [{ ...(await known), ...read, sheets: rows.length > 0 ? [{ file: file.name, rows }] : [] }];
}

/** Who reads what; every other kind is refused with what it is and what to do instead. */
const readers: Partial<Record<FileKind, Reader>> = {
  text: readTextFile,
  zip: async (file, chosen) => {
    const { reads, packaged, findings } = await readZip(file, (inner) => readRawFile(inner, chosen));
    if (reads.length > 0) return reads;
    return [{ ...(await about(file)), sheets: [], findings, ...(packaged ? { packaged } : {}) }];
  },
};

/**
 * A file to cells: text of any encoding and delimiter gives one read with one table, a zip one read for each of its
 * files (named `archive.zip/inner.csv`), a zip of a data package one read with its reports. What can't be read gives a
 * read without sheets and an error that says what the file is and what to do. Never throws for what a file holds.
 */
export async function readRawFile(file: RawFile, chosen: Chosen = {}): Promise<readonly RawFileRead[]> {
  const tooLarge = sizeFault({ name: file.name, size: file.bytes.length });
  if (tooLarge) return refused(file, tooLarge);
  const kind = fileKindOf(file.bytes, file.name);
  const reader = readers[kind];
  return reader ? reader(file, chosen) : refused(file, fault(`reading.is.${kind}`, { file: file.name }));
}
