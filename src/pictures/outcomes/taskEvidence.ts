import { rowKey, type Book, type FigureId } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import type { Row } from '../../domain/tables';
import type { Name } from '../../domain/words';
import { lineName, nameWithPart } from '../lines';
import { outcomesOf, type StatedOutcome, type Statement } from './outcomesOf';
import { rowFigures } from './rowFigures';

/** A key task, its status as the report words it, and what the report names in evidence. */
export interface KeyTask {
  key: string;
  name: Name;
  /** The status as a figure that can be opened. */
  status: FigureId | undefined;
  /** False where the report gives the task no status: that is not the same as not done. */
  isStated: boolean;
  /** The report's own word for it. */
  worded: string | undefined;
  outcomes: readonly EvidenceOutcome[];
  projects: readonly EvidenceProject[];
}

/** What is said of an outcome at the task itself: elsewhere the report may give another number. */
export interface EvidenceOutcome {
  outcome: StatedOutcome;
  statement: Statement;
}

export interface EvidenceProject {
  key: string;
  name: Name;
  stage: FigureId | undefined;
  worded: string | undefined;
}

/** Evidence belongs to a task that names it, or that it stands under in the report. */
export function keyTasksOf(book: Book, report: ReportKey): KeyTask[] {
  const statusOf = rowFigures(book, report, 'tasks');
  const outcomes = outcomesOf(book, report).filter(
    ({ first: { row } }) => row.kind === 'result' || row.kind === 'claim',
  );
  return (book.reports.get(reportPath(report))?.tables.tasks ?? []).map((task, index) => ({
    key: rowKey('tasks', task, report.year),
    name: lineName(task),
    status: statusOf(index, 'status'),
    isStated: task.status !== undefined || task.statusText !== undefined,
    worded: task.statusText,
    outcomes: outcomes.flatMap((outcome) => {
      const statement = outcome.statements.find(({ row }) => isEvidence(row, task));
      return statement ? [{ outcome, statement }] : [];
    }),
    projects: projectsOf(book, report, task),
  }));
}

const isEvidence = (row: Row<'outcomes'>, { code, source }: Row<'tasks'>): boolean =>
  row.task === undefined ? isWithin(row.source, source) : row.task === code;

/** Whether a place of the report lies within another: `二.三.3.表1.行2.3` within `二.三.3.表1.行2`. */
export const isWithin = (place: string | undefined, whole: string | undefined): boolean =>
  place !== undefined && whole !== undefined && (place === whole || place.startsWith(`${whole}.`));

/** Projects, or parts of them, that stand under a task in the report; each once. */
function projectsOf(book: Book, report: ReportKey, task: Row<'tasks'>): EvidenceProject[] {
  const figureOf = rowFigures(book, report, 'projects');
  const found = new Map<string, EvidenceProject>();
  const rows = book.reports.get(reportPath(report))?.tables.projects ?? [];
  for (const [index, row] of rows.entries()) {
    const key = rowKey('projects', row, report.year);
    if (found.has(key) || !isWithin(row.source, task.source)) continue;
    found.set(key, { key, name: nameWithPart(row), stage: figureOf(index, 'stage'), worded: row.stageText });
  }
  return [...found.values()];
}
