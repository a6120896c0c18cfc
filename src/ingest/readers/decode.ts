import type { Encoding } from './sheet';

/**
 * A file as text, or the row at which its bytes stop being text of the encoding that was tried last. `misleadingMark`: it
 * starts with the mark of another encoding. `before`: up to that row they are text of this one, from there of `encoding`.
 */
export type Decoded =
  | { encoding: Encoding; text: string; doubtful: boolean; misleadingMark?: true }
  | { encoding: Encoding; undecodableRow: number; before?: Encoding };

const sampleSize = 65_536;
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const markedEncoding = (bytes: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => startsWith(bytes, mark))?.[0];

/** GB18030's own mark is not taken off by the decoder. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return withoutMark(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The row as a spreadsheet shows it, from 1: a line break between quotes starts none. */
export function rowAt(text: string, index: number): number {
  let row = 1;
  for (const [piece, part] of text.slice(0, index).split('"').entries()) {
    if (piece % 2 === 0) row += part.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return row;
}

function undecodable(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const index = text.indexOf('\uFFFD');
  return { encoding, undecodableRow: rowAt(text, index < 0 ? text.length : index) };
}

/** Characters that tables are written in: ASCII, Latin, punctuation, Han, full-width forms. */
const usual = /[\t\n\r -~\u00A0-\u02FF\u2000-\u303F\u3400-\u9FFF\uD800-\uDFFF\uFF00-\uFFEF]/g;

/**
 * UTF-16 without a mark: every digit, delimiter and line break has a NUL on its high side, and read that way it is
 * the characters tables are written in. 一 (U+4E00) has its NUL on the other side, so a few of those prove nothing.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, Math.min(sampleSize, bytes.length - (bytes.length % 2)));
  const nuls = [0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) < sample.length / 20 || Math.max(even, odd) < 3 * Math.min(even, odd)) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample);
  const plausible = (text.match(usual)?.length ?? 0) >= 0.95 * text.length;
  return plausible && /[\t\n\r,;]/.test(text) ? encoding : undefined;
}

/** Shares of double bytes in a sample of GB18030: those of the 3,755 everyday characters, and rarer ones. */
function doubleBytes(bytes: Uint8Array): { everyday: number; rare: number } {
  const count = { everyday: 0, rare: 0 };
  const end = Math.min(bytes.length, sampleSize) - 1;
  for (let index = 0; index < end; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    index += 1;
    if (lead >= 0xa1 && lead <= 0xa9 && trail >= 0xa1) continue; // punctuation and full-width forms
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) count.everyday += 1;
    else count.rare += 1;
  }
  return count;
}

/** What a line of a file is text of: both only where it has no byte above ASCII, or one that says little. */
function encodingOfLine(line: Uint8Array): Encoding | undefined {
  const text = strictly(line, 'utf-8');
  if (text !== undefined) return /\p{Script=Han}{2}/u.test(text) ? 'utf-8' : undefined;
  const { everyday, rare } = doubleBytes(line);
  return everyday > 1 && everyday > 2 * rare && strictly(line, 'gb18030') !== undefined ? 'gb18030' : undefined;
}

/** Rows of one encoding put below rows of another: some programs append in the system's own. */
function twoEncodings(bytes: Uint8Array): Extract<Decoded, { undecodableRow: number }> | undefined {
  let first: Encoding | undefined;
  let row = 1;
  for (let from = 0; from < bytes.length; row += 1) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const encoding = encodingOfLine(line);
    if (first && encoding && encoding !== first) return { encoding, undecodableRow: row, before: first };
    first ??= encoding;
    from += line.length + 1;
  }
  return undefined;
}

/** Text of Big5, Shift JIS or Latin decodes as GB18030 too, into characters hardly anybody writes. */
function isDoubtful(bytes: Uint8Array): boolean {
  const { everyday, rare } = doubleBytes(bytes);
  return rare > 4 && rare * 2 > everyday;
}

/**
 * A short GBK text may be valid UTF-8 by chance: then it has Cyrillic, Armenian or Hebrew letters and no Chinese,
 * where GBK reads everyday characters.
 */
function isChanceUtf8(text: string, bytes: Uint8Array): boolean {
  const sample = text.slice(0, sampleSize);
  if (!/[\u0100-\u07FF]/.test(sample) || /[\u0800-\uFFFF]/.test(sample)) return false;
  const { everyday, rare } = doubleBytes(bytes);
  return everyday > 0 && rare === 0 && strictly(bytes, 'gb18030') !== undefined;
}

function guessed(bytes: Uint8Array): Decoded {
  const utf16 = bytes.includes(0) ? unmarkedUtf16(bytes) : undefined;
  const wide = utf16 && strictly(bytes, utf16);
  if (utf16 && wide !== undefined) return { encoding: utf16, text: wide, doubtful: false };
  const text = strictly(bytes, 'utf-8');
  if (text !== undefined && !isChanceUtf8(text, bytes)) return { encoding: 'utf-8', text, doubtful: false };
  const two = text === undefined ? twoEncodings(bytes) : undefined;
  if (two) return two;
  const chinese = strictly(bytes, 'gb18030');
  if (chinese === undefined) return undecodable(bytes, 'gb18030');
  return { encoding: 'gb18030', text: chinese, doubtful: isDoubtful(bytes) };
}

/** A mark of UTF-8 before text that is none: programs put it before the system's own encoding. */
function underMark(bytes: Uint8Array): Decoded {
  const read = guessed(bytes.subarray(3));
  const isOther = !('undecodableRow' in read) && read.encoding === 'gb18030' && !read.doubtful;
  if (isOther) return { ...read, misleadingMark: true };
  return 'before' in read ? read : undecodable(bytes, 'utf-8');
}

/**
 * Bytes to text, never with a replacement character put in: by byte order mark, then UTF-16 by its NULs, then UTF-8,
 * then GB18030, each strictly. A chosen encoding beats all of that. `doubtful`: it decodes, but into characters hardly
 * anybody writes.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const encoding = chosen ?? markedEncoding(bytes);
  if (encoding === undefined) return guessed(bytes);
  const text = strictly(bytes, encoding);
  if (text !== undefined) return { encoding, text, doubtful: false };
  return chosen === undefined && encoding === 'utf-8' ? underMark(bytes) : undecodable(bytes, encoding);
}
