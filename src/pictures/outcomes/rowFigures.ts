import type { Book, FigureId } from '../../domain/figure';
import { reportPath, type ReportKey } from '../../domain/report';
import type { TableName } from '../../domain/tables';

/** The figure of a row's cell, by the row's place in its table: a second statement has a figure of its own. */
export function rowFigures(
  book: Book,
  report: ReportKey,
  table: TableName,
): (index: number, column: string) => FigureId | undefined {
  const path = reportPath(report);
  const ids = new Map<string, FigureId>();
  for (const { id, report: own, origin } of book.figures.values()) {
    if (origin.by !== 'report' || origin.row.table !== table || reportPath(own) !== path) continue;
    ids.set(`${origin.row.index}#${origin.column}`, id);
  }
  return (index, column) => ids.get(`${index}#${column}`);
}
