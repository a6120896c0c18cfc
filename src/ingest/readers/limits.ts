import type { MessageKey } from '../../domain/messageKey';
import { fault, verbatim } from '../../domain/fault';
import type { FilePlace, Finding } from '../../domain/finding';

/** What a file may hold. Whoever exceeds a limit is told which one; nothing of such a file is read. */
export const limits = {
  /** Of a file, and of a zip's files together once unpacked. */
  bytes: 200_000_000,
  /** As many as a worksheet has. */
  rows: 1_048_576,
  /** Up to the last that holds anything: far more than any table on paper has. */
  cellsInRow: 1000,
  cells: 5_000_000,
  /** Nobody could look through more of them. */
  tablesInSheet: 200,
  charactersInCell: 20_000,
  entriesInZip: 1000,
  /** How many times its packed size a zip's file may unpack to; tables of zeros reach a few hundred. */
  zipRatio: 500,
} as const;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const megabytes = (bytes: number): string => grouped(Math.ceil(bytes / 1_000_000));

/** That something is larger than it may be, with the limit and what was found. */
export function overLimit(
  rule: MessageKey,
  place: FilePlace,
  { limit, found }: { limit: number; found: number },
): Finding {
  return fault(rule, place, { limit: verbatim(grouped(limit)), found: verbatim(grouped(found)) });
}

/** A file too large to be read, told by its size alone: to be asked before its bytes are fetched. */
export function sizeFault(file: { name: string; size: number }): Finding | undefined {
  if (file.size <= limits.bytes) return undefined;
  const names = { limit: verbatim(megabytes(limits.bytes)), found: verbatim(megabytes(file.size)) };
  return fault('reading.tooLarge', { file: file.name }, names);
}
