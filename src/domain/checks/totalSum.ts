import type { Said } from '../figure';
import { firstRows, checkedName } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import { addedColumns } from './parentSum';
import type { Rule } from './rule';
import { checkSum } from './sums';

/** The budget's total is the sum of the lines of the first level. */
export const totalSum: Rule = {
  name: 'totalSum',
  number: 2,
  title: { zh: '合计等于一级之和', en: 'The total is the sum of the first level' },
  reads: ['budget'],
  check(view) {
    const rows = firstRows(view, 'budget');
    const top = rows.filter(({ row }) => !row.parent && row.kind === 'line');
    const totals = rows.filter(({ row }) => row.kind === 'total');
    if (top.length === 0) return [];
    if (totals.length === 0) {
      const said: Said = { message: 'check.totalSum.noTotal', figures: {} };
      return [findingOf(view, ['totalSum', 'budget'], { result: 'notChecked', said, inputs: [] })];
    }
    const parts = top.map(({ key, row }) => ({ key, name: checkedName(row) }));
    const findings = totals.flatMap(({ key, row }) =>
      addedColumns('budget').flatMap(({ name, title }) =>
        checkSum(view, 'totalSum', { whole: key, column: name, columnName: title, name: checkedName(row), parts }),
      ),
    );
    return foldAgreeing(view, 'totalSum', findings);
  },
};
