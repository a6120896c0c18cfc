import { rowKey, type Said } from '../figure';
import type { Finding } from '../finding';
import type { KeyBetween } from '../messageKey';
import { dueName } from '../periodName';
import type { Row } from '../tables';
import { stepsOn } from '../years/projectMoves';
import { firstRows, checkedName, type CheckView } from './checkView';
import { findingOf } from './findings';

type ProjectRow = Row<'projects'>;

/** Whether the report itself says, of the same project and part, that the expected stage has been reached. */
const isReached = ({ report }: CheckView, { code, part, kind, promise }: ProjectRow): boolean =>
  report.tables.projects.some(
    (other) =>
      other.code === code &&
      other.part === part &&
      other.stage !== undefined &&
      promise !== undefined &&
      (stepsOn(kind, other.stage, promise) ?? -1) >= 0,
  );

/** A month that was over when the report was issued, or a word that names no date at all. */
function variantOf(due: string, issued: string): 'passed' | 'undated' | undefined {
  if (/^\d{4}(?:-\d{2})?$/.test(due)) return due < issued.slice(0, due.length) ? 'passed' : undefined;
  return 'undated';
}

/**
 * What the report still expects for a date before its own issue, or for no date: with one year already nobody can tell
 * from it whether that came to be.
 */
export function overduePromises(view: CheckView, rule: KeyBetween<'check.', '.undated'>): Finding[] {
  const issued = view.report.tables.reports.find((row) => row.issued !== undefined)?.issued;
  if (issued === undefined) return [];
  return firstRows(view, 'projects').flatMap(({ row }) => {
    const { due, promise } = row;
    const variant = due === undefined || promise === undefined ? undefined : variantOf(due, issued);
    if (due === undefined || variant === undefined || isReached(view, row)) return [];
    const id = view.id(`${rowKey('projects', row, view.report.year)}#promise`);
    const name = view.book.figures.get(id)?.label.row ?? checkedName(row);
    const names = { name, due: dueName(due), issued: dueName(issued) };
    const said: Said = { message: `check.${rule}.${variant}`, figures: { promise: id }, names };
    return [
      findingOf(view, [rule, `${rowKey('projects', row, view.report.year)}@${due}(issued)`], {
        result: 'note',
        said,
        inputs: [id],
      }),
    ];
  });
}
