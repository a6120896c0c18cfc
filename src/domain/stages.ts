import type { ProjectKind, Stage } from './words';

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

/** The ladder of a kind of project; platforms, funds and bodies climb none. */
export const ladderOf = (kind: ProjectKind): Ladder | undefined =>
  kind === 'industry' || kind === 'works' ? kind : undefined;

/** Words of one ladder for a step the other calls differently: 竣工 of works is 竣工 of industry. */
const twins: Readonly<Partial<Record<Stage, Stage>>> = {
  completed: 'accepted',
  accepted: 'completed',
  groundBroken: 'started',
  started: 'groundBroken',
};

/** What a handover follows. */
const completion = { industry: 'completed', works: 'accepted' } as const;

/**
 * The place of a stage on a ladder, 0 at the foot; undefined where the ladder has no such step. 交付 has no step of its
 * own: it lies half a step above 竣工, below what is made or used there.
 */
export function stepOn(ladder: Ladder, stage: Stage): number | undefined {
  const steps: readonly Stage[] = ladders[ladder];
  if (stage === 'handover') return steps.indexOf(completion[ladder]) + 0.5;
  const twin = twins[stage];
  const own = steps.indexOf(stage);
  const step = own < 0 && twin ? steps.indexOf(twin) : own;
  return step < 0 ? undefined : step;
}

/** Stages that say a project has left its ladder; where it stood is another statement. */
export const sideTags = ['suspended', 'dropped'] as const satisfies readonly Stage[];
export type SideTag = (typeof sideTags)[number];
export const isSideTag = (stage: Stage | undefined): stage is SideTag => sideTags.some((tag) => tag === stage);
