import type { Finding } from '../domain/finding';
import { cellIn, cellKey, liesIn } from './cellPlaces';
import type { Block, Conversion, ImportDraft } from './importDraft';
import type { Decisions } from './decisions';
import type { GridRow } from './importView';
import type { RawFileRead, Sheet } from './readers/sheet';

/** A cell beyond this many characters is cut for showing; nothing is cut in what is stored. */
const longestCell = 2000;

export interface GridSource {
  reads: readonly RawFileRead[];
  draft: ImportDraft;
  decisions: Decisions;
}

/** The cells a block lies in. */
export const sheetOfBlock = (block: Block, reads: readonly RawFileRead[]): Sheet | undefined =>
  reads
    .flatMap(({ sheets }) => sheets)
    .find(({ file, sheet }) => file === block.file && (block.sheet === undefined || sheet === block.sheet));

export const shownCells = (cells: readonly string[] = []): readonly string[] =>
  cells.map((cell) => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell));

/** What was converted within some rows of a block, by row and column. */
function conversionsIn(block: Block, conversions: readonly Conversion[], within: { from: number; to: number }) {
  const found = new Map<number, Record<number, Conversion>>();
  for (const conversion of conversions) {
    const { row = 0 } = conversion.at;
    if (row <= within.from || row > within.to) continue;
    const cell = cellIn(block, conversion.at);
    if (cell) found.set(cell.row, { ...found.get(cell.row), [cell.column]: conversion });
  }
  return found;
}

/** `from` and `count` in rows of the block's body, from its first. */
export function blockRows(
  block: Block,
  { reads, draft, decisions }: GridSource,
  { from, count }: { from: number; count: number },
): GridRow[] {
  const table = sheetOfBlock(block, reads);
  const first = block.body.from + from;
  const last = Math.min(block.body.to, first + count);
  const converted = conversionsIn(block, draft.conversions, { from: first, to: last });
  const faults = new Map<number, Record<number, Finding>>();
  const ofRows = new Map<number, Finding>();
  for (const finding of draft.findings) {
    if (finding.result !== 'error' || !('file' in finding.at) || !liesIn(block, finding.at)) continue;
    const cell = cellIn(block, finding.at);
    if (!cell) ofRows.set(finding.at.row ?? 0, finding);
    else faults.set(cell.row, { ...faults.get(cell.row), [cell.column]: finding });
  }
  const passed = new Map(block.passedOver.map((one) => [one.row, one.why]));
  const correctedIn = (row: number): Record<number, string> =>
    Object.fromEntries(
      block.columns.flatMap(({ index }) => {
        const text = decisions.cells[cellKey(block, { row, column: index })];
        return text === undefined ? [] : [[index, text]];
      }),
    );
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
    const index = first + offset;
    const row = index + 1;
    const corrected = correctedIn(row);
    return {
      row,
      kind: passed.has(index) ? 'skipped' : 'body',
      ...(passed.has(index) ? { why: passed.get(index) } : {}),
      cells: shownCells(table?.rows[index]),
      ...(converted.has(row) ? { converted: converted.get(row) } : {}),
      ...(Object.keys(corrected).length > 0 ? { corrected } : {}),
      ...(faults.has(row) ? { faults: faults.get(row) } : {}),
      ...(ofRows.has(row) ? { fault: ofRows.get(row) } : {}),
    } as GridRow;
  });
}
