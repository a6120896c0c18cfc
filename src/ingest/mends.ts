import type { Finding } from '../domain/finding';
import { cellIn } from './cellPlaces';
import type { Block } from './importDraft';

/** A cell that can't be read and what one rule says should stand there. */
export interface Mend {
  /** Of its finding, and the finding's rule: what has one fault is mended alike. */
  id: string;
  rule: string;
  /** As the spreadsheet shows it, from 1, and the column from 0. */
  row: number;
  column: number;
  header: string;
  from: string;
  to: string;
}

/** Every unreadable cell of a block for which there is a value that only can be meant. */
export const mendsIn = (block: Block, faults: readonly Finding[]): Mend[] =>
  faults.flatMap(({ id, rule, at, suggested: to }) => {
    const spot = to === undefined || !('file' in at) ? undefined : cellIn(block, at);
    if (to === undefined || !spot || !('file' in at)) return [];
    const header = block.columns.find(({ index }) => index === spot.column)?.header ?? '';
    return [{ id, rule, ...spot, header, from: at.raw ?? '', to }];
  });
