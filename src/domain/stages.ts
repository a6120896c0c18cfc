import type { FigureKey } from './figure';
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

/** What a room tells apart of both ladders: prepared · being built · built, not yet at work · at work. */
export const stageGroups = ['prepared', 'building', 'built', 'working'] as const;
export type StageGroup = (typeof stageGroups)[number];

/** The last step of either ladder in a group, by the group: what lies above it is in the next. */
const groupEnds: Readonly<Record<Ladder, readonly Stage[]>> = {
  industry: ['landed', 'construction', 'commissioning', 'capacity'],
  works: ['tendered', 'construction', 'accepted', 'inUse'],
};

/** The group a stage of a ladder belongs to; undefined where the ladder has no such step. */
export function stageGroup(ladder: Ladder, stage: Stage): StageGroup | undefined {
  const step = stepOn(ladder, stage);
  if (step === undefined) return undefined;
  // 交付 lies half a step above 竣工 and is built, not at work.
  const at = groupEnds[ladder].findIndex((end) => Math.floor(step) <= (stepOn(ladder, end) ?? 0));
  return stageGroups[at];
}

/** Stages that say a project has left its ladder; where it stood is another statement. */
export const sideTags = ['suspended', 'dropped'] as const satisfies readonly Stage[];
export type SideTag = (typeof sideTags)[number];
export const isSideTag = (stage: Stage | undefined): stage is SideTag => sideTags.some((tag) => tag === stage);

/** The last steps of the ladders: what stands there has nothing left to climb. */
export const lastSteps: readonly Stage[] = ['production', 'capacity', 'inUse'];

/**
 * The steps a project's whole is drawn on, of the stages said of it and of its parts: one, or both of two wordings
 * (基本完工 and 竣工), which are not sure, or none. A part that stands higher lifts nothing; one that stands lower takes
 * the whole off its step (一期投产、二期在建 is no 投产). What was suspended or dropped has left its ladder.
 */
export function wholeSteps(kind: ProjectKind, whole: readonly Stage[], parts: readonly Stage[]): readonly Stage[] {
  const ladder = ladderOf(kind);
  if (!ladder || whole.some(isSideTag)) return [];
  const stages = [...new Set(whole)].filter((stage) => stage !== 'notStated');
  const [step] = stages.map((stage) => stepOn(ladder, stage));
  if (stages.length > 1) return stages;
  const lags = step !== undefined && parts.some((part) => (stepOn(ladder, part) ?? step) < step);
  return step === undefined || lags ? [] : stages;
}

/**
 * Where a project stands as a whole: the only rule by which projects are counted, sorted and drawn. Undefined where
 * that is not sure; 停缓建 and 终止 for what was suspended or dropped.
 */
export function wholeStage(kind: ProjectKind, whole: readonly Stage[], parts: readonly Stage[]): Stage | undefined {
  const [stage, another] = wholeSteps(kind, whole, parts);
  return whole.find(isSideTag) ?? (another ? undefined : stage);
}

/** A stage as the report words it in one place, and the key of the figure that answers for it. */
export interface StageSaid {
  stage: Stage;
  key: FigureKey;
  text?: string;
}

interface StageRow {
  stage?: Stage | undefined;
  stageText?: string | undefined;
}

/** What some rows of one thing say of its stage, every different stage once, in the order they are said. */
export function stageStatements(rows: readonly StageRow[], key: FigureKey): StageSaid[] {
  const stated = rows.flatMap(({ stage, stageText }) => (stage === undefined ? [] : [{ stage, text: stageText }]));
  return stated.flatMap(({ stage, text }, index) => {
    if (stated.slice(0, index).some((before) => before.stage === stage)) return [];
    const own: FigureKey = index === 0 ? `${key}#stage` : `${key}#stage^${index + 1}`;
    return [{ stage, key: own, ...(text === undefined ? {} : { text }) }];
  });
}
