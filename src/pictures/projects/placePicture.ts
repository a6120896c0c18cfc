import { said, type Book, type Said } from '../../domain/figure';
import type { Name } from '../../domain/words';
import { coarseRank, coarseStages } from '../coarseStages';
import { lookUp, type LookUp } from '../lookUp';
import type { Picture, PictureRow } from '../picture';
import type { Selection } from '../selection';
import { stagePhrase } from '../stagePhrases';
import { present } from '../sentences';
import type { LadderRow } from './ladderPicture';
import { parkCounts, tellingCount } from './parkCounts';
import type { Project } from './project';
import { choicesOf } from './projectFilter';
import { projectsOf } from './projectsOf';
import { coarseRailOf, type Rail } from './railMarks';
import { coarseStanding, isClash } from './standing';
import { wordingPieces } from './wordingPieces';

/** A picture whose rows are rails of one length: the projects of one place, of both ladders. */
export interface PlacePicture extends Picture {
  steps: readonly Name[];
  rails: readonly (LadderRow & { rail: Rail })[];
}

/** Whether a picture's rows are rails of one place. */
export const isPlace = (picture: Picture): picture is PlacePicture => 'rails' in picture;

/** The places a report sorts its projects by: areas where a park has some, else the park. */
export function placesOf(book: Book, { report }: Pick<Selection, 'report'>): string[] {
  const projects = projectsOf(lookUp(book, report));
  const parks = new Set(projects.flatMap(({ park, area }) => (area === undefined ? [] : (park ?? []))));
  return choicesOf(projects).places.filter((place) => !parks.has(place));
}

/** How far the projects of one park or area are, furthest first, on the short scale. Without a name, the first place. */
export function placePicture(book: Book, selection: Pick<Selection, 'report'>, name?: string): PlacePicture {
  const look = lookUp(book, selection.report);
  const place = name ?? placesOf(book, selection)[0];
  const all = projectsOf(look);
  const own = all.filter(({ park, area }) => place !== undefined && (park === place || area === place));
  const shown = own
    .filter((project) => coarseStanding(project) >= 0 || isStopped(project))
    .sort((a, b) => coarseStanding(b) - coarseStanding(a) || b.stages.length - a.stages.length);
  const others = own.length - shown.length;
  return {
    id: 'projectPlace',
    heading: headingOf(look, shown, { place, all }),
    caption: said('caption.place'),
    unit: 'none',
    columns: coarseStages.map(({ key, name: step }) => ({ key, name: step })),
    rows: shown.map(rowOf),
    notes: present([others > 0 && said('pictureNote.place.others', {}, { count: nameOfCount(others) })]),
    steps: coarseStages.map(({ name: step }) => step),
    rails: shown.map((project) => ({ project, pieces: wordingPieces(book, project), rail: coarseRailOf(project) })),
  };
}

/** What was stopped stands on no step, and is never left out of a picture for it. */
const isStopped = ({ stages }: Project): boolean =>
  stages.some(({ stage }) => stage === 'suspended' || stage === 'dropped');

const nameOfCount = (count: number): Name => ({ zh: String(count), en: String(count) });

function rowOf({ key, name, stages: [first] }: Project): PictureRow {
  const cells = coarseStages.map((_, step) => (first && coarseRank(first.stage) === step ? first.figure : null));
  return { key, label: name, level: 0, kind: 'line', cells };
}

/** For a park how many of its projects stand furthest; for an area, which project does: nothing is counted for areas. */
function headingOf(
  look: LookUp,
  shown: readonly Project[],
  { place, all }: { place: string | undefined; all: readonly Project[] },
): Said {
  if (place === undefined || shown.length === 0) return said('heading.projects.plain');
  const names = { place: { zh: place } };
  const telling = tellingCount(parkCounts(look, all, place));
  if (telling) {
    return said('heading.place.count', { count: telling.figure }, { ...names, stage: stagePhrase(telling.stage) });
  }
  const [first, second] = shown.filter((project) => project.stages[0] && !isClash(project));
  if (!first?.stages[0]) return said('heading.place.plain', {}, names);
  const one = { ...names, a: first.name };
  if (!second?.stages[0]) return said('heading.place.one', { aStage: first.stages[0].figure }, one);
  const figures = { aStage: first.stages[0].figure, bStage: second.stages[0].figure };
  return said('heading.place.two', figures, { ...one, b: second.name });
}
