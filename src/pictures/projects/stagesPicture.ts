import { dueMark } from '../../domain/periodName';
import { freeName } from '../../domain/freeWords';
import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { isSideTag, ladders, type Ladder } from '../../domain/stages';
import { stageWords, type Name } from '../../domain/words';
import { lookUp, type LookUp } from '../lookUp';
import type { Picture } from '../picture';
import { listed } from '../questions/question';
import { silence } from '../sentences';
import type { Selection } from '../selection';
import { stagePhrase } from '../stagePhrases';
import { ladderTable } from './ladderPicture';
import { othersNote } from './offLadder';
import { tellingCounts } from './placeCounts';
import type { Project } from './project';
import { projectsOf } from './projectsOf';
import { railOf, type RailMark } from './railMarks';
import { furthestFirst, isClash, ladderOfProject } from './standing';

/** What is said to stand on a step: a whole, a part of one, or one of two wordings of it. */
export interface StepEntry {
  kind: 'whole' | 'part' | 'wording';
  name: Name;
  part?: Name;
  figure: FigureId;
  progress?: FigureId;
  /** The stage announced, and for when, as written. */
  promise?: { stage: Name; due?: Name };
  /** Of the park named first. */
  first: boolean;
}

export interface StageRung {
  name: Required<Name>;
  entries: readonly StepEntry[];
  /** What the whole step answers with: the list of what stands there, or the one thing that does. */
  figure: FigureId | null;
}

/** Names on the steps of both ladders. */
export interface StagesPicture extends Picture {
  ladders: readonly { ladder: Ladder; steps: readonly StageRung[] }[];
}

export const isStages = (picture: Picture): picture is StagesPicture => 'ladders' in picture;

/** Who stands on which step of the two ladders. Parks overlap: nothing is summed over them. */
export function stagesPicture(book: Book, { report }: Pick<Selection, 'report'>): StagesPicture {
  const look = lookUp(book, report);
  const projects = projectsOf(look);
  const first = projects.find(({ park }) => park !== undefined)?.park;
  const sections = (Object.keys(ladders) as Ladder[]).flatMap((ladder) => {
    const own = furthestFirst(
      projects.filter((project) => ladderOfProject(project) === ladder),
      ladder,
    );
    return own.length > 0 ? [{ ladder, own }] : [];
  });
  const shown = sections.flatMap(({ own }) => own);
  return {
    id: 'projectStages',
    heading: headingOf(look, projects),
    hint: said('hint.stages'),
    caption: first === undefined ? said('caption.stages') : said('caption.stages.park', {}, { park: freeName(first) }),
    unit: 'none',
    ...ladderTable(shown),
    notes: [...stoppedNote(shown), ...othersNote(projects.length - shown.length)],
    ladders: sections.map(({ ladder, own }) => ({ ladder, steps: stepsOf(look, ladder, { own, first }) })),
  };
}

/** What was suspended or dropped stands on no step, and is never left out for it. */
function stoppedNote(shown: readonly Project[]): Said[] {
  const stopped = shown.filter(({ stages }) => stages.some(({ stage }) => isSideTag(stage)));
  return stopped.length > 0
    ? [said('pictureNote.stages.stopped', {}, { projects: listed(stopped.map(({ name }) => name)) })]
    : [];
}

interface OnLadder {
  own: readonly Project[];
  first: string | undefined;
}

function stepsOf(look: LookUp, ladder: Ladder, { own, first }: OnLadder): StageRung[] {
  const marked = own.map((project) => ({ project, marks: railOf(project, ladder).marks }));
  return ladders[ladder].map((stage, step) => {
    const entries = marked.flatMap(({ project, marks }) =>
      marks.filter((mark) => mark.step === step).flatMap((mark) => entryOf(project, mark, project.park === first)),
    );
    const all = look.id(`projects#named(${ladder}.${stage})`);
    return { name: stageWords[stage], entries, figure: entries.length > 1 ? all : (entries[0]?.figure ?? null) };
  });
}

function entryOf(project: Project, { kind, figure, label }: RailMark, first: boolean): StepEntry[] {
  if (kind !== 'whole' && kind !== 'part' && kind !== 'wording') return [];
  const facts = kind === 'part' ? project.parts.find(({ name }) => name.zh === label?.zh) : project;
  const promise = kind === 'wording' ? undefined : facts?.promise;
  return [
    {
      kind,
      name: project.name,
      figure,
      first,
      ...(kind === 'part' && label ? { part: label } : {}),
      ...(facts?.progress && kind !== 'wording' ? { progress: facts.progress } : {}),
      ...(promise
        ? {
            promise: {
              stage: stageWords[promise.stage],
              ...(promise.due === undefined ? {} : { due: dueMark(promise.due) }),
            },
          }
        : {}),
    },
  ];
}

/** The first park by the steps most of its projects stand at; the second where the first has one such step; a clash. */
function headingOf(look: LookUp, projects: readonly Project[]): Said {
  const parks = [...new Set(projects.flatMap(({ park }) => park ?? []))];
  const [first, second] = parks.flatMap((park) => {
    const counts = tellingCounts(look, park);
    return counts.length > 0 ? [{ park: freeName(park), counts }] : [];
  });
  const clash = projects.find((project) => ladderOfProject(project) && isClash(project));
  const names = clash ? { project: clash.name } : {};
  const suffix = clash ? '.clash' : '';
  const [a, b] = first?.counts ?? [];
  if (!first || !a) {
    return clash ? said('heading.stages.none.clash', {}, names) : silence(look, 'heading.stages.none', 'projects');
  }
  const one = { ...names, parkA: first.park, stageA: stagePhrase(a.stage) };
  if (b) {
    return said(`heading.stages.pair${suffix}`, { a: a.figure, b: b.figure }, { ...one, stageB: stagePhrase(b.stage) });
  }
  const [c] = second?.counts ?? [];
  if (!second || !c) return said(`heading.stages.one${suffix}`, { a: a.figure }, one);
  const two = { ...one, parkB: second.park, stageB: stagePhrase(c.stage) };
  return said(`heading.stages.two${suffix}`, { a: a.figure, b: c.figure }, two);
}
