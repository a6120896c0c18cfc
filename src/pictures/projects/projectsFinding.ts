import { freeName } from '../../domain/freeWords';
import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { lastSteps } from '../../domain/stages';
import type { Name } from '../../domain/words';
import { lookUp, type LookUp } from '../lookUp';
import { silence } from '../sentences';
import type { Selection } from '../selection';
import { stagePhrase } from '../stagePhrases';
import { tellingCounts } from './placeCounts';
import type { Project } from './project';
import { projectsOf } from './projectsOf';

interface ParkClause {
  figures: Record<string, FigureId>;
  names: Record<string, Name>;
  withPart: boolean;
}

/**
 * The page's heading: for the first two parks the step most of their projects stand at, and the first part that is in
 * production or in use, said apart.
 */
export function projectsFinding(book: Book, { report }: Pick<Selection, 'report'>): Said {
  const look = lookUp(book, report);
  const projects = projectsOf(look);
  const parks = [...new Set(projects.flatMap(({ park }) => park ?? []))];
  const told = parks.map((park) => clauseOf(look, projects, park)).filter((clause) => clause !== undefined);
  const [a, b] = told.slice(0, 2).map((clause, index) => suffixed(clause, index === 0 ? 'A' : 'B'));
  if (!a) return projects.length ? said('heading.projects.plain') : silence(look, 'heading.projects.none', 'projects');
  const message = b
    ? (`heading.projects.two${a.withPart ? (b.withPart ? '.AB' : '.A') : b.withPart ? '.B' : ''}` as const)
    : (`heading.projects.one${a.withPart ? '.A' : ''}` as const);
  return said(message, { ...a.figures, ...b?.figures }, { ...a.names, ...b?.names });
}

function clauseOf(look: LookUp, projects: readonly Project[], park: string): ParkClause | undefined {
  const [count] = tellingCounts(look, park);
  if (!count) return undefined;
  const furthest = projects
    .filter((project) => project.park === park)
    .flatMap(({ name, parts }) => parts.map((part) => ({ project: name, part: part.name, stage: part.stages[0] })))
    .find(({ stage }) => stage && lastSteps.includes(stage.stage));
  const names = { park: freeName(park), stage: stagePhrase(count.stage) };
  if (!furthest?.stage) return { figures: { count: count.figure }, names, withPart: false };
  return {
    figures: { count: count.figure, partStage: furthest.stage.figure },
    names: { ...names, project: furthest.project, part: furthest.part },
    withPart: true,
  };
}

const suffixed = ({ figures, names, withPart }: ParkClause, suffix: 'A' | 'B'): ParkClause => {
  const rename = <T>(pieces: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(pieces).map(([key, value]) => [key + suffix, value]));
  return { figures: rename(figures), names: rename(names), withPart };
};
