import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { readDataPackage, type DataPackage } from '../dataPackage';
import { fileKindOf, holdsTables, type FileKind } from './fileKind';
import { digestOf } from '../fingerprint';
import { glimpse } from '../glimpse';
import { limits, overLimit } from './limits';
import type { RawFile, RawFileRead } from './sheet';
import { entryBytes, zipEntriesOf, type ZipEntry } from './zipEntries';

export interface ZipRead {
  /** A read for each file, errors included; empty where the zip as a whole can't be read or is a package. */
  reads: readonly RawFileRead[];
  packaged?: DataPackage;
  findings: readonly Finding[];
}

type ReadInner = (file: RawFile) => Promise<readonly RawFileRead[]>;

/** Folders, what macOS and Windows put into a zip unasked, and the marks Office and WPS keep beside an open file. */
const isNoise = ({ path }: ZipEntry): boolean =>
  path === '' ||
  path.endsWith('/') ||
  /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.~|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** What speaks against unpacking at all: too many files, too much in them, a bomb's ratio, a password. */
export function zipFault(entries: readonly ZipEntry[], file: string): Finding | undefined {
  if (entries.length > limits.entriesInZip) {
    return overLimit('reading.zipTooMany', { file }, { limit: limits.entriesInZip, found: entries.length });
  }
  const megabytes = Math.ceil(entries.reduce((total, { size }) => total + size, 0) / 1_000_000);
  const most = limits.bytes / 1_000_000;
  if (megabytes > most) return overLimit('reading.zipTooLarge', { file }, { limit: most, found: megabytes });
  const bomb = entries.find(({ size, packedSize }) => size > 100_000 && size > packedSize * limits.zipRatio);
  if (bomb) {
    const found = Math.ceil(bomb.size / Math.max(1, bomb.packedSize));
    return overLimit('reading.zipBomb', { file }, { limit: limits.zipRatio, found });
  }
  return entries.some(({ encrypted }) => encrypted) ? fault('reading.zipEncrypted', { file }) : undefined;
}

const descriptorName = /(?:^|\/)datapackage\.json$/;
const depthOf = (path: string): number => path.split('/').length;

/** The package's own list: the one that lies highest, since a package may be packed with its folder. */
const descriptorOf = (entries: readonly ZipEntry[]): ZipEntry | undefined =>
  entries.filter(({ path }) => descriptorName.test(path)).sort((a, b) => depthOf(a.path) - depthOf(b.path))[0];

async function readPackage(zip: RawFile, entries: readonly ZipEntry[], descriptor: ZipEntry): Promise<ZipRead> {
  const damaged = fault('reading.zipDamaged', { file: zip.name, raw: glimpse(descriptor.path) });
  const bytes = await entryBytes(zip.bytes, descriptor);
  if (!bytes) return { reads: [], findings: [damaged] };
  const folder = descriptor.path.slice(0, -'datapackage.json'.length);
  const packaged = await readDataPackage({
    descriptor: new TextDecoder().decode(bytes),
    read: async (path) => {
      const entry = entries.find((candidate) => candidate.path === folder + path);
      return entry && entryBytes(zip.bytes, entry);
    },
  });
  return { reads: [], packaged, findings: packaged.findings };
}

/** A file that gives no table; of one that could not be unpacked there are no bytes to take a fingerprint of. */
const unread = async (
  file: string,
  finding: Finding,
  { kind, bytes }: { kind: FileKind; bytes?: Uint8Array } = { kind: 'binary' },
): Promise<readonly RawFileRead[]> => [
  {
    file,
    kind,
    size: bytes?.length ?? 0,
    fingerprint: bytes ? await digestOf([bytes]) : '',
    sheets: [],
    findings: [finding],
  },
];

/** What was passed over unasked is said all the same, with the first few of its names. */
async function leftOut(zip: RawFile, all: readonly ZipEntry[]): Promise<readonly RawFileRead[]> {
  const names = all
    .filter((entry) => isNoise(entry) && !entry.path.endsWith('/') && entry.path !== '')
    .map(({ path }) => path);
  if (names.length === 0) return [];
  const raw = names.slice(0, 5).join('、') + (names.length > 5 ? '…' : '');
  return unread(
    zip.name,
    { ...fault('reading.zipLeftOut', { file: zip.name, raw }), result: 'note' },
    { kind: 'zip', bytes: zip.bytes },
  );
}

/** A report's PDF or pictures beside its tables are only said; a workbook that isn't read would be missed. */
async function readEntry(zip: RawFile, entry: ZipEntry, readInner: ReadInner): Promise<readonly RawFileRead[]> {
  const file = `${zip.name}/${entry.path}`;
  const bytes = await entryBytes(zip.bytes, entry);
  if (!bytes) return unread(file, fault('reading.zipDamaged', { file: zip.name, raw: glimpse(entry.path) }));
  const kind = fileKindOf(bytes, entry.path);
  if (kind === 'zip') return unread(file, fault('reading.zipNested', { file }), { kind, bytes });
  const isProse = kind === 'text' && /\.(?:md|txt)$/i.test(entry.path) && /readme|说明/i.test(entry.path);
  if (!isProse && holdsTables(kind)) return readInner({ name: file, bytes });
  return unread(file, { ...fault('reading.zipPassedOver', { file }), result: 'note' }, { kind, bytes });
}

/** One after the other: unpacked side by side they would all be in memory at once. */
async function* readEntries(zip: RawFile, entries: readonly ZipEntry[], readInner: ReadInner) {
  for (const entry of entries) yield readEntry(zip, entry, readInner);
}

/**
 * Reads the files of a zip, one after the other, or the data package it holds. Sizes are checked before anything is
 * unpacked and held to while it is; a zip within a zip is refused.
 */
export async function readZip(zip: RawFile, readInner: ReadInner): Promise<ZipRead> {
  const all = zipEntriesOf(zip.bytes);
  const entries = all?.filter((entry) => !isNoise(entry));
  if (!entries || !all) return { reads: [], findings: [fault('reading.zipBroken', { file: zip.name })] };
  const wrong = entries.length === 0 ? fault('reading.zipEmpty', { file: zip.name }) : zipFault(entries, zip.name);
  if (wrong) return { reads: [], findings: [wrong] };
  const descriptor = descriptorOf(entries);
  if (descriptor) return readPackage(zip, entries, descriptor);
  const reads: RawFileRead[] = [...(await leftOut(zip, all))];
  for await (const some of readEntries(zip, entries, readInner)) reads.push(...some);
  const isNothing = reads.every(({ findings }) =>
    findings.some(({ rule }) => rule === 'reading.zipPassedOver' || rule === 'reading.zipLeftOut'),
  );
  return isNothing ? { reads: [], findings: [fault('reading.zipEmpty', { file: zip.name })] } : { reads, findings: [] };
}
