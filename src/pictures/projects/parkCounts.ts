import type { FigureId } from '../../domain/figure';
import { escapePiece } from '../../domain/report';
import type { Stage } from '../../domain/words';
import { coarseRank } from '../coarseStages';
import type { LookUp } from '../lookUp';
import type { Project } from './project';
import { isClash } from './standing';

/** How many whole projects of one park stand at one stage: the figure, and which they are. */
export interface ParkCount {
  park: string;
  stage: Stage;
  figure: FigureId;
  projects: readonly Project[];
}

/** Every count of a park, of the first statement of each project's whole; parks are never added up. */
export function parkCounts(look: LookUp, projects: readonly Project[], park: string): ParkCount[] {
  const own = projects.filter((project) => project.park === park);
  const stages = new Set(own.flatMap(({ stages: [first] }) => first?.stage ?? []));
  return [...stages].flatMap((stage) => {
    const figure = look.id(`projects@${escapePiece(park)}#count(${stage})`);
    const there = own.filter(({ stages: [first] }) => first?.stage === stage);
    return figure === null || coarseRank(stage) < 0 ? [] : [{ park, stage, figure, projects: there }];
  });
}

/**
 * The count that tells most of a park: the furthest step that more than one project has reached, else the furthest.
 * A stage that one of its projects is also said to have left behind, or not to have reached, tells nothing sure.
 */
export function tellingCount(counts: readonly ParkCount[]): ParkCount | undefined {
  const sure = counts.filter(({ projects }) => !projects.some(isClash));
  const several = ({ projects }: ParkCount): number => (projects.length > 1 ? 1 : 0);
  return [...sure].sort(
    (a, b) =>
      several(b) - several(a) ||
      coarseRank(b.stage) - coarseRank(a.stage) ||
      laggards(a) - laggards(b) ||
      b.projects.length - a.projects.length,
  )[0];
}

/** Projects one part of which stands lower than the whole is said to stand. */
const laggards = ({ projects, stage }: ParkCount): number =>
  projects.filter(({ parts }) =>
    parts.some(({ stages: [first] }) => first && coarseRank(first.stage) < coarseRank(stage)),
  ).length;
