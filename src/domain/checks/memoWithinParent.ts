import type { Said } from '../figure';
import type { Finding } from '../finding';
import { gapOf } from './carried';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import { addedColumns } from './parentSum';
import { roundingOf } from './rounding';
import type { Rule } from './rule';

const rule = 'memoWithinParent';

interface Pair {
  memo: KeyedRow<'budget'>;
  parent: KeyedRow<'budget'>;
  column: ReturnType<typeof addedColumns>[number];
}

function checkPair(view: CheckView, { memo, parent, column }: Pair): Finding[] {
  const part = view.figure(`${memo.key}#${column.name}`);
  const whole = view.figure(`${parent.key}#${column.name}`);
  if (typeof part?.value !== 'number') return [];
  const at = [rule, `${memo.key}#${column.name}`] as const;
  const names = { name: checkedName(memo.row), parent: checkedName(parent.row), column: column.title };
  if (typeof whole?.value !== 'number') {
    const said: Said = { message: 'check.memoWithinParent.missing', figures: { part: part.id }, names };
    return [findingOf(view, at, { result: 'notChecked', said, inputs: [part.id] })];
  }
  const over = part.value - whole.value > roundingOf([part, whole]);
  const gap = gapOf(view, [rule, `${memo.key}#gap(${column.name})`], [part, whole]);
  const figures = { part: part.id, whole: whole.id };
  return [
    findingOf(view, at, {
      result: over ? 'disagrees' : 'agrees',
      said: { message: 'check.memoWithinParent.disagrees', figures: { ...figures, gap: gap.id }, names },
      inputs: [part.id, whole.id],
      workings: [{ message: `check.memoWithinParent.${over ? 'lineOver' : 'line'}`, figures, names }],
      figures: over ? [gap] : [],
    }),
  ];
}

/** A 其中 line is part of its parent, so no larger. */
export const memoWithinParent: Rule = {
  name: rule,
  number: 3,
  title: { zh: '其中项不大于上级', en: 'An "of which" line is within its parent' },
  reads: ['budget'],
  check(view) {
    const rows = firstRows(view, 'budget');
    const pairs = rows.flatMap((memo) => {
      const parent = rows.find(({ row }) => row.code === memo.row.parent);
      if (memo.row.kind !== 'memo' || !parent) return [];
      return addedColumns('budget').map((column) => ({ memo, parent, column }));
    });
    return foldAgreeing(
      view,
      rule,
      pairs.flatMap((pair) => checkPair(view, pair)),
    );
  },
};
