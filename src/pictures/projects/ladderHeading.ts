import { freeName } from '../../domain/freeWords';
import { said, type Said } from '../../domain/figure';
import type { Ladder } from '../../domain/stages';
import { projectKinds } from '../../domain/words';
import type { LookUp } from '../lookUp';
import { stagePhrase } from '../stagePhrases';
import { tellingCounts } from './placeCounts';
import type { Project } from './project';
import { isFiltered, type ProjectFilter } from './projectFilter';
import { isClash } from './standing';

/**
 * What a ladder shows: for one or two parks the step most of its projects on this ladder stand at, each park by
 * itself, and a project with two wordings. Under a filter that is not a park's the counts would not be those of the rows.
 */
export function ladderHeading(
  look: LookUp,
  shown: readonly Project[],
  { ladder, filter }: { ladder: Ladder; filter: ProjectFilter },
): Said {
  const kind = { kind: projectKinds[ladder] };
  if (shown.length === 0) return said('heading.ladder.empty', {}, kind);
  const { park, kind: _, ...rest } = filter;
  if (isFiltered(rest)) return said('heading.ladder.filtered', {}, kind);
  const places = park === undefined ? [...new Set(shown.flatMap((project) => project.park ?? []))] : [park];
  const [a, b] = places
    .flatMap((place) =>
      tellingCounts(look, place, ladder)
        .slice(0, 1)
        .map((count) => ({ ...count, place })),
    )
    .sort((one, other) => other.count - one.count);
  const clash = shown.find(isClash);
  const names = clash ? { ...kind, project: clash.name } : kind;
  if (!a) return said(clash ? 'heading.ladder.clash' : 'heading.ladder.plain', {}, names);
  const first = { ...names, parkA: freeName(a.place), stageA: stagePhrase(a.stage) };
  if (clash || !b) return said(clash ? 'heading.ladder.one.clash' : 'heading.ladder.one', { a: a.figure }, first);
  const second = { ...first, parkB: freeName(b.place), stageB: stagePhrase(b.stage) };
  return said('heading.ladder.two', { a: a.figure, b: b.figure }, second);
}
