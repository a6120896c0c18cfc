import type { MessageKey } from '../../domain/messageKey';
import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { decodeText, rowAt, type Decoded } from './decode';
import { detectDelimiter, detectQuote, withoutDeclaration } from './delimiter';
import { looksBinary } from './fileKind';
import { glimpse } from '../glimpse';
import { limits, overLimit } from './limits';
import { occurrences, splitText } from './splitText';
import type { DamagedRow, RawFile, FileReading, Sheet } from './sheet';

type Rows = Sheet['rows'];
export interface TextRead {
  /** Kept where decoding failed, so that another encoding can be chosen. */
  reading?: FileReading;
  rows: Rows;
  damaged?: readonly DamagedRow[];
  findings: readonly Finding[];
}

const encodingNames = { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };

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
    let width = cells.length;
    while (width > limits.cellsInRow && (cells[width - 1] ?? '').trim() === '') width -= 1;
    if (width > limits.cellsInRow) {
      const sizes = { limit: limits.cellsInRow, found: width };
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

/** Characters that were lost before the file came here can't be had back from it. */
function lostCharacters(text: string, rows: Rows, file: string): Finding[] {
  if (!text.includes('\uFFFD')) return [];
  const row = rows.findIndex((cells) => cells.some((cell) => cell.includes('\uFFFD')));
  const raw = rows[row]?.find((cell) => cell.includes('\uFFFD')) ?? '';
  const lost = fault('reading.lostCharacters', { file, row: row + 1, raw: glimpse(raw) });
  return [{ ...lost, result: 'note' }];
}

/** What a person may pass over knowing of it. */
const note = (rule: MessageKey, place: FilePlace): Finding => ({ ...fault(rule, place), result: 'note' });

/** A row whose quotes don't pair up: its cells may stand wrong, and have to be looked at. */
const damageOf = (rows: Rows, damaged: readonly DamagedRow[], file: string): Finding[] =>
  damaged.map(({ row, why }) =>
    fault(`reading.${why}`, { file, row: row + 1, raw: glimpse((rows[row] ?? []).join(' ')) }),
  );

/** Nothing but blanks and separators. */
const isEmpty = (text: string): boolean => !/[^\s,;|"'\u200B]/.test(text);

function textFault(text: string, delimiter: string, file: string): Finding | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return fault('reading.nul', { file, row: rowAt(text, nul) });
  if (isEmpty(text)) return fault('reading.empty', { file });
  return bulkFault(text, delimiter, file);
}

/** Bytes that are no text of one encoding: of none, or of two that were put together. */
function undecodedFault(
  decoded: Extract<Decoded, { undecodableRow: number }>,
  isChosen: boolean,
  file: string,
): Finding {
  const { encoding, undecodableRow: row, before } = decoded;
  const names = { encoding: verbatim(encodingNames[encoding]) };
  if (before) {
    return fault('reading.twoEncodings', { file, row }, { ...names, before: verbatim(encodingNames[before]) });
  }
  return fault(isChosen ? 'reading.notOfEncoding' : 'reading.undecodable', { file, row }, names);
}

/**
 * Text of any encoding and delimiter to cells, nothing typed or trimmed. A quoted line break stays in its cell and adds
 * no row; Excel's `sep=` line is none. Errors of the whole: empty, no text, NULs, two encodings, beyond a limit; then
 * there are no rows. Errors of a row: quotes that don't pair up. Notes: characters lost before, a doubtful encoding, a
 * mark of another encoding.
 */
export function readText({ name: file, bytes }: RawFile, chosen: Partial<FileReading> = {}): TextRead {
  const refused = (finding: Finding, reading?: FileReading): TextRead => ({
    ...(reading ? { reading } : {}),
    rows: [],
    findings: [finding],
  });
  if (bytes.length === 0) return refused(fault('reading.empty', { file }));
  const decoded = decodeText(bytes, chosen.encoding);
  const { encoding } = decoded;
  const isBinary = (): boolean => !chosen.encoding && looksBinary(bytes);
  if ('undecodableRow' in decoded) {
    if (isBinary()) return refused(fault('reading.is.binary', { file }));
    const wrong = undecodedFault(decoded, chosen.encoding !== undefined, file);
    return refused(wrong, { encoding, delimiter: chosen.delimiter ?? ',' });
  }
  const { text, declared } = withoutDeclaration(decoded.text);
  if (text.includes('\0') && isBinary()) return refused(fault('reading.is.binary', { file }));
  const delimiter = chosen.delimiter ?? declared ?? detectDelimiter(text);
  const reading = { encoding, delimiter };
  const wrong = textFault(text, delimiter, file);
  if (wrong) return refused(wrong, reading);
  const { rows, damaged } = splitText(text, { delimiter, quote: detectQuote(text) });
  if (rows.length === 0) return refused(fault('reading.empty', { file }), reading);
  const oversized = oversizedCells(rows, file);
  if (oversized) return refused(oversized, reading);
  const findings = [
    ...(decoded.doubtful ? [note('reading.doubtfulEncoding', { file })] : []),
    ...(decoded.misleadingMark ? [note('reading.misleadingMark', { file })] : []),
    ...lostCharacters(text, rows, file),
    ...damageOf(rows, damaged, file),
  ];
  return { reading, rows, ...(damaged.length > 0 ? { damaged } : {}), findings };
}
