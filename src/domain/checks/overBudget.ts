import type { Said } from '../figure';
import type { Finding } from '../finding';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import type { Rule } from './rule';

const rule = 'overBudget';

function checkLine(view: CheckView, { key, row }: KeyedRow<'budget'>): Finding[] {
  const final = view.figure(`${key}#final`);
  const adjusted = view.figure(`${key}#adjusted`);
  if (typeof final?.value !== 'number') return [];
  const names = { name: checkedName(row) };
  const at = [rule, key] as const;
  if (typeof adjusted?.value !== 'number') {
    const said: Said = { message: 'check.overBudget.notChecked', figures: { final: final.id }, names };
    return [findingOf(view, at, { result: 'notChecked', said, inputs: [final.id] })];
  }
  const rate = view.id(`${key}#rate(adjusted)`);
  const figures = { final: final.id, adjusted: adjusted.id, rate, over: view.id(`${key}#difference(adjusted)`) };
  const over = final.value > adjusted.value;
  const ofNothing = adjusted.value === 0;
  return [
    findingOf(view, at, {
      result: over ? 'toExplain' : 'agrees',
      said: { message: `check.overBudget.${ofNothing ? 'zero' : 'toExplain'}`, figures, names },
      inputs: [final.id, adjusted.id],
      workings: [{ message: `check.overBudget.${ofNothing ? 'lineZero' : 'line'}`, figures, names }],
    }),
  ];
}

/** Spending above the adjusted budget is asked about; above the initial budget it is normal. */
export const overBudget: Rule = {
  name: rule,
  number: 12,
  title: { zh: '决算不超调整预算', en: 'Spending within the adjusted budget' },
  reads: ['budget'],
  check: (view) =>
    foldAgreeing(
      view,
      rule,
      firstRows(view, 'budget').flatMap((line) => checkLine(view, line)),
    ),
};
