import { gapIn } from '../coverage';
import { figureId, rowKey, type Book, type FigureId } from '../figure';
import { reportPath, type Report, type ReportKey } from '../report';
import { isSideTag } from '../stages';
import type { Row } from '../tables';
import { codesIn } from './mappings';
import { stagedRows, stageId, stepsOn } from './projectMoves';
import { reportsOf } from './reportYears';

type ProjectRow = Row<'projects'>;

/**
 * What became of a promise with a date: kept · postponed (promised again for later) · behind (its stage is short of what
 * was promised) · ended (停缓建, 终止) · notTold (the report says nothing of the project's stage) · unclear (a stage off
 * the ladder).
 */
export type PromiseOutcome = 'kept' | 'postponed' | 'behind' | 'ended' | 'notTold' | 'unclear';

export interface DuePromise {
  /** The row that promised, of an earlier report. */
  row: ProjectRow;
  promise: FigureId;
  /** A month or a year, as written. */
  due: string;
  outcome: PromiseOutcome;
  /** The stage that answers it, with its row's note. */
  stage?: FigureId;
  note?: string;
  /** The promise made anew, and for when. */
  again?: { promise: FigureId; due: string };
}

/** The year a promise falls due; a word such as 近期 has none. */
function dueYear(due: string | undefined): number | undefined {
  const year = /^(\d{4})(?:-(?:0[1-9]|1[0-2]))?$/.exec(due ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

export const promiseId = (report: ReportKey, { code, part }: ProjectRow): FigureId =>
  figureId(report, `${rowKey('projects', { code, part }, report.year)}#promise`);

/** The first promise of each project and part. */
export function promisesIn({ tables }: Report): ProjectRow[] {
  const seen = new Set<string>();
  return tables.projects.filter(({ code, part, promise }) => {
    const key = `${code}~${part ?? ''}`;
    if (promise === undefined || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The first report after the one that promised, of the year the promise falls due or later: the one that answers it. */
const answering = (reports: readonly Report[], made: Report, due: number): Report | undefined =>
  reports.find(({ year }) => year > made.year && year >= due);

/** Of the halves a project was divided into the one that is least far: all have to be there for the whole to be. */
const lowest = (rows: readonly ProjectRow[]): ProjectRow | undefined =>
  rows.find((row) => isSideTag(row.stage)) ??
  rows.reduce<ProjectRow | undefined>((found, row) => {
    const steps = row.stage && found?.stage ? stepsOn(row.kind, row.stage, found.stage) : undefined;
    return found === undefined || (steps !== undefined && steps < 0) ? row : found;
  }, undefined);

interface Answer {
  book: Book;
  made: Report;
  by: Report;
}

function answerTo({ book, made, by }: Answer, row: ProjectRow, due: string): DuePromise {
  const { department, year } = made;
  const codes = codesIn(book.mappings ?? [], { department, table: 'projects', year, code: row.code }, by.year);
  const own = (other: ProjectRow): boolean => codes.includes(other.code) && other.part === row.part;
  const whole = (other: ProjectRow): boolean => codes.includes(other.code) && other.part === undefined;
  const staged = stagedRows(by);
  const stated = lowest(staged.filter(own)) ?? lowest(staged.filter(whole));
  const renewed = promisesIn(by).find(
    (other) => own(other) && (dueYear(other.due) ?? 0) >= by.year && other.due !== due,
  );
  const base = { row, promise: promiseId(made, row), due };
  if (!stated?.stage || row.promise === undefined) return { ...base, outcome: 'notTold' };
  const told = { ...base, stage: stageId(by, stated), ...(stated.note === undefined ? {} : { note: stated.note }) };
  if (isSideTag(stated.stage)) return { ...told, outcome: 'ended' };
  const steps = stepsOn(row.kind, stated.stage, row.promise);
  if (steps === undefined) return { ...told, outcome: 'unclear' };
  if (steps >= 0) return { ...told, outcome: 'kept' };
  if (renewed?.due === undefined) return { ...told, outcome: 'behind' };
  return { ...told, outcome: 'postponed', again: { promise: promiseId(by, renewed), due: renewed.due } };
}

/**
 * Promises of earlier reports that this report has to answer: those with a date that fell due since the report before
 * it, each answered once. Nothing without an earlier report.
 */
export function promisesDue(book: Book, key: ReportKey): DuePromise[] {
  const by = book.reports.get(reportPath(key));
  if (!by || gapIn(by, ['projects'])) return [];
  const reports = reportsOf(book, key);
  return reports.flatMap((made) =>
    promisesIn(made).flatMap((row) => {
      const year = dueYear(row.due);
      if (row.due === undefined || year === undefined || answering(reports, made, year) !== by) return [];
      return [answerTo({ book, made, by }, row, row.due)];
    }),
  );
}
