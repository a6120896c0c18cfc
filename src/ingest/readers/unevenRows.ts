import { fault, verbatim } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { usualWidth } from './quotedRows';
import type { Sheet } from './sheet';

/**
 * Rows that have another number of cells than most, as notes: titles do, and rows with a separator too many or too few.
 * Of text alone: a workbook's cells have their places.
 */
export function unevenRows({ file, sheet, rows }: Sheet): Finding[] {
  if (sheet !== undefined) return [];
  const filled = rows.map((cells) => (cells.some((cell) => cell.trim() !== '') ? cells.length : 0));
  const usual = usualWidth(filled.filter((width) => width > 0));
  return filled.flatMap((width, row) => {
    if (width === 0 || width === usual) return [];
    const names = { cells: verbatim(String(width)), expected: verbatim(String(usual)) };
    return [{ ...fault('reading.unevenRow', { file, row: row + 1 }, names), result: 'note' as const }];
  });
}
