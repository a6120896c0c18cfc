import { freeName } from '../../domain/freeWords';
import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { dueName } from '../../domain/periodName';
import { isSideTag, lastSteps, ladderOf } from '../../domain/stages';
import type { Name } from '../../domain/words';
import { lookUp } from '../lookUp';
import { outcomesOf } from '../outcomes/outcomesOf';
import { keyTasksOf, type KeyTask } from '../outcomes/taskEvidence';
import { themesOf, type Theme } from '../outcomes/themes';
import { listed } from '../questions/question';
import type { Selection } from '../selection';
import { present } from '../sentences';
import { stagePhrase } from '../stagePhrases';
import { countName } from '../years/yearNotes';
import { tellingCounts } from './placeCounts';
import type { Project, ProjectFacts } from './project';
import { projectFunds, type ProjectFund } from './projectFunds';
import { projectsOf } from './projectsOf';

/** A stage the report expects of a project of the park, and for when. */
export interface ParkPromise {
  name: Name;
  part?: Name;
  figure: FigureId;
  due?: string;
}

/** An amount the report states of one project: never added up, over parks least of all. */
export interface ParkAmount {
  name: Name;
  figure: FigureId;
}

/** Everything a report says of a park or an area, beside its projects. */
export interface ParkPage {
  place: string;
  /** What can be said in the room, a clause each; empty where nothing is sure. */
  says: readonly Said[];
  themes: readonly Theme[];
  promises: readonly ParkPromise[];
  amounts: readonly ParkAmount[];
  funds: readonly ProjectFund[];
  tasks: readonly KeyTask[];
  /** What the report does not say of it. */
  silent: readonly Said[];
}

export function parkPage(book: Book, { report }: Pick<Selection, 'report'>, place: string): ParkPage {
  const look = lookUp(book, report);
  const own = projectsOf(look).filter(({ park, area }) => park === place || area === place);
  const codes = new Set(own.map(({ code }) => code));
  const keys = new Set(own.flatMap(({ key, parts }) => [key, ...parts.map((part) => part.key)]));
  const outcomes = outcomesOf(book, report).filter(({ first: { row } }) => row.theme === place || row.scope === place);
  return {
    place,
    says: saysOf(own, tellingCounts(look, place), place),
    themes: themesOf(outcomes),
    promises: own.flatMap(promisesIn),
    amounts: own.flatMap((project) =>
      [project, ...project.parts].flatMap(({ investment }) =>
        investment ? [{ name: project.name, figure: investment }] : [],
      ),
    ),
    funds: projectFunds(book, { report }).flatMap((fund) => {
      const projects = fund.projects.filter(({ code }) => codes.has(code));
      return projects.length > 0 ? [{ ...fund, projects }] : [];
    }),
    tasks: keyTasksOf(book, report).filter(
      ({ name, projects }) => name.zh.includes(place) || projects.some(({ key }) => keys.has(key)),
    ),
    silent: silenceOf(own),
  };
}

const withParts = (project: Project): readonly ProjectFacts[] => [project, ...project.parts];

const promisesIn = (project: Project): ParkPromise[] =>
  withParts(project).flatMap(({ promise, name }) =>
    promise
      ? [
          {
            name: project.name,
            ...(name === project.name ? {} : { part: name }),
            figure: promise.figure,
            ...(promise.due === undefined ? {} : { due: promise.due }),
          },
        ]
      : [],
  );

/** Where most stand; the first part that is in use; when the report says the next will be. */
/** A date in words; a word of the report's own, such as 近期, in quotes. */
function dueSaid(due: string): Name {
  const name = dueName(due);
  if (/^\d{4}/.test(due)) return { zh: name.zh.trim(), ...(name.en ? { en: name.en } : {}) };
  return { zh: `“${due}”`, en: `"${name.en ?? due}"` };
}

function saysOf(own: readonly Project[], counts: ReturnType<typeof tellingCounts>, place: string): Said[] {
  const [a, b] = counts;
  const name = { place: freeName(place) };
  const used = own
    .flatMap((project) => project.parts.map((part) => ({ project, part, stage: part.stages[0] })))
    .find(({ stage }) => stage && lastSteps.includes(stage.stage));
  const dues = own.flatMap(promisesIn).flatMap(({ due }) => due ?? []);
  return present([
    a &&
      (b
        ? said(
            'park.say.counts',
            { a: a.figure, b: b.figure },
            { ...name, stage: stagePhrase(a.stage), stageB: stagePhrase(b.stage) },
          )
        : said('park.say.count', { a: a.figure }, { ...name, stage: stagePhrase(a.stage) })),
    used?.stage &&
      said('park.say.part', { stage: used.stage.figure }, { project: used.project.name, part: used.part.name }),
    dues.length > 0 && said('park.say.due', {}, { due: listed(dues.map(dueSaid)) }),
  ]);
}

/** Amounts, owners, dates, steps and shares that no row of the report gives: counted over what can have them. */
function silenceOf(own: readonly Project[]): Said[] {
  const named = own.filter(({ kind }) => ladderOf(kind) !== undefined);
  const without = (facts: (project: Project) => boolean): Project[] => named.filter((project) => !facts(project));
  const amounts = without((project) => withParts(project).some(({ investment }) => investment !== undefined));
  const owners = without(({ owner }) => owner !== undefined);
  const steps = without((project) =>
    withParts(project).some(({ stages }) => stages.some(({ stage }) => stage !== 'notStated')),
  );
  const dated = named.flatMap(promisesIn).filter(({ due }) => due === undefined || !/^\d{4}/.test(due));
  const moving = named.filter(
    ({ stages }) => !stages.some(({ stage }) => isSideTag(stage) || lastSteps.includes(stage)),
  );
  const next = moving.filter(
    (project) => project.nextStep === undefined && !withParts(project).some(({ promise }) => promise),
  );
  const shares = named.filter(({ fundedBy }) => fundedBy !== undefined);
  const count = (projects: readonly unknown[]) => ({ count: countName(projects.length), all: countName(named.length) });
  const names = (items: readonly { name: Name }[]) => ({ projects: listed(items.map(({ name }) => name)) });
  return present([
    amounts.length > 0 && said('park.silent.amount', {}, count(amounts)),
    owners.length > 0 && said('park.silent.owner', {}, count(owners)),
    next.length > 0 && said('park.silent.next', {}, count(next)),
    dated.length > 0 && said('park.silent.date', {}, names(dated)),
    steps.length > 0 && said('park.silent.step', {}, names(steps)),
    shares.length > 0 && said('park.silent.share', {}, names(shares)),
  ]);
}
