import { projectKinds, type ProjectKind } from '../../domain/words';
import type { Query } from '../address';
import { coarseStages, type CoarseStage } from '../coarseStages';
import type { Project } from './project';
import { coarseStanding } from './standing';

/** Which projects to show; what is not said narrows nothing. */
export interface ProjectFilter {
  /** A park or an area, by its name. */
  park?: string;
  kind?: ProjectKind;
  /** Projects that have reached this step or a later one. */
  stage?: CoarseStage;
  /** Part of a name, in either language. */
  q?: string;
}

const isKind = (word: string): word is ProjectKind => Object.hasOwn(projectKinds, word);

/** The filter an address says: `park`, `kind`, `stage`, `q`. Words it doesn't know narrow nothing. */
export function filterOfQuery({ park, kind, stage, q }: Query): ProjectFilter {
  const step = coarseStages.find(({ key }) => key === stage)?.key;
  return {
    ...(park ? { park } : {}),
    ...(kind && isKind(kind) ? { kind } : {}),
    ...(step ? { stage: step } : {}),
    ...(q?.trim() ? { q } : {}),
  };
}

/** The inverse: each piece named, undefined where it narrows nothing and the address leaves it out. */
export const queryOfFilter = ({ park, kind, stage, q }: ProjectFilter): Query => ({
  park: park || undefined,
  kind,
  stage,
  q: q?.trim() ? q : undefined,
});

export const isFiltered = (filter: ProjectFilter): boolean =>
  Object.values(queryOfFilter(filter)).some((piece) => piece !== undefined);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

const rankOf = (stage: CoarseStage): number => coarseStages.findIndex(({ key }) => key === stage);

export function fits(project: Project, { park, kind, stage, q = '' }: ProjectFilter): boolean {
  const names = [project.name.zh, project.name.en ?? '', ...project.parts.map(({ name }) => name.zh)];
  return (
    (park === undefined || project.park === park || project.area === park) &&
    (kind === undefined || project.kind === kind) &&
    (stage === undefined || coarseStanding(project) >= rankOf(stage)) &&
    names.some((name) => folded(name).includes(folded(q)))
  );
}

/** The choices there are in some projects: parks with their areas behind them, and kinds, in the report's order. */
export function choicesOf(projects: readonly Project[]): { places: string[]; kinds: ProjectKind[] } {
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
  return { places: [...places], kinds };
}
