import { said, type Said } from '../../domain/figure';
import type { Ladder } from '../../domain/stages';
import { projectKinds } from '../../domain/words';
import type { LookUp } from '../lookUp';
import { stagePhrase } from '../stagePhrases';
import { parkCounts, tellingCount, type ParkCount } from './parkCounts';
import type { Project } from './project';
import { isFiltered, type ProjectFilter } from './projectFilter';
import { projectsOf } from './projectsOf';
import { isClash } from './standing';

/**
 * What a ladder shows: for one or two parks how many of its projects stand furthest, each park by itself, and a
 * project with two wordings. Under a filter that is not a park's the counts would not be those of the rows.
 */
export function ladderHeading(
  look: LookUp,
  shown: readonly Project[],
  { ladder, filter }: { ladder: Ladder; filter: ProjectFilter },
): Said {
  const names = { kind: projectKinds[ladder] };
  if (shown.length === 0) return said('heading.ladder.empty', {}, names);
  const parks = [...new Set(shown.flatMap((project) => project.park ?? []))];
  const { park, kind: _, ...rest } = filter;
  const ofArea = park !== undefined && !parks.includes(park);
  if (ofArea || isFiltered(rest)) return said('heading.ladder.filtered', {}, names);
  const all = projectsOf(look);
  const counts = parks.flatMap((name) => {
    const own = parkCounts(look, all, name).filter(({ projects }) => projects.every(({ kind }) => kind === ladder));
    return tellingCount(own) ?? [];
  });
  return sayCounts(counts, shown.find(isClash), names);
}

function sayCounts(counts: readonly ParkCount[], clash: Project | undefined, names: NonNullable<Said['names']>): Said {
  const [a, b] = [...counts].sort((one, other) => other.projects.length - one.projects.length);
  const clashNames = clash ? { ...names, project: clash.name } : names;
  if (!a) return said(clash ? 'heading.ladder.clash' : 'heading.ladder.plain', {}, clashNames);
  const first = { ...clashNames, parkA: { zh: a.park }, stageA: stagePhrase(a.stage) };
  if (clash || !b) return said(clash ? 'heading.ladder.one.clash' : 'heading.ladder.one', { a: a.figure }, first);
  const second = { ...first, parkB: { zh: b.park }, stageB: stagePhrase(b.stage) };
  return said('heading.ladder.two', { a: a.figure, b: b.figure }, second);
}
