import { zipEntriesOf } from './zipEntries';

/** What a file really is, whatever its name says. */
export type FileKind =
  | 'text'
  | 'zip'
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'lockedBook'
  | 'ods'
  | 'et'
  | 'html'
  | 'xml'
  | 'json'
  | 'ofd'
  | 'numbers'
  | 'mail'
  | 'pdf'
  | 'word'
  | 'slides'
  | 'picture'
  | 'archive'
  | 'binary';

/** Kinds that hold tables, if in a form not read here: missing one would be missing figures. */
export const holdsTables = (kind: FileKind): boolean =>
  [
    'text',
    'zip',
    'xlsx',
    'xlsb',
    'xls',
    'lockedBook',
    'ods',
    'et',
    'numbers',
    'html',
    'mail',
    'xml',
    'archive',
  ].includes(kind);

/** What files start with, each byte a character: `.` is any. */
const heads: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  pdf: ['%PDF-'],
  picture: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'BM....\0\0\0\0', 'RIFF....WEBP', 'II*\0', 'MM\0*', '....ftyp'],
  archive: ['Rar!\x1A', '7z\xBC\xAF', '\x1F\x8B', 'BZh91AY', '\xFD7zXZ'],
  word: ['{\\rtf'],
};

const startsAs = (text: string, head: string): boolean =>
  text.length >= head.length && [...head].every((character, index) => character === '.' || character === text[index]);

/** Each byte as the character of its number: what `latin1` decodes is Windows' code page, not that. */
const characters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const officeExtensions: Readonly<Record<string, FileKind>> = {
  et: 'et',
  ett: 'et',
  wps: 'word',
  doc: 'word',
  dps: 'slides',
  ppt: 'slides',
  xls: 'xls',
};

/** An old Office or WPS file: what it holds is named in UTF-16 somewhere in its directory. */
function oleKind(bytes: Uint8Array, name: string): FileKind {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000_000)).replace(/\0/g, '');
  if (text.includes('EncryptedPackage')) return 'lockedBook';
  const extension = extensionOf(name);
  if (Object.hasOwn(officeExtensions, extension)) return officeExtensions[extension] ?? 'xls';
  if (text.includes('WordDocument')) return 'word';
  if (text.includes('PowerPoint Document')) return 'slides';
  return text.includes('Workbook') || text.includes('Book') ? 'xls' : 'binary';
}

const zipContents: readonly (readonly [FileKind, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/],
  ['xlsx', /^xl\/workbook\d*\.xml$/],
  ['numbers', /^(?:Index\/Document\.iwa|Index\.zip)$/],
  ['word', /^word\/document\./],
  ['slides', /^ppt\/presentation\./],
  ['ofd', /^OFD\.xml$/i],
  ['ods', /^content\.xml$/],
];

function zipKind(bytes: Uint8Array): FileKind {
  const entries = zipEntriesOf(bytes) ?? [];
  return zipContents.find(([, pattern]) => entries.some(({ path }) => pattern.test(path)))?.[0] ?? 'zip';
}

/** Markup and descriptors are text too, but no table: what they start with, byte order mark and UTF-16 aside. */
function textKind(head: string, name: string): FileKind {
  const start = head
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replace(/\0/g, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<(?:html|head|meta|body|table|style|script|div)\b)/.test(start)) return 'html';
  if (start.startsWith('mime-version:')) return 'mail';
  if (/^<\?xml\b/.test(start)) return /<html\b/.test(start) ? 'html' : 'xml';
  return extensionOf(name) === 'json' && /^[[{]/.test(start) ? 'json' : 'text';
}

/** Tells what a file is by its bytes; its name only tells apart what the bytes leave open. */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind {
  const head = characters(bytes.subarray(0, 2048));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return oleKind(bytes, name);
  const known = Object.entries(heads).find(([, starts]) => starts.some((start) => startsAs(head, start)));
  return known ? (known[0] as FileKind) : textKind(head, name);
}

/** Whether bytes that are no text of any encoding are rather none at all: control bytes are rare even in broken text. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  return controls * 20 > sample.length;
}
