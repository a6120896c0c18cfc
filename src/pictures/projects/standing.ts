import { isSideTag, ladderOf, lastSteps, stepOn, wholeStage, wholeSteps, type Ladder } from '../../domain/stages';
import type { Stage } from '../../domain/words';
import type { Project, ProjectFacts, StageStatement } from './project';

const isNumber = (value: number | undefined): value is number => value !== undefined;

/** The ladder a project is drawn on; none for platforms, and where no stage of its ladder is stated. */
export function ladderOfProject(project: Project): Ladder | undefined {
  const ladder = ladderOf(project.kind);
  const stages = [project, ...project.parts].flatMap((facts) => facts.stages);
  const drawn = stages.some(({ stage }) => isSideTag(stage) || (ladder && stepOn(ladder, stage) !== undefined));
  return drawn ? ladder : undefined;
}

const stagesSaid = ({ stages }: ProjectFacts): Stage[] => stages.map(({ stage }) => stage);

/** Where a project stands as a whole, by the one rule there is; undefined where that is not sure. */
export function projectStanding(project: Project): StageStatement | undefined {
  const whole = wholeStage(project.kind, stagesSaid(project), project.parts.flatMap(stagesSaid));
  return project.stages.find(({ stage }) => stage === whole);
}

/** The statements of the whole that stand on its rail: one, both of two wordings, or none. */
export function drawnStages(project: Project): StageStatement[] {
  const drawn = wholeSteps(project.kind, stagesSaid(project), project.parts.flatMap(stagesSaid));
  return project.stages.filter(({ stage }) => drawn.includes(stage));
}

const stepsOf = (ladder: Ladder, facts: readonly ProjectFacts[]): number[] =>
  facts.flatMap(({ stages }) => stages.map(({ stage }) => stepOn(ladder, stage))).filter(isNumber);

/** The step a project is sorted by: the whole's; of two wordings the lower; else its furthest part's. −1 without any. */
function orderStep(project: Project, ladder: Ladder): number {
  const standing = projectStanding(project);
  const step = standing && stepOn(ladder, standing.stage);
  if (step !== undefined) return step;
  if (isClash(project)) return Math.min(...stepsOf(ladder, [project]));
  return Math.max(-1, ...stepsOf(ladder, project.parts));
}

/** Furthest first; of those as far, the ones that stand there as a whole, then the report's order. */
export const furthestFirst = (projects: readonly Project[], ladder: Ladder): Project[] =>
  [...projects].sort(
    (a, b) => orderStep(b, ladder) - orderStep(a, ladder) || Number(!projectStanding(a)) - Number(!projectStanding(b)),
  );

/** Whether the report words the whole's stage in two ways. */
export const isClash = (project: Project): boolean => drawnStages(project).length > 1;

/** What a report says of the step after: it names one, it doesn't, or there is none left. */
export const nextSteps = ['said', 'unsaid', 'arrived'] as const;
export type NextStep = (typeof nextSteps)[number];

/**
 * Whether a project's next step is written: a promise, a named step, or 拟签约, which is one. One year alone says
 * nothing of standing still. Undefined for what climbs no ladder.
 */
export function nextStepOf(project: Project): NextStep | undefined {
  if (!ladderOfProject(project)) return undefined;
  const standing = projectStanding(project);
  if (standing && lastSteps.includes(standing.stage)) return 'arrived';
  const promised = [project, ...project.parts].some(({ promise }) => promise !== undefined);
  return promised || project.nextStep !== undefined || standing?.stage === 'nearSigning' ? 'said' : 'unsaid';
}

const rankOf: Readonly<Record<NextStep, number>> = { unsaid: 0, said: 1, arrived: 2 };

/** What has no next step written first, then what has one, then what has arrived; each in the order it came. */
export const unsaidFirst = (projects: readonly Project[]): Project[] =>
  [...projects].sort((a, b) => rankOf[nextStepOf(a) ?? 'unsaid'] - rankOf[nextStepOf(b) ?? 'unsaid']);
