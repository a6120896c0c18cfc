import type { Stage } from './words';

/**
 * The two ladders a project climbs, lowest step first: what is made (industry) and what is built (works). Side tags
 * (suspended, dropped, notStated) stand on neither.
 */
export const ladders = {
  industry: [
    'talks',
    'nearSigning',
    'signed',
    'landed',
    'groundBroken',
    'construction',
    'toppedOut',
    'completed',
    'commissioning',
    'production',
    'capacity',
  ],
  works: [
    'concept',
    'design',
    'approved',
    'tendered',
    'started',
    'construction',
    'toppedOut',
    'nearlyComplete',
    'worksComplete',
    'accepted',
    'inUse',
  ],
} as const satisfies Record<string, readonly Stage[]>;

export type Ladder = keyof typeof ladders;

/** How many steps `a` is above `b` (negative: below), or undefined where no ladder holds both. */
export function stepsAbove(a: string, b: string): number | undefined {
  for (const ladder of Object.values<readonly string[]>(ladders)) {
    const [rankA, rankB] = [ladder.indexOf(a), ladder.indexOf(b)];
    if (rankA >= 0 && rankB >= 0) return rankA - rankB;
  }
  return undefined;
}
