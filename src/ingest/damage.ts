import type { Finding } from '../domain/finding';
import { cellKey, liesIn } from './cellPlaces';
import type { Block } from './importDraft';
import type { Decisions } from './decisions';
import type { RawFileRead } from './readers/sheet';

const isDamage = ({ rule }: Finding): boolean => rule === 'reading.strayQuote' || rule === 'reading.unclosedQuote';

/** Whether somebody put a cell of a row right, or confirmed it: then the row has been looked at. */
function isMended({ at }: Finding, cells: Decisions['cells']): boolean {
  if (!('file' in at) || at.row === undefined) return false;
  const row = cellKey(at, { row: at.row, column: 0 }).replace(/0$/, '');
  return Object.keys(cells).some((key) => key.startsWith(row));
}

/**
 * What the readers found, as it stands under the decisions made: a damaged row blocks until it was looked at, and only
 * within a table that is taken.
 */
export function readerFindings(
  reads: readonly RawFileRead[],
  blocks: readonly Block[],
  { cells }: Pick<Decisions, 'cells'>,
): Finding[] {
  const taken = blocks.filter(({ table }) => table !== undefined);
  return reads.flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      if (!isDamage(finding)) return [finding];
      if (isMended(finding, cells)) return [];
      const { at } = finding;
      const isTaken = 'file' in at && taken.some((block) => liesIn(block, at));
      return [isTaken ? finding : { ...finding, result: 'note' as const }];
    }),
  );
}
