import Papa from 'papaparse';
import { fault, verbatim } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { decodeText, rowAt } from './decode';
import { detectDelimiter, withoutDeclaration } from './delimiter';
import { looksBinary } from './fileKind';
import { glimpse } from '../glimpse';
import { limits, overLimit } from './limits';
import { withoutTrailingBlanks } from '../readCsv';
import type { RawFile, Sheet, Reading } from './sheet';

type Rows = Sheet['rows'];
export interface TextRead {
  /** Kept where decoding failed, so that another encoding can be chosen. */
  reading?: Reading;
  rows: Rows;
  findings: readonly Finding[];
}

const encodingNames = { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };

/** How often something stands in a text; counting ends one behind the most allowed. */
function occurrences(text: string, sought: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0 && count <= most; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

/** Too many lines or cells to split at all: told beforehand, where splitting them would take all memory. */
function bulkFault(text: string, delimiter: string, file: string): Finding | undefined {
  if (text.length <= limits.rows) return undefined;
  const lines = Math.max(occurrences(text, '\n', limits.rows), occurrences(text, '\r', limits.rows));
  if (lines > limits.rows) return overLimit('reading.tooManyRows', { file }, { limit: limits.rows, found: lines });
  if (text.length <= limits.cells) return undefined;
  const cells = lines + occurrences(text, delimiter, limits.cells);
  if (cells <= limits.cells) return undefined;
  return overLimit('reading.tooManyCells', { file }, { limit: limits.cells, found: cells });
}

function oversizedCells(rows: Rows, file: string): Finding | undefined {
  for (let index = 0; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    if (cells.length > limits.cellsInRow) {
      const sizes = { limit: limits.cellsInRow, found: cells.length };
      return overLimit('reading.tooWide', { file, row: index + 1 }, sizes);
    }
    for (let column = 0; column < cells.length; column += 1) {
      const found = cells[column]?.length ?? 0;
      if (found > limits.charactersInCell) {
        const place = { file, row: index + 1, column: String(column + 1) };
        return overLimit('reading.cellTooLong', place, { limit: limits.charactersInCell, found });
      }
    }
  }
  return undefined;
}

/** Line ends of one kind outside quotes: some programs append rows with another one. */
function evenLineEnds(text: string): { text: string; newline: '\n' | '\r' | '\r\n' } {
  const count = (end: string): number => occurrences(text, end, text.length);
  const mac = count('\r');
  if (mac === 0) return { text, newline: '\n' };
  const unix = count('\n');
  if (unix === 0) return { text, newline: '\r' };
  if (mac === unix && count('\r\n') === unix) return { text, newline: '\r\n' };
  const even = text
    .split('"')
    .map((piece, index) => (index % 2 === 0 ? piece.replace(/\r\n?/g, '\n') : piece))
    .join('"');
  return { text: even, newline: '\n' };
}

function split(text: string, delimiter: string): { rows: Rows; broken?: Papa.ParseError } {
  const lines = evenLineEnds(text);
  const { data, errors } = Papa.parse<string[]>(lines.text, {
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    delimiter,
    newline: lines.newline,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  return { rows: withoutTrailingBlanks(data), ...(broken ? { broken } : {}) };
}

/** Characters that were lost before the file came here can't be had back from it. */
function lostCharacters(text: string, rows: Rows, file: string): Finding[] {
  if (!text.includes('\uFFFD')) return [];
  const row = rows.findIndex((cells) => cells.some((cell) => cell.includes('\uFFFD')));
  const raw = rows[row]?.find((cell) => cell.includes('\uFFFD')) ?? '';
  const lost = fault('reading.lostCharacters', { file, row: row + 1, raw: glimpse(raw) });
  return [{ ...lost, result: 'note' }];
}

function textFault(text: string, delimiter: string, file: string): Finding | undefined {
  if (text.trim() === '') return fault('reading.empty', { file });
  const nul = text.indexOf('\0');
  if (nul >= 0) return fault('reading.nul', { file, row: rowAt(text, nul) });
  return bulkFault(text, delimiter, file);
}

/**
 * Text of any encoding and delimiter to cells, nothing typed or trimmed. A quoted line break stays in its cell and adds
 * no row; Excel's `sep=` line is none. Errors: empty, no text, NULs, beyond a limit, broken quotes (with their row);
 * then there are no rows. Notes: characters lost before, a doubtful encoding.
 */
export function readText({ name: file, bytes }: RawFile, chosen: Partial<Reading> = {}): TextRead {
  if (bytes.length === 0) return { rows: [], findings: [fault('reading.empty', { file })] };
  const decoded = decodeText(bytes, chosen.encoding);
  const encoding = decoded.encoding;
  if ('undecodableRow' in decoded) {
    if (!chosen.encoding && looksBinary(bytes)) return { rows: [], findings: [fault('reading.is.binary', { file })] };
    const rule = chosen.encoding ? 'reading.notOfEncoding' : 'reading.undecodable';
    const names = { encoding: verbatim(encodingNames[encoding]) };
    const reading = { encoding, delimiter: chosen.delimiter ?? ',' } as const;
    return { reading, rows: [], findings: [fault(rule, { file, row: decoded.undecodableRow }, names)] };
  }
  const { text, declared } = withoutDeclaration(decoded.text);
  const delimiter = chosen.delimiter ?? declared ?? detectDelimiter(text);
  const reading = { encoding, delimiter };
  if (!chosen.encoding && text.includes('\0') && looksBinary(bytes)) {
    return { rows: [], findings: [fault('reading.is.binary', { file })] };
  }
  const wrong = textFault(text, delimiter, file);
  if (wrong) return { reading, rows: [], findings: [wrong] };
  const { rows, broken } = split(text, delimiter);
  if (broken)
    return { reading, rows: [], findings: [fault('reading.brokenQuotes', { file, row: (broken.row ?? 0) + 1 })] };
  if (rows.length === 0) return { reading, rows, findings: [fault('reading.empty', { file })] };
  const oversized = oversizedCells(rows, file);
  if (oversized) return { reading, rows: [], findings: [oversized] };
  const doubt = decoded.doubtful ? [{ ...fault('reading.doubtfulEncoding', { file }), result: 'note' as const }] : [];
  return { reading, rows, findings: [...doubt, ...lostCharacters(text, rows, file)] };
}
