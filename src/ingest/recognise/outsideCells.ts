import type { Finding } from '../../domain/finding';
import type { Sheet } from '../readers/sheet';
import { isText } from './headerWords';
import type { RawBlock } from './rawBlocks';
import { remark } from './saying';
import { type ColumnSpan, isBlank, placeOf } from './sheet';

/** Cells beside the tables that no table holds: said, for they are not read. */
export function outside(sheet: Sheet, blocks: readonly RawBlock[]): Finding[] {
  for (const { titles } of blocks) {
    for (let row = titles.from; row < titles.to; row += 1) {
      const numbers = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell) && !isText(cell));
      if (numbers.length >= 2)
        return [remark('recognising.outside', { ...placeOf(sheet, row), raw: (numbers[0] ?? '').slice(0, 40) })];
    }
  }
  const from = Math.min(...blocks.map(({ header }) => header.from));
  const to = Math.max(...blocks.map(({ body }) => body.to));
  const spans = new Map<number, ColumnSpan[]>();
  for (const { span, header, footer } of blocks) {
    for (let row = header.from; row < footer.to; row += 1) spans.set(row, [...(spans.get(row) ?? []), span]);
  }
  const covered = (row: number, column: number): boolean =>
    spans.get(row)?.some((span) => column >= span.from && column < span.to) ?? false;
  for (let row = from; row < to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (blocks.length === 1 && blocks[0]?.span.from === 0 && cells.length <= blocks[0].span.to) continue;
    const column = cells.findIndex((cell, index) => !isBlank(cell) && !covered(row, index));
    if (column >= 0)
      return [remark('recognising.outside', { ...placeOf(sheet, row), raw: (cells[column] ?? '').slice(0, 40) })];
  }
  return [];
}
