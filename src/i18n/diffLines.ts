import type { DiffCell, RowChange } from '../domain/reportDiff';
import { columnsOf, tables } from '../domain/tables';
import type { Name } from '../domain/words';
import { cellName } from './cellText';
import type { Language } from './language';

/** One cell of a changed row in words. A side the row did not have is undefined: it stated nothing there. */
export interface DiffLine {
  table: Name;
  row: Name;
  detail: Name | undefined;
  column: Name;
  before: Name | undefined;
  after: Name | undefined;
}

/** Of a row that is all new or gone its name is told already. */
const told = new Set(['code', 'name', 'nameEn']);

/** A changed row as lines to be read, a cell a line, never a code; of a whole row all it states. */
export function diffLines(change: RowChange, language: Language): DiffLine[] {
  const { table, kind, name, detail, cells } = change;
  const columns = new Map(columnsOf(table));
  return cells.flatMap(({ column, before, after }) => {
    const declared = columns.get(column);
    if (!declared || (kind !== 'changed' && told.has(column))) return [];
    const worded = (cell: DiffCell, isThere: boolean) => (isThere ? cellName(cell, declared, language) : undefined);
    return [
      {
        table: tables[table].title,
        row: name,
        detail,
        column: declared.title,
        before: worded(before, kind !== 'added'),
        after: worded(after, kind !== 'gone'),
      },
    ];
  });
}
