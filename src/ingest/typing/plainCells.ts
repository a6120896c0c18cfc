import { decodeEntities } from './entities';
import { columnLetters } from '../../domain/columnLetters';
import { glimpse } from '../glimpse';
import type { Conversion } from '../importDraft';
import type { Sheet } from '../readers/sheet';

/** `="8124000.00"`: a text that programs keep a spreadsheet from changing. Any other formula is none of it. */
const constant = /^\s*="((?:[^"]|"")*)"\s*$/;

/** What a cell says without the marks programs wrote around it; indents of spaces that don't break stay. */
function plainCell(raw: string): string {
  const [, inner] = raw.includes('="') ? (constant.exec(raw) ?? []) : [];
  return decodeEntities(inner === undefined ? raw : inner.replaceAll('""', '"')).text;
}

/**
 * A sheet with constants (`="01"`) as their text and entities (`&nbsp;`, `&amp;`) as their characters, with each cell
 * that changed. `column` is its letter. The sheet itself where nothing does.
 */
export function plainCells(sheet: Sheet): { sheet: Sheet; conversions: readonly Conversion[] } {
  const conversions: Conversion[] = [];
  const rows = sheet.rows.map((cells, row) => {
    if (!cells.some((cell) => cell.includes('&') || cell.includes('="'))) return cells;
    return cells.map((raw, column) => {
      const text = plainCell(raw);
      if (text === raw) return raw;
      const at = {
        file: sheet.file,
        ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
        row: row + 1,
        column: columnLetters(column),
      };
      conversions.push({ at, kind: 'text', from: glimpse(raw), to: glimpse(text) });
      return text;
    });
  });
  return conversions.length === 0 ? { sheet, conversions } : { sheet: { ...sheet, rows }, conversions };
}
