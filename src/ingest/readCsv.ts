import Papa from 'papaparse';
import { fault, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';

/** Cells as text, row by row; the first row of a spreadsheet is `rows[0]`, blank rows keep their place. */
export interface CsvCells {
  rows: readonly (readonly string[])[];
  findings: readonly Finding[];
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The rows up to the last row that holds anything: what trails behind is no row of the table. */
export function withoutTrailingBlanks(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1] ?? [])) end -= 1;
  return rows.slice(0, end);
}

const quoteFault = (error: Papa.ParseError, file: string): Finding =>
  fault('package.brokenQuotes', { file, ...(error.row === undefined ? {} : { row: error.row + 1 }) });

/** A row with other than as many cells as the header has slid sideways somewhere: no cell of it can be trusted. */
function raggedRows(rows: CsvCells['rows'], file: string): Finding[] {
  const expected = rows[0]?.length ?? 0;
  return rows.flatMap((row, index) => {
    if (isBlank(row) || row.length === expected) return [];
    const counts = { cells: verbatim(String(row.length)), expected: verbatim(String(expected)) };
    return [fault('package.raggedRow', { file, row: index + 1 }, counts)];
  });
}

/**
 * Splits comma-separated text (RFC 4180, with or without byte order mark) into cells, strictly: nothing is typed,
 * trimmed, renamed or guessed. Findings: broken quotes and ragged rows, with the row as a spreadsheet shows it.
 */
export function parseCsv(text: string, file: string): CsvCells {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    header: false,
    dynamicTyping: false,
    delimiter: ',',
    skipEmptyLines: false,
  });
  const rows = withoutTrailingBlanks(data);
  const broken = errors.filter(({ type }) => type === 'Quotes').map((error) => quoteFault(error, file));
  // Once a quote is broken the rows behind it are no rows: one finding says more than a hundred.
  return { rows, findings: broken.length > 0 ? broken.slice(0, 1) : raggedRows(rows, file) };
}
