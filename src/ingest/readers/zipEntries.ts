/** One file of a zip as its directory lists it. */
export interface ZipEntry {
  /** As the zip has it; an own name, never a place to write to. */
  path: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

const endLength = 22;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const utf8Names = 0x0800;
const zip64Count = 0xffff;

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Windows packs names in the system's code page and doesn't say so; macOS packs UTF-8 and doesn't say so either. Two
 * GBK characters may be valid UTF-8 by chance, but not Chinese.
 */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  const text = strictly(bytes, 'utf-8');
  if (text !== undefined && (isUtf8 || !/[\u0080-\u07FF]/.test(text))) return text;
  return strictly(bytes, 'gb18030') ?? text ?? new TextDecoder('latin1').decode(bytes);
}

/** `..`, drive letters and control characters mean nothing here; they are left out so that they mean nothing anywhere. */
const harmless = (path: string): string =>
  path
    .replace(/\\/g, '/')
    .split('/')
    .map((piece) => piece.replace(/[\p{Cc}\p{Cf}:]/gu, ''))
    .filter((piece, index, all) => piece !== '..' && piece !== '.' && (piece !== '' || index === all.length - 1))
    .join('/');

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

/**
 * The directory of a zip. Nothing where there is none, it is cut off, or it is larger than four-byte sizes can say.
 * Sizes are what the zip claims: reading an entry holds it to them.
 */
export function zipEntriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === zip64Count) return undefined;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return undefined;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      path: harmless(nameOf(name, (flags & utf8Names) !== 0)),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry, or nothing where they don't lie within the zip. */
function packedBytes(zip: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== localMark) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize <= zip.length ? zip.subarray(start, start + packedSize) : undefined;
}

let table: Uint32Array | undefined;
function checksumTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}

/** CRC-32 as zips carry it. The unpacking library doesn't check it, and a flipped bit may make another number. */
function checksumOf(bytes: Uint8Array): number {
  table ??= checksumTable();
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Unpacks in pieces and stops at the first byte more than the directory claims: a bomb lies about its size. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const { Inflate } = await import('fflate');
  const whole = new Uint8Array(size);
  const step = 16_384;
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError('more than the directory claims');
    whole.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === size ? whole : undefined;
}

/** The bytes of an entry, whole and as they were packed, or nothing. */
export async function entryBytes(zip: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const packed = packedBytes(zip, entry);
  if (!packed) return undefined;
  const stored = entry.method === 0 ? packed : undefined;
  const bytes = entry.method === 8 ? await inflated(packed, entry.size) : stored;
  return bytes?.length === entry.size && checksumOf(bytes) === entry.checksum ? bytes : undefined;
}
