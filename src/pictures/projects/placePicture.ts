import { freeName } from '../../domain/freeWords';
import { said, type Book, type Said } from '../../domain/figure';
import { ladders, type Ladder } from '../../domain/stages';
import { lookUp, type LookUp } from '../lookUp';
import type { Selection } from '../selection';
import { stagePhrase } from '../stagePhrases';
import { ladderRow, ladderTable, type LadderPicture } from './ladderPicture';
import { othersNote } from './offLadder';
import { tellingCounts } from './placeCounts';
import { choicesOf } from './projectFilter';
import { projectsOf } from './projectsOf';
import { furthestFirst, ladderOfProject } from './standing';

/** The places a report sorts its projects by: areas where a park has some, else the park. */
export function placesOf(book: Book, { report }: Pick<Selection, 'report'>): string[] {
  const projects = projectsOf(lookUp(book, report));
  const parks = new Set(projects.flatMap(({ park, area }) => (area === undefined ? [] : (park ?? []))));
  return choicesOf(projects).places.filter((place) => !parks.has(place));
}

/** How far the projects of one park or area are, each on its own ladder, furthest first. Without a name, the first place. */
export function placePicture(book: Book, selection: Pick<Selection, 'report'>, name?: string): LadderPicture {
  const look = lookUp(book, selection.report);
  const place = name ?? placesOf(book, selection)[0];
  const own = projectsOf(look).filter(({ park, area }) => place !== undefined && (park === place || area === place));
  const sections = (Object.keys(ladders) as Ladder[]).flatMap((ladder) => {
    const shown = furthestFirst(
      own.filter((project) => ladderOfProject(project) === ladder),
      ladder,
    );
    return shown.length > 0 ? [{ ladder, shown }] : [];
  });
  const shown = sections.flatMap((section) => section.shown);
  return {
    id: 'projectPlace',
    heading: placeHeading(look, place, shown.length),
    caption: said('caption.place'),
    unit: 'none',
    ...ladderTable(shown),
    notes: othersNote(own.length - shown.length),
    sections: sections.map((section) => ({
      ladder: section.ladder,
      projects: section.shown.map((project) => ladderRow(book, { project, piece: undefined })),
    })),
  };
}

/** The steps most projects of a place stand at. */
export function placeHeading(look: LookUp, place: string | undefined, shown: number): Said {
  if (place === undefined || shown === 0) return said('heading.projects.plain');
  const names = { place: freeName(place) };
  const [a, b] = tellingCounts(look, place);
  if (!a) return said('heading.place.plain', {}, names);
  const one = { ...names, stage: stagePhrase(a.stage) };
  if (!b) return said('heading.place.count', { count: a.figure }, one);
  return said('heading.place.counts', { count: a.figure, b: b.figure }, { ...one, stageB: stagePhrase(b.stage) });
}
