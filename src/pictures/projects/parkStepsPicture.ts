import { dueMark } from '../../domain/periodName';
import { freeName } from '../../domain/freeWords';
import { reportPath } from '../../domain/report';
import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { stageGroup, stageGroups, type Ladder, type StageGroup } from '../../domain/stages';
import { stageWords, type Name } from '../../domain/words';
import { lookUp, type LookUp } from '../lookUp';
import type { Picture } from '../picture';
import type { Selection } from '../selection';
import { names } from '../columnNames';
import { listed } from '../questions/question';
import { mainCompared, yearName } from '../yearColumns';
import { ladderTable } from './ladderPicture';
import { placeHeading } from './placePicture';
import type { Project, ProjectFacts, StageStatement } from './project';
import { projectsFinding } from './projectsFinding';
import { projectsOf } from './projectsOf';
import { withStageBefore } from './projectYears';
import { drawnStages, isClash, ladderOfProject, projectStanding } from './standing';

/** A project, or a part of one, at the step it stands at. */
export interface ParkItem {
  key: string;
  name: Name;
  figure: FigureId;
  /** The step, each of two wordings, with the share of the work stated for it. */
  words: readonly Name[];
  progress?: FigureId;
  mark?: 'part' | 'wording';
  /** When the next step is promised for; without a date where none is given. */
  promise?: { figure: FigureId; due?: Name };
  /** At work as a whole. */
  whole: boolean;
  /** Beside the year compared with: the step it stood at then, or that it still stands there. */
  before?: { word: Name; figure: FigureId } | 'still';
}

/** One area of a park, or a park without areas, by groups of steps. */
export interface ParkPlace {
  name: Name;
  /** A finding of its own, where it stands on a slide alone. */
  heading: Said;
  groups: Readonly<Record<StageGroup, readonly ParkItem[]>>;
}

/** A park with what it says: its places, a finding, what stands on no ladder. Projects without a park are one of their own. */
export interface Park {
  heading: Said;
  places: readonly ParkPlace[];
  notes: readonly Said[];
}

/** Parks by the steps their projects stand at, by name. The generic rows are those of the table. */
export interface ParkSteps extends Picture {
  parks: readonly Park[];
}

export const isParkSteps = (picture: Picture): picture is ParkSteps => 'parks' in picture;

/** What moved and what stands still, by name: each project under the step it stands at, its parts apart from it. */
export function parkStepsPicture(book: Book, selection: Selection): ParkSteps {
  const look = lookUp(book, selection.report);
  const before = withStageBefore(book, selection);
  const byPark = new Map<string | undefined, Project[]>();
  for (const project of projectsOf(look)) {
    byPark.set(project.park, [...(byPark.get(project.park) ?? []), before(project).project]);
  }
  const onLadder = (own: readonly Project[]) => own.filter((one) => ladderOfProject(one) !== undefined);
  const told = [...byPark].filter(([, own]) => onLadder(own).length > 0);
  return {
    id: 'parkSteps',
    heading: projectsFinding(book, selection),
    caption: captionOf(book, selection),
    unit: 'none',
    ...ladderTable(told.flatMap(([, own]) => onLadder(own))),
    notes: [],
    parks: told.map(([park, own]): Park => {
      const shown = onLadder(own);
      const places = placesOf(look, shown);
      const others = own.filter((one) => !shown.includes(one)).map(({ name }) => name);
      return { heading: headingOf(look, places, { park, shown: shown.length }), places, notes: othersNote(others) };
    }),
  };
}

function captionOf(book: Book, selection: Selection): Said {
  const against = mainCompared(selection);
  if (against && book.reports.has(reportPath(against))) {
    return said('caption.parkSteps.before', {}, { year: yearName(against) });
  }
  return said('caption.parkSteps');
}

const mostNamed = 3;

function othersNote(names: readonly Name[]): Said[] {
  if (names.length === 0) return [];
  const count = String(names.length);
  const told = { names: listed(names.slice(0, mostNamed)), count: { zh: count, en: count } };
  return [said(names.length > mostNamed ? 'pictureNote.parkSteps.more' : 'pictureNote.parkSteps', {}, told)];
}

function placesOf(look: LookUp, projects: readonly Project[]): ParkPlace[] {
  const places = new Map<string, Project[]>();
  for (const project of projects) {
    const key = project.area ?? '';
    places.set(key, [...(places.get(key) ?? []), project]);
  }
  return [...places.values()].map((own): ParkPlace => {
    const [first] = own;
    const items = own.flatMap(itemsOf);
    const at = (group: StageGroup): ParkItem[] => items.flatMap((one) => (one.group === group ? [one.item] : []));
    const groups = { prepared: at('prepared'), building: at('building'), built: at('built'), working: at('working') };
    const name = first?.area ?? first?.park;
    const place = { name: name === undefined ? names.otherPlace : freeName(name), groups };
    return { ...place, heading: headingOf(look, [place], { park: name, shown: own.length }) };
  });
}

interface Placed {
  group: StageGroup | undefined;
  item: ParkItem;
}

/** The whole of a project where it has a step of its own, and each of its parts that is said to stand elsewhere. */
function itemsOf(project: Project): Placed[] {
  const ladder = ladderOfProject(project);
  if (!ladder) return [];
  const stages = drawnStages(project);
  const standing = projectStanding(project);
  const parts = project.parts.flatMap((part) => partItem(project, part, ladder));
  const [first] = stages;
  if (!first) return parts;
  const group = stageGroup(ladder, first.stage);
  const item: ParkItem = {
    ...itemOf(project, stages),
    name: project.name,
    ...(isClash(project) ? { mark: 'wording' as const } : {}),
    whole: standing !== undefined && group === 'working',
    ...beforeOf(project, standing),
  };
  return [{ group, item }, ...parts.filter(({ item: { words } }) => words[0]?.zh !== item.words[0]?.zh)];
}

const itemOf = (facts: ProjectFacts, stages: readonly StageStatement[]): Omit<ParkItem, 'name' | 'whole'> => ({
  key: facts.key,
  figure: stages[0]?.figure ?? '',
  words: stages.map(({ stage }) => stageWords[stage]),
  ...(facts.progress === undefined ? {} : { progress: facts.progress }),
  ...(facts.promise
    ? { promise: { figure: facts.promise.figure, ...(facts.promise.due ? { due: dueMark(facts.promise.due) } : {}) } }
    : {}),
});

function partItem(project: Project, part: ProjectFacts, ladder: Ladder): Placed[] {
  const [first] = part.stages;
  const group = first && stageGroup(ladder, first.stage);
  if (!first || !group) return [];
  const { zh, en } = project.name;
  const name = { zh: `${zh}${part.name.zh}`, ...(en ? { en: `${en}, ${part.name.en ?? part.name.zh}` } : {}) };
  return [{ group, item: { ...itemOf(part, [first]), name, mark: 'part', whole: false } }];
}

function beforeOf({ previous }: Project, standing: StageStatement | undefined): Pick<ParkItem, 'before'> {
  if (!previous || !standing) return {};
  if (previous.stage === standing.stage) return { before: 'still' };
  return { before: { word: stageWords[previous.stage], figure: previous.figure } };
}

const itemsIn = (places: readonly Pick<ParkPlace, 'groups'>[]): ParkItem[] =>
  places.flatMap(({ groups }) => stageGroups.flatMap((group) => groups[group]));

const counted = (count: number): Required<Name> => ({ zh: String(count), en: String(count) });

/** What moved since the year compared with; else what is at work as a whole, and where; else where most stand. */
function headingOf(
  look: LookUp,
  places: readonly Omit<ParkPlace, 'heading'>[],
  { shown, park }: { shown: number; park: string | undefined },
): Said {
  const items = itemsIn(places);
  const name = park === undefined ? names.otherPlace : freeName(park);
  const told = items.filter(({ before }) => before !== undefined);
  const [still, moved] = [
    told.filter(({ before }) => before === 'still'),
    told.filter(({ before }) => before !== 'still'),
  ];
  const at = { place: name };
  if (told.length > 0) {
    const counts = { ...at, moved: counted(moved.length), still: counted(still.length) };
    return said('heading.parkSteps.moved', {}, counts);
  }
  const working = places.filter(({ groups }) => groups.working.some(({ whole }) => whole));
  const count = counted(items.filter(({ whole }) => whole).length);
  const [only] = working;
  if (only && working.length === 1 && places.length > 1) {
    return said('heading.parkSteps.workingIn', {}, { ...at, count, area: only.name });
  }
  if (only) return said('heading.parkSteps.working', {}, { ...at, count });
  return placeHeading(look, park, shown);
}
