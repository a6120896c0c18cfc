import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import type { Name, Stage } from '../../domain/words';
import { projectMoves, projectsNotTold, type ProjectMove } from '../../domain/years/projectMoves';
import type { YearMapping } from '../../domain/years/mappings';
import { promisesDue, type PromiseOutcome } from '../../domain/years/promises';
import { lineName, nameWithPart } from '../lines';
import type { Selection } from '../selection';
import { mainCompared, yearName } from '../yearColumns';
import type { Project } from './project';
import type { WordingPiece } from './wordingPieces';

type Compared = Pick<Selection, 'report'> & Partial<Pick<Selection, 'compared'>>;

/** A project with where it stood in the year compared with, and that as a piece of its line. */
export interface ProjectBefore {
  project: Project;
  piece: WordingPiece | undefined;
}

/** Sets beside each project the stage of the whole in the year compared with; nothing where that year says none. */
export function withStageBefore(book: Book, { report, compared = [] }: Compared): (project: Project) => ProjectBefore {
  const against = mainCompared({ report, compared });
  const moves = against ? projectMoves(book, report, against) : [];
  const whole = new Map(moves.filter(({ row }) => row.part === undefined).map((move) => [move.row.code, move]));
  return (project) => {
    const move = whole.get(project.code);
    const stage = move && book.figures.get(move.before)?.value;
    if (!against || !move || typeof stage !== 'string') return { project, piece: undefined };
    const previous = { stage: stage as Stage, figure: move.before };
    return {
      project: { ...project, previous },
      piece: { said: moveSaid(move, yearName(against)), figure: move.before },
    };
  };
}

function moveSaid({ move, steps = 0, before }: ProjectMove, year: Name): Said {
  const count = { zh: String(Math.abs(steps)), en: String(Math.abs(steps)) };
  return said(`ladder.move.${move}`, { before }, { year, count });
}

/** A promise that fell due, and what the report says has become of it. */
export interface ToldPromise {
  name: Name;
  promise: FigureId;
  due: string;
  /** The year of the report that promised. */
  made: number;
  outcome: PromiseOutcome;
  stage: FigureId | undefined;
  note: string | undefined;
  again: { promise: FigureId; due: string } | undefined;
}

/** Promises this report has to answer; those not kept first. */
export function promisesOf(book: Book, { report }: Pick<Selection, 'report'>): ToldPromise[] {
  return promisesDue(book, report)
    .map(({ row, promise, due, outcome, stage, note, again }) => ({
      name: nameWithPart(row),
      promise,
      due,
      made: book.figures.get(promise)?.report.year ?? row.year,
      outcome,
      stage,
      note,
      again,
    }))
    .sort((a, b) => Number(a.outcome === 'kept') - Number(b.outcome === 'kept'));
}

/** A project under two names, as somebody confirmed. */
export interface ProjectAlias {
  mapping: YearMapping;
  from: Name;
  to: Name;
}

/** What was confirmed by hand between the year compared with and this one, and the projects one may still name. */
export function projectAliases(
  book: Book,
  selection: Selection,
): {
  confirmed: readonly ProjectAlias[];
  here: readonly { code: string; name: Name }[];
  against: ReportKey | undefined;
} {
  const against = mainCompared(selection);
  const rowsOf = (key: ReportKey | undefined) => (key && book.reports.get(reportPath(key))?.tables.projects) ?? [];
  const [old, now] = [rowsOf(against), rowsOf(selection.report)];
  const nameIn = (rows: typeof old, code: string): Name => {
    const row = rows.find((one) => one.code === code);
    return row ? lineName(row) : { zh: code };
  };
  const confirmed = (book.mappings ?? [])
    .filter(
      ({ table, department, fromYear, toYear }) =>
        table === 'projects' &&
        department === selection.report.department &&
        fromYear === against?.year &&
        toYear === selection.report.year,
    )
    .map((mapping) => ({ mapping, from: nameIn(old, mapping.from), to: nameIn(now, mapping.to) }));
  const here = [...new Map(now.map((row) => [row.code, { code: row.code, name: lineName(row) }])).values()];
  return { confirmed, here, against };
}

/** Projects of the year compared with that this report says nothing of. */
export function notToldAgain(
  book: Book,
  selection: Selection,
): { year: Name; projects: readonly { code: string; name: Name }[] } | undefined {
  const against = mainCompared(selection);
  if (!against || !book.reports.has(reportPath(against))) return undefined;
  const projects = projectsNotTold(book, selection.report, against).map((row) => ({
    code: row.code,
    name: nameWithPart(row),
  }));
  return projects.length > 0 ? { year: yearName(against), projects } : undefined;
}
