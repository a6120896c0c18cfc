import { isSideTag, ladderOf, stepOn, type Ladder } from '../../domain/stages';
import type { Stage } from '../../domain/words';
import { coarseRank } from '../coarseStages';
import type { Project, ProjectFacts } from './project';

const isNumber = (value: number | undefined): value is number => value !== undefined;

/** The ladder a project is drawn on; none for platforms, and where no stage of its ladder is stated. */
export function ladderOfProject(project: Project): Ladder | undefined {
  const ladder = ladderOf(project.kind);
  const stages = [project, ...project.parts].flatMap((facts) => facts.stages);
  const drawn = stages.some(({ stage }) => isSideTag(stage) || (ladder && stepOn(ladder, stage) !== undefined));
  return drawn ? ladder : undefined;
}

const stepsOf = (facts: ProjectFacts, rank: (stage: Stage) => number | undefined): number[] =>
  facts.stages.map(({ stage }) => rank(stage)).filter(isNumber);

/**
 * How far a project is, by some order of stages: the whole's, and of two wordings the lower; its furthest part only
 * where nobody stated the whole. −1 where nothing can be ordered.
 */
function standing(project: Project, rank: (stage: Stage) => number | undefined): number {
  const whole = stepsOf(project, rank);
  if (whole.length) return Math.min(...whole);
  return Math.max(-1, ...project.parts.flatMap((part) => stepsOf(part, rank)));
}

/** The step a project is sorted by on its ladder. */
const standingStep = (project: Project, ladder: Ladder): number => standing(project, (stage) => stepOn(ladder, stage));

/** The same on the short scale both ladders share. */
export const coarseStanding = (project: Project): number =>
  standing(project, (stage) => (coarseRank(stage) < 0 ? undefined : coarseRank(stage)));

/** Furthest first; of those as far, the ones stated as a whole, then the report's order. */
export const furthestFirst = (projects: readonly Project[], ladder: Ladder): Project[] =>
  [...projects].sort(
    (a, b) =>
      standingStep(b, ladder) - standingStep(a, ladder) || Math.sign(b.stages.length) - Math.sign(a.stages.length),
  );

/** Whether the report words the whole's stage in two ways. */
export const isClash = ({ stages }: ProjectFacts): boolean =>
  stages.filter(({ stage }) => !isSideTag(stage)).length > 1;
