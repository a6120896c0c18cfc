import type { Finding } from '../finding';
import { columnsOf } from '../tables';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { foldAgreeing } from './findings';
import type { Rule } from './rule';
import { checkSum } from './sums';

type Tree = 'budget' | 'scores';

/** Number columns that add up from child to parent. */
export const addedColumns = (table: Tree) =>
  columnsOf(table).flatMap(([name, { type, title }]) => (type === 'number' ? [{ name, title }] : []));

const isMemo = (row: KeyedRow<Tree>['row']) => 'kind' in row && row.kind === 'memo';

function ofTable(view: CheckView, table: Tree): Finding[] {
  const rows: KeyedRow<Tree>[] = firstRows(view, table);
  return rows.flatMap(({ key, row }) => {
    const children = rows.filter((other) => other.row.parent === row.code && !isMemo(other.row));
    if (children.length === 0) return [];
    const parts = children.map((child) => ({ key: child.key, name: checkedName(child.row) }));
    return addedColumns(table).flatMap(({ name, title }) => {
      const stated = view.number(`${key}#${name}`) !== undefined;
      // A heading of the score tree without points of its own has nothing to compare its items with.
      if (table === 'scores' && !stated) return [];
      const sum = { whole: key, column: name, columnName: title, name: checkedName(row), parts };
      return checkSum(view, 'parentSum', { ...sum, open: table === 'scores' });
    });
  });
}

/** A parent is the sum of its children; 其中 lines are part of it but never its full breakdown. */
export const parentSum: Rule = {
  name: 'parentSum',
  number: 1,
  title: { zh: '上级等于分项之和', en: 'A parent is the sum of its items' },
  reads: ['budget', 'scores'],
  check: (view) => foldAgreeing(view, 'parentSum', [...ofTable(view, 'budget'), ...ofTable(view, 'scores')]),
};
