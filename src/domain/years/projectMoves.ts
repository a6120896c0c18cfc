import { gapIn } from '../coverage';
import { figureId, rowKey, type Book, type FigureId } from '../figure';
import { reportPath, type Report, type ReportKey } from '../report';
import { isSideTag, ladderOf, stepOn } from '../stages';
import type { Row } from '../tables';
import type { ProjectKind, Stage } from '../words';
import { codesIn } from './mappings';

type ProjectRow = Row<'projects'>;

/** More steps than this between two reports are a leap: from 在谈 to 封顶 are six. */
export const farSteps = 5;

/**
 * Where a project went between two reports: ahead · far (more than five steps) · same · back · ended (停缓建, 终止) ·
 * resumed after that · unclear (no ladder holds both stages, or several projects were merged).
 */
export type Move = 'ahead' | 'far' | 'same' | 'back' | 'ended' | 'resumed' | 'unclear';

export interface ProjectMove {
  /** Its row in the later report: the first that states a stage. */
  row: ProjectRow;
  now: FigureId;
  /** Its stage then: the ghost beside the one of now. */
  before: FigureId;
  move: Move;
  /** Steps on its ladder, negative backwards. */
  steps?: number;
}

/** The first row of each project, and of each part of one, that states a stage. */
export function stagedRows({ tables }: Report): ProjectRow[] {
  const seen = new Set<string>();
  return tables.projects.filter((row) => {
    const key = `${row.code}~${row.part ?? ''}`;
    if (row.stage === undefined || row.stage === 'notStated' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const stageId = (report: ReportKey, { code, part }: Pick<ProjectRow, 'code' | 'part'>): FigureId =>
  figureId(report, `${rowKey('projects', { code, part }, report.year)}#stage`);

/** How many steps a stage is above another on the ladder of a kind of project; undefined where it lacks one of them. */
export function stepsOn(kind: ProjectKind, now: Stage, before: Stage): number | undefined {
  const ladder = ladderOf(kind);
  const [to, from] = ladder ? [stepOn(ladder, now), stepOn(ladder, before)] : [];
  return to === undefined || from === undefined ? undefined : to - from;
}

function moveOf(row: ProjectRow, before: Stage): Pick<ProjectMove, 'move' | 'steps'> {
  const now = row.stage;
  if (now === before) return { move: 'same' };
  if (now === undefined) return { move: 'unclear' };
  if (isSideTag(now)) return { move: 'ended' };
  if (isSideTag(before)) return { move: 'resumed' };
  const steps = stepsOn(row.kind, now, before);
  if (steps === undefined) return { move: 'unclear' };
  if (steps === 0) return { move: 'same', steps };
  return { move: steps < 0 ? 'back' : steps > farSteps ? 'far' : 'ahead', steps };
}

/** Every project and part with a stage in both reports: by its code, or by an alias confirmed by hand. */
export function projectMoves(book: Book, later: ReportKey, earlier: ReportKey): ProjectMove[] {
  const [after, before] = [later, earlier].map((key) => book.reports.get(reportPath(key)));
  if (!after || !before) return [];
  const old = stagedRows(before);
  return stagedRows(after).flatMap((row) => {
    const { department, year } = after;
    const codes = codesIn(book.mappings ?? [], { department, table: 'projects', year, code: row.code }, before.year);
    const [first, ...others] = old.filter(({ code, part }) => codes.includes(code) && part === row.part);
    if (first?.stage === undefined) return [];
    const moved = others.length > 0 ? ({ move: 'unclear' } as const) : moveOf(row, first.stage);
    return [{ row, now: stageId(after, row), before: stageId(before, first), ...moved }];
  });
}

/** Projects of an earlier report that a later one says nothing of: neither done nor dropped, only not told. */
export function projectsNotTold(book: Book, later: ReportKey, earlier: ReportKey): ProjectRow[] {
  const [after, before] = [later, earlier].map((key) => book.reports.get(reportPath(key)));
  if (!after || !before || gapIn(after, ['projects'])) return [];
  const told = new Set(after.tables.projects.map(({ code }) => code));
  const { department, year } = before;
  const seen = new Set<string>();
  return before.tables.projects.filter((row) => {
    const codes = codesIn(book.mappings ?? [], { department, table: 'projects', year, code: row.code }, after.year);
    if (seen.has(row.code) || codes.some((code) => told.has(code))) return false;
    seen.add(row.code);
    return true;
  });
}
