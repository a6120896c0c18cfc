import type { Workbook } from 'hucre';
import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { bookParts } from './bookParts';
import { bookSheet } from './bookSheet';
import { limits, overLimit } from './limits';
import { unsolvedFormulas } from './oldBook';
import type { RawFile, RawFileRead, Sheet } from './sheet';

type Contents = Pick<RawFileRead, 'sheets' | 'findings'>;

const refused = (finding: Finding): Contents => ({ sheets: [], findings: [finding] });

/** A sheet beyond a limit, its blank rows and columns not counted. */
function oversized({ rows, sheet = '' }: Sheet, file: string): Finding | undefined {
  const place = { file, sheet };
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > limits.cells) return overLimit('reading.tooManyCells', place, { limit: limits.cells, found: cells });
  const wide = rows.findIndex((row) => row.length > limits.cellsInRow);
  if (wide >= 0) {
    const sizes = { limit: limits.cellsInRow, found: rows[wide]?.length ?? 0 };
    return overLimit('reading.tooWide', { ...place, row: wide + 1 }, sizes);
  }
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex((cell) => cell.length > limits.charactersInCell);
    if (column < 0) continue;
    const sizes = { limit: limits.charactersInCell, found: row[column]?.length ?? 0 };
    return overLimit('reading.cellTooLong', { ...place, row: index + 1, column: String(column + 1) }, sizes);
  }
  return undefined;
}

/** The sheets of a workbook that hold anything. */
function contentsOf({ sheets }: Workbook, file: string): Contents {
  const findings: Finding[] = [];
  const kept: Sheet[] = [];
  for (const one of sheets) {
    const read = bookSheet(one, file);
    if (!read) return refused(fault('reading.bookDamaged', { file, sheet: one.name }));
    if (read.sheet.rows.length === 0) continue;
    const tooLarge = oversized(read.sheet, file);
    if (tooLarge) return refused(tooLarge);
    kept.push(read.sheet);
    findings.push(...read.findings);
  }
  return kept.length > 0 ? { sheets: kept, findings } : refused(fault('reading.empty', { file }));
}

/** What the library makes of a file, or that it makes nothing of it: it throws its own errors for whatever is wrong. */
async function opened(file: string, open: () => Promise<Workbook>): Promise<Contents> {
  let book: Workbook;
  try {
    book = await open();
  } catch (error) {
    const raw = error instanceof Error ? error.message : String(error);
    return refused(fault('reading.bookDamaged', { file, raw: raw.slice(0, 60) }));
  }
  return contentsOf(book, file);
}

/** The cells of an .xlsx: stored values, hidden parts too, never a formula. Errors: damaged, beyond a limit, a bomb. */
export async function readXlsxBook(file: RawFile): Promise<Contents> {
  const parts = await bookParts(file);
  if ('rule' in parts) return refused(parts);
  const { readXlsx } = await import('hucre/xlsx');
  return opened(file.name, () => readXlsx(parts.zip, { readStyles: parts.percents }));
}

/**
 * The records an old workbook starts with: the start of the workbook itself, then whether it is enciphered. They lie at
 * the start of a sector.
 */
function oldKind(bytes: Uint8Array): 'biff8' | 'locked' | 'biff5' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 12 <= bytes.length; at += 64) {
    if (view.getUint16(at, true) !== 0x0809 || view.getUint16(at + 6, true) !== 5) continue;
    if (view.getUint16(at + 4, true) === 0x0500) return 'biff5';
    if (view.getUint16(at + 4, true) !== 0x0600) continue;
    for (let next = at; next + 4 <= Math.min(bytes.length, at + 400); next += 4 + view.getUint16(next + 2, true)) {
      if (view.getUint16(next, true) === 0x002f) return 'locked';
    }
    return 'biff8';
  }
  return undefined;
}

/** Cells whose formula was never worked out stand as what they are, not as empty ones. */
function withUnsolved(book: Workbook, bytes: Uint8Array): Workbook {
  for (const { sheet, row, column } of unsolvedFormulas(bytes)) {
    const one = book.sheets[sheet];
    if (!one) continue;
    while (one.rows.length <= row) one.rows.push([]);
    const values = (one.rows[row] ??= []);
    while (values.length <= column) values.push(null);
    one.cells ??= new Map();
    one.cells.set(`${row},${column}`, { value: null, type: 'formula', formula: '…' });
  }
  return book;
}

/** The cells of an .xls of Excel 97 or newer. Its hidden parts can't be told from the others: said. */
export async function readXlsBook({ name: file, bytes }: RawFile): Promise<Contents> {
  const kind = oldKind(bytes);
  if (kind === 'locked') return refused(fault('reading.is.lockedBook', { file }));
  if (kind !== 'biff8') return refused(fault(kind ? 'reading.is.biff5' : 'reading.bookDamaged', { file }));
  const { readXls } = await import('hucre');
  const contents = await opened(file, async () => withUnsolved(await readXls(bytes), bytes));
  const hidden: Finding = { ...fault('reading.hiddenUnknown', { file }), result: 'note' };
  return contents.sheets.length > 0 ? { ...contents, findings: [...contents.findings, hidden] } : contents;
}
