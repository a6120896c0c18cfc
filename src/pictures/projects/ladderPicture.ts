import { dueMark } from '../../domain/periodName';
import { freeName } from '../../domain/freeWords';
import { said, type Book, type Said } from '../../domain/figure';
import type { Ladder } from '../../domain/stages';
import { projectKinds } from '../../domain/words';
import { lookUp } from '../lookUp';
import { names } from '../columnNames';
import type { Picture, PictureRow } from '../picture';
import type { Selection } from '../selection';
import { present } from '../sentences';
import { ladderHeading } from './ladderHeading';
import type { Project, ProjectFacts } from './project';
import { fits, isFiltered, type ProjectFilter } from './projectFilter';
import { projectNames } from './projectNames';
import { projectsOf } from './projectsOf';
import { railOf } from './railMarks';
import { withStageBefore, type ProjectBefore } from './projectYears';
import { furthestFirst, ladderOfProject, unsaidFirst } from './standing';
import { wordingPieces, type WordingPiece } from './wordingPieces';

/** A row of a ladder: where the project and its parts stand, and the line under its name. */
export interface LadderRow {
  project: Project;
  pieces: readonly WordingPiece[];
}

/** One ladder and who stands on it, furthest first. */
export interface LadderSection {
  ladder: Ladder;
  projects: readonly LadderRow[];
}

/** A picture whose rows stand on one ladder or the other; the generic rows are those of its table. */
export interface LadderPicture extends Picture {
  sections: readonly LadderSection[];
}

/** Whether a picture's rows stand on ladders. */
export const isLadder = (picture: Picture): picture is LadderPicture => 'sections' in picture;

const ids = { industry: 'projectLadderIndustry', works: 'projectLadderWorks' } as const satisfies Record<
  Ladder,
  string
>;

interface LadderOptions {
  ladder: Ladder;
  filter?: ProjectFilter;
  /** `next`: what has no next step written comes first; furthest first unless said. */
  order?: 'next' | undefined;
}

/** How far each project of one ladder is, furthest first; parks are tags, nothing is summed over them. */
export function ladderPicture(
  book: Book,
  selection: Pick<Selection, 'report'> & Partial<Pick<Selection, 'compared'>>,
  { ladder, filter = {}, order }: LadderOptions,
): LadderPicture {
  const look = lookUp(book, selection.report);
  const before = withStageBefore(book, selection);
  const own = projectsOf(look).filter((project) => ladderOfProject(project) === ladder);
  const fitting = furthestFirst(
    own.filter((project) => fits(project, filter)),
    ladder,
  );
  const shown = order === 'next' ? unsaidFirst(fitting) : fitting;
  return {
    id: ids[ladder],
    heading: ladderHeading(look, shown, { ladder, filter }),
    caption: said('caption.ladder', {}, { kind: projectKinds[ladder] }),
    unit: 'none',
    ...ladderTable(shown),
    notes: shown.length && !isFiltered(filter) ? notesOf(shown) : [],
    sections: [{ ladder, projects: shown.map(before).map((one) => ladderRow(book, one)) }],
  };
}

/** A project with the line under its name; where it stood before is told last. */
export const ladderRow = (book: Book, { project, piece }: ProjectBefore): LadderRow => ({
  project,
  pieces: [...wordingPieces(book, project), ...(piece ? [piece] : [])],
});

export const projectLadderIndustryPicture = (book: Book, selection: Selection): LadderPicture =>
  ladderPicture(book, selection, { ladder: 'industry' });
export const projectLadderWorksPicture = (book: Book, selection: Selection): LadderPicture =>
  ladderPicture(book, selection, { ladder: 'works' });

/** The table of projects on ladders: a row each, and one for each part. */
export const ladderTable = (projects: readonly Project[]): Pick<Picture, 'columns' | 'rows'> => ({
  columns: [
    { key: 'stage', name: names.stage },
    { key: 'otherStage', name: projectNames.otherStage },
    { key: 'progress', name: projectNames.progress, unit: '%' },
    { key: 'investment', name: projectNames.investment },
    { key: 'promise', name: projectNames.promise },
  ],
  rows: projects.flatMap(rowsOf),
});

function rowsOf(project: Project): PictureRow[] {
  const place = project.area ?? project.park;
  const group = place === undefined ? {} : { group: freeName(place) };
  return [{ ...rowOf(project, 0), ...group }, ...project.parts.map((part) => ({ ...rowOf(part, 1), ...group }))];
}

function rowOf({ key, name, stages, progress, investment, promise, wording }: ProjectFacts, level: number): PictureRow {
  const [first, second] = stages;
  const remark = remarkOf(wording, promise?.due);
  return {
    key,
    label: name,
    level,
    kind: 'line',
    ...(remark ? { remark } : {}),
    cells: [
      first?.figure ?? null,
      second?.figure ?? null,
      progress ?? null,
      investment ?? null,
      promise?.figure ?? null,
    ],
  };
}

function remarkOf(wording: string | undefined, due: string | undefined): Said | undefined {
  const told = { text: { zh: wording ?? '' }, due: dueMark(due ?? '') };
  if (wording !== undefined) return said(due === undefined ? 'remark.wording' : 'remark.wordingDue', {}, told);
  return due === undefined ? undefined : said('remark.due', {}, told);
}

/** What the report does not say of any project of the ladder. */
function notesOf(shown: readonly Project[]): Said[] {
  const owned = shown.some(({ owner }) => owner !== undefined);
  const next = shown.some(({ nextStep }) => nextStep !== undefined);
  const promised = shown.some((project) => [project, ...project.parts].some(({ promise }) => promise !== undefined));
  return present([
    !owned && !next && said(promised ? 'pictureNote.noOwnerNoNext.promised' : 'pictureNote.noOwnerNoNext'),
    !owned && next && said('pictureNote.noOwner'),
    owned && !next && said('pictureNote.noNext'),
  ]);
}

const explained = ['before', 'whole', 'part', 'promise', 'wording'] as const;

/** The kinds of marks some ladders use, in the order a legend explains them. */
export function marksOf(sections: readonly LadderSection[]): (typeof explained)[number][] {
  const kinds = new Set(
    sections.flatMap(({ ladder, projects }) =>
      projects.flatMap(({ project }) => railOf(project, ladder).marks.map(({ kind }) => kind)),
    ),
  );
  return explained.filter((kind) => kinds.has(kind));
}
