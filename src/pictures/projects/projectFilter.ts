import { projectKinds, stageWords, type Name, type ProjectKind } from '../../domain/words';
import type { Query } from '../address';
import { ladders, type Ladder } from '../../domain/stages';
import type { Project } from './project';
import { railOf } from './railMarks';
import { ladderOfProject, nextStepOf, nextSteps, type NextStep } from './standing';

/** A step of one ladder: `works.toppedOut`. */
export interface LadderStep {
  key: string;
  ladder: Ladder;
  /** Steps from the foot of the ladder. */
  step: number;
  name: Required<Name>;
}

const ladderSteps: readonly LadderStep[] = (Object.keys(ladders) as Ladder[]).flatMap((ladder) =>
  ladders[ladder].map((stage, step) => ({ key: `${ladder}.${stage}`, ladder, step, name: stageWords[stage] })),
);

/** Which projects to show; what is not said narrows nothing. */
export interface ProjectFilter {
  /** A park or an area, by its name. */
  park?: string;
  kind?: ProjectKind;
  /** The key of a step that the whole, a part or one of two wordings stands on. */
  stage?: string;
  /** Whether the report names the step after. */
  next?: NextStep;
  /** Part of a name, in either language. */
  q?: string;
}

const isKind = (word: string): word is ProjectKind => Object.hasOwn(projectKinds, word);

/** The filter an address says: `park`, `kind`, `stage`, `next`, `q`. Words it doesn't know narrow nothing. */
export function filterOfQuery({ park, kind, stage, next, q }: Query): ProjectFilter {
  const step = ladderSteps.find(({ key }) => key === stage)?.key;
  const after = nextSteps.find((one) => one === next);
  return {
    ...(park ? { park } : {}),
    ...(kind && isKind(kind) ? { kind } : {}),
    ...(step ? { stage: step } : {}),
    ...(after ? { next: after } : {}),
    ...(q?.trim() ? { q } : {}),
  };
}

/** The inverse: each piece named, undefined where it narrows nothing and the address leaves it out. */
export const queryOfFilter = ({ park, kind, stage, next, q }: ProjectFilter): Query => ({
  park: park || undefined,
  kind,
  stage,
  next,
  q: q?.trim() ? q : undefined,
});

export const isFiltered = (filter: ProjectFilter): boolean =>
  Object.values(queryOfFilter(filter)).some((piece) => piece !== undefined);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** Whether a project, a part of it or one of two wordings stands on a step. */
function standsOn(project: Project, key: string): boolean {
  const ladder = ladderOfProject(project);
  const wanted = ladderSteps.find((step) => step.key === key);
  if (!ladder || wanted?.ladder !== ladder) return false;
  return railOf(project, ladder).marks.some(
    ({ kind, step }) => step === wanted.step && ['whole', 'part', 'wording'].includes(kind),
  );
}

export function fits(project: Project, { park, kind, stage, next, q = '' }: ProjectFilter): boolean {
  const names = [project.name.zh, project.name.en ?? '', ...project.parts.map(({ name }) => name.zh)];
  return (
    (park === undefined || project.park === park || project.area === park) &&
    (kind === undefined || project.kind === kind) &&
    (stage === undefined || standsOn(project, stage)) &&
    (next === undefined || nextStepOf(project) === next) &&
    names.some((name) => folded(name).includes(folded(q)))
  );
}

/** The choices there are in some projects. */
export interface FilterChoices {
  /** Parks with their areas behind them, in the report's order. */
  places: readonly string[];
  kinds: readonly ProjectKind[];
  /** Steps somebody stands on. */
  steps: readonly LadderStep[];
  next: readonly NextStep[];
}

export function choicesOf(projects: readonly Project[]): FilterChoices {
  const parks = [...new Set(projects.flatMap(({ park }) => park ?? []))];
  const areasOf = (park: string) =>
    projects.filter((project) => project.park === park).flatMap(({ area }) => area ?? []);
  const places = new Set([
    ...parks.flatMap((park) => [park, ...areasOf(park)]),
    ...projects.flatMap(({ area }) => area ?? []),
  ]);
  const kinds = (Object.keys(projectKinds) as ProjectKind[]).filter((kind) =>
    projects.some((project) => project.kind === kind),
  );
  return {
    places: [...places],
    kinds,
    steps: ladderSteps.filter(({ key }) => projects.some((project) => standsOn(project, key))),
    next: nextSteps.filter((next) => projects.some((project) => nextStepOf(project) === next)),
  };
}
