import type { MessageKey } from '../../domain/messageKey';
import type { CellValue, Sheet as BookSheet } from 'hucre';
import { fault } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';
import { columnLetters } from '../../domain/columnLetters';
import { glimpse } from '../glimpse';
import { dateText, decimalText, percentText } from './bookCells';
import type { Merge, Sheet } from './sheet';

/** Findings of one kind beyond these are counted with the last of them: a broken link breaks a thousand cells. */
const mostTold = 50;

interface Reading {
  file: string;
  sheet: BookSheet;
  findings: Finding[];
}

const isPercent = (format: string | undefined): boolean =>
  format !== undefined && format.replace(/"[^"]*"|\\./g, '').includes('%');

function tell(
  rule: MessageKey,
  { file, sheet, findings }: Reading,
  place: Pick<FilePlace, 'row' | 'column' | 'raw'>,
): void {
  if (findings.length < mostTold)
    findings.push({ ...fault(rule, { file, sheet: sheet.name, ...place }), result: 'note' });
}

/** Cells that are something else than their plain value: a formula nobody worked out, an error, a percentage. */
function special(reading: Reading): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, { value, type, formula, style }] of reading.sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const place = { row: row + 1, column: columnLetters(column) };
    if (formula !== undefined && (value === null || value === '') && type !== 'string') {
      texts.set(key, `=${formula}`);
      tell('reading.formulaWithoutValue', reading, { ...place, raw: glimpse(`=${formula}`) });
    } else if (typeof value === 'number' && isPercent(style?.numFmt)) texts.set(key, percentText(value));
    else if (type === 'error') tell('reading.errorCell', reading, { ...place, raw: String(value) });
  }
  return texts;
}

function textOf(value: CellValue | undefined): string {
  if (typeof value === 'number') return decimalText(value);
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  return value === true ? 'TRUE' : value === false ? 'FALSE' : '';
}

/** Puts out what lies under merges; nothing where they overlap without end, as no spreadsheet makes them. */
function clearMerged(rows: string[][], merges: readonly Merge[]): boolean {
  let cells = 4 * rows.reduce((sum, row) => sum + row.length + 1, 1000);
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cleared = rows[row] ?? [];
      const end = Math.min(right, cleared.length - 1);
      cells -= 1 + Math.max(0, end - left);
      if (cells < 0) return false;
      for (let column = left; column <= end; column += 1) {
        if (row !== top || column !== left) cleared[column] = '';
      }
    }
  }
  return true;
}

/** Without the blank rows below and the blank columns on the right: a used range is often larger than its table. */
function trim(rows: string[][]): string[][] {
  let height = 0;
  rows.forEach((row, index) => {
    while (row.length > 0 && (row.at(-1) ?? '').trim() === '') row.pop();
    if (row.length > 0) height = index + 1;
  });
  return rows.slice(0, height);
}

const indices = (count: number, is: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_, index) => index).filter(is);

/** What is hidden is read, and said: it may be an old version, or the rows of last year. */
function hiddenParts(
  reading: Reading,
  rows: readonly string[][],
): Pick<Sheet, 'hidden' | 'hiddenRows' | 'hiddenColumns'> {
  const { sheet } = reading;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const hiddenRows = indices(
    rows.length,
    (row) => sheet.rowDefs?.get(row)?.hidden === true && (rows[row]?.length ?? 0) > 0,
  );
  const hiddenColumns = indices(width, (column) => sheet.columns?.[column]?.hidden === true);
  const isHidden = sheet.hidden === true || sheet.veryHidden === true;
  if (isHidden) tell('reading.hiddenSheet', reading, {});
  if (hiddenRows.length > 0)
    tell('reading.hiddenRows', reading, {
      raw: hiddenRows
        .map((row) => row + 1)
        .slice(0, 20)
        .join('、'),
    });
  if (hiddenColumns.length > 0) {
    tell('reading.hiddenColumns', reading, { raw: hiddenColumns.map(columnLetters).slice(0, 20).join('、') });
  }
  return {
    ...(isHidden ? { hidden: true } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}

/**
 * One sheet of a workbook as our own, with what has to be said of it: formulas without a value, errors, hidden parts.
 * Nothing where its merges can't be. A sheet without a filled cell has no rows.
 */
export function bookSheet(sheet: BookSheet, file: string): { sheet: Sheet; findings: readonly Finding[] } | undefined {
  const reading: Reading = { file, sheet, findings: [] };
  const texts = special(reading);
  const numbers: Record<number, number[]> = {};
  const rows = Array.from({ length: sheet.rows.length }, (_, row) => {
    const values = sheet.rows[row] ?? [];
    const isNumber = indices(values.length, (column) => typeof values[column] === 'number');
    if (isNumber.length > 0) numbers[row] = isNumber;
    return Array.from(
      values,
      (value, column) => (texts.size > 0 ? texts.get(`${row},${column}`) : undefined) ?? textOf(value),
    );
  });
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  if (!clearMerged(rows, merges)) return undefined;
  const kept = trim(rows);
  return {
    sheet: {
      file,
      sheet: sheet.name,
      rows: kept,
      ...hiddenParts(reading, kept),
      ...(merges.length > 0 ? { merges } : {}),
      ...(Object.keys(numbers).length > 0 ? { numbers } : {}),
    },
    findings: reading.findings,
  };
}
