import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { Head } from './documents';
import { headOf } from './headline';
import type { Shelf, Swap } from './shelf';
import type { ValidatedReads } from './validatedReads';

/** What became of a change. `conflict`: someone else changed the report first; it says what holds now, if anything. */
export type Outcome = { committed: Head | null } | { conflict: Head | null } | { refused: readonly Finding[] };

/** What stopped a write, told: a full disk reads otherwise than a broken one. */
function refusal(error: unknown): Outcome {
  const name = error instanceof Error ? error.name : String(error);
  if (/Quota/.test(name)) return { refused: [notice('storage.full', 'error')] };
  return { refused: [notice('storage.writeFailed', 'error', { reason: verbatim(name) })] };
}

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

async function swapHead(shelf: Shelf, reads: ValidatedReads, swap: Swap): Promise<Outcome> {
  const { swapped } = await shelf.swap(swap);
  return swapped ? { committed: swap.head } : { conflict: (await reads.head(swap.report)) ?? null };
}

/**
 * Changes a report's head, unless what holds now, or what is to hold, is damaged: nothing is put over damage. Never
 * rejects: whatever the browser throws comes back as a refusal.
 */
export async function changeHead(
  shelf: Shelf,
  reads: ValidatedReads,
  { report, make }: { report: string; make: () => Promise<Swap | undefined> },
): Promise<Outcome> {
  try {
    const head = await reads.head(report);
    if (head) await reads.version(report, head.version);
    const swap = reads.damageOf(report).length > 0 ? undefined : await make();
    const damage = reads.damageOf(report);
    if (damage.length > 0) return { refused: damage };
    return swap ? await swapHead(shelf, reads, swap) : { conflict: head ?? null };
  } catch (error) {
    return refusal(error);
  }
}
