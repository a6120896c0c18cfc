import { cellIn } from '../../ingest/cellPlaces';
import type { BlockView, ImportView } from '../../ingest/importView';

/** A cell that can't be read and what one rule says should stand there. */
export interface Mend {
  /** Of its finding, and the finding's rule: what has one fault is mended alike. */
  id: string;
  rule: string;
  row: number;
  column: number;
  header: string;
  from: string;
  to: string;
}

/** Every unreadable cell of a table for which there is a value that only can be meant. */
export function mendsIn(block: BlockView, { findings, suggestions }: ImportView): Mend[] {
  return findings.flatMap(({ id, rule, result, at }) => {
    const to = Object.hasOwn(suggestions, id) ? suggestions[id] : undefined;
    if (result !== 'error' || to === undefined || !('file' in at)) return [];
    const spot = cellIn(block, at);
    if (!spot) return [];
    const header = block.columns.find(({ index }) => index === spot.column)?.header ?? '';
    return [{ id, rule, ...spot, header, from: at.raw ?? '', to }];
  });
}
