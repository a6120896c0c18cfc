import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { digestOf } from '../fingerprint';
import { decodeText } from './decode';
import { fileKindOf, type FileKind } from './fileKind';
import { htmlTables } from './htmlTables';
import { sizeFault } from './limits';
import { readText } from './readText';
import { readZip } from './readZip';
import type { RawFile, RawFileRead, FileReading, Sheet } from './sheet';

/** How files are to be read where the guess was changed: the same for all, or by the name of each. */
export type Chosen = Partial<FileReading> | ((file: string) => Partial<FileReading> | undefined);

type Contents = Pick<RawFileRead, 'reading' | 'sheets' | 'findings'>;
/** Reads a file of one kind. */
type Reader = (file: RawFile, chosen: Partial<FileReading>) => Contents | Promise<Contents>;

const chosenFor = (chosen: Chosen, file: string): Partial<FileReading> =>
  typeof chosen === 'function' ? (chosen(file) ?? {}) : chosen;

type About = Pick<RawFileRead, 'file' | 'size' | 'fingerprint' | 'kind'>;
const about = async ({ name, bytes }: RawFile, kind: FileKind): Promise<About> => ({
  file: name,
  size: bytes.length,
  kind,
  fingerprint: await digestOf([bytes]),
});

const refused = (finding: Finding): Contents => ({ sheets: [], findings: [finding] });

function readTextFile(file: RawFile, chosen: Partial<FileReading>): Contents {
  const { rows, damaged, ...read } = readText(file, chosen);
  const sheet: Sheet = { file: file.name, rows, ...(damaged ? { damaged } : {}) };
  return { ...read, sheets: rows.length > 0 ? [sheet] : [] };
}

/** A page with tables, whatever its name: many programs save one as .xls. Copied cells come as one too. */
function readPage({ name: file, bytes }: RawFile): Contents {
  const decoded = decodeText(bytes);
  const sheet = 'text' in decoded ? htmlTables(decoded.text, file) : undefined;
  if (!sheet) return refused(fault('reading.is.html', { file }));
  const isNamedOtherwise = /\.(?:xlsx?|csv|et)$/i.test(file);
  return {
    sheets: [sheet],
    findings: isNamedOtherwise ? [{ ...fault('reading.readAsPage', { file }), result: 'note' }] : [],
  };
}

/** Who reads what; every other kind is refused with what it is and what to do instead. Workbooks bring a library along. */
const readers = {
  text: readTextFile,
  html: readPage,
  xlsx: async (file) => (await import('./readBook')).readXlsxBook(file),
  xls: async (file) => (await import('./readBook')).readXlsBook(file),
} as const satisfies Partial<Record<FileKind, Reader>>;
const isRead = (kind: FileKind): kind is keyof typeof readers => kind in readers;

async function readZipFile(file: RawFile, chosen: Chosen): Promise<readonly RawFileRead[]> {
  const { reads, packaged, findings } = await readZip(file, (inner) => readRawFile(inner, chosen));
  if (reads.length > 0) return reads;
  return [{ ...(await about(file, 'zip')), sheets: [], findings, ...(packaged ? { packaged } : {}) }];
}

/**
 * A file to cells: text of any encoding and delimiter and a page with tables give one read with one sheet, a workbook one
 * with a sheet for each of its own, a zip one read for each of its files (named `archive.zip/inner.csv`), a zip of a data
 * package one read with its reports. By what the file holds, never by its name. What can't be read gives a read without
 * sheets and an error that says what the file is and what to do. Never throws for what a file holds.
 */
export async function readRawFile(file: RawFile, chosen: Chosen = {}): Promise<readonly RawFileRead[]> {
  const tooLarge = sizeFault({ name: file.name, size: file.bytes.length });
  if (tooLarge) return [{ ...(await about(file, 'binary')), ...refused(tooLarge) }];
  const kind = fileKindOf(file.bytes, file.name);
  if (kind === 'zip') return readZipFile(file, chosen);
  // The browser makes the fingerprint beside us.
  const known = about(file, kind);
  const contents = isRead(kind)
    ? await readers[kind](file, chosenFor(chosen, file.name))
    : refused(fault(`reading.is.${kind}`, { file: file.name }));
  return [{ ...(await known), ...contents }];
}
