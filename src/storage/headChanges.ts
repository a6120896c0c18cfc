import type { Finding } from '../domain/finding';
import type { Head } from './documents';
import { headOf } from './headline';
import { refusal } from './refusal';
import type { Shelf, Swap } from './shelf';
import type { ValidatedReads } from './validatedReads';

/** What became of a change. `conflict`: someone else changed the report first; it says what holds now, if anything. */
export type CommitOutcome = { committed: Head | null } | { conflict: Head | null } | { refused: readonly Finding[] };

/** The swap that points a report's head at a stored version, or takes the head away. */
export async function pointAt(
  reads: ValidatedReads,
  { report, expected }: Pick<Swap, 'report' | 'expected'>,
  id: string | null,
): Promise<Swap | undefined> {
  if (id === null) return { report, expected, head: null };
  const version = await reads.version(report, id);
  return version?.report === report ? { report, expected, head: headOf(version) } : undefined;
}

/** What became of several changes that were to happen together. `conflict` names a report that stood in the way. */
export type BatchOutcome =
  | { committed: readonly (Head | null)[] }
  | { conflict: string; head: Head | null }
  | { refused: readonly Finding[] };

/** One change of a report's head: `make` gives what is to be written, or nothing where there is no such version. */
export interface HeadChange {
  report: string;
  make: () => Promise<Swap | undefined>;
}

/** What of the reports is damaged, once each head and the version it points at was read. */
async function damageIn(reads: ValidatedReads, reports: readonly string[]): Promise<readonly Finding[]> {
  await Promise.all(
    reports.map(async (report) => {
      const head = await reads.head(report);
      if (head) await reads.version(report, head.version);
    }),
  );
  return reports.flatMap((report) => reads.damageOf(report));
}

/**
 * Changes the heads of several reports in one transaction, all or none, unless what holds now or is to hold is
 * damaged: nothing is put over damage. Never rejects: whatever the browser throws comes back as a refusal.
 */
export async function changeHeads(
  shelf: Shelf,
  reads: ValidatedReads,
  changes: readonly HeadChange[],
): Promise<BatchOutcome> {
  const reports = changes.map(({ report }) => report);
  try {
    const before = await damageIn(reads, reports);
    if (before.length > 0) return { refused: before };
    const swaps = await Promise.all(changes.map(({ make }) => make()));
    const after = reports.flatMap((report) => reads.damageOf(report));
    if (after.length > 0) return { refused: after };
    const missing = reports[swaps.indexOf(undefined)];
    if (missing !== undefined) return { conflict: missing, head: (await reads.head(missing)) ?? null };
    const whole = swaps as readonly Swap[];
    const answer = await shelf.swap(whole);
    if (answer.swapped) return { committed: whole.map(({ head }) => head) };
    return { conflict: answer.report, head: (await reads.head(answer.report)) ?? null };
  } catch (error) {
    return { refused: [refusal(error)] };
  }
}

/** The same for one report. */
export async function changeHead(shelf: Shelf, reads: ValidatedReads, change: HeadChange): Promise<CommitOutcome> {
  const outcome = await changeHeads(shelf, reads, [change]);
  if ('committed' in outcome) return { committed: outcome.committed[0] ?? null };
  return 'conflict' in outcome ? { conflict: outcome.head } : outcome;
}
