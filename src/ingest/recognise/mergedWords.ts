import type { Sheet } from '../readers/sheet';
import type { HeaderCell } from './headerRows';
import type { RawBlock } from './rawBlocks';
import { isBlank } from './sheet';

/** What a cell merged downwards says of every row beside it: whose it is, of which year, in which unit, where. */
const spreading = /^(?:department|departmentName|year|edition|park|area|owner|kind|unit|fund)$/;

const saysOfRows = ({ key, meanings }: HeaderCell): boolean =>
  /(?:单位|币种)$/.test(key) || meanings.some(({ name }) => spreading.test(name));

/**
 * A sheet whose cells merged downwards hold for each row they span, in columns that say whose a row is. Amounts and
 * names stay where they are written: merged over two rows they are of the first.
 */
export function withMergedWords(sheet: Sheet, blocks: readonly RawBlock[]): Sheet {
  const columns = blocks.flatMap(({ cells, body }) =>
    cells.flatMap((cell) => (saysOfRows(cell) ? [{ index: cell.index, body }] : [])),
  );
  const filled = new Map<number, string[]>();
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const text = sheet.rows[top]?.[left] ?? '';
    if (bottom === top || isBlank(text)) continue;
    const ofRows = columns.some(
      ({ index, body }) => index >= left && index <= right && top >= body.from && bottom < body.to,
    );
    if (!ofRows) continue;
    for (let row = top + 1; row <= bottom; row += 1) {
      const cells = filled.get(row) ?? [...(sheet.rows[row] ?? [])];
      if (isBlank(cells[left])) cells[left] = text;
      filled.set(row, cells);
    }
  }
  return filled.size === 0 ? sheet : { ...sheet, rows: sheet.rows.map((cells, row) => filled.get(row) ?? cells) };
}
