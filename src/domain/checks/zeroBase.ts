import type { FigureKey, Said } from '../figure';
import type { Finding } from '../finding';
import { firstRows, checkedName, type CheckView } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import type { Rule } from './rule';

const rule = 'zeroBase';

/** A line that starts at 0.00 and holds money later: its rates have nothing to be rates of. */
function zeroLines(view: CheckView): Finding[] {
  return firstRows(view, 'budget').flatMap(({ key, row }) =>
    (['initial', 'adjusted'] as const).flatMap((caliber) => {
      const final = view.figure(`${key}#final`);
      if (view.number(`${key}#${caliber}`) !== 0 || typeof final?.value !== 'number' || final.value === 0) return [];
      const figures = { base: view.id(`${key}#${caliber}`), final: final.id, rate: view.id(`${key}#rate(${caliber})`) };
      return [
        findingOf(view, [rule, `${key}#rate(${caliber})`], {
          result: 'agrees',
          said: { message: 'check.zeroBase.agrees', figures: {} },
          inputs: [figures.base, figures.final, figures.rate],
          workings: [{ message: `check.zeroBase.line.${caliber}`, figures, names: { name: checkedName(row) } }],
        }),
      ];
    }),
  );
}

/** Rates the report itself states, with the base its own words name. */
function statedRates(view: CheckView): { rate: FigureKey; base: FigureKey }[] {
  const total = firstRows(view, 'budget').find(({ row }) => row.kind === 'total')?.key;
  const scope = view.report.tables.reports[0]?.reportedRateScope ?? '';
  const caliber = scope.includes('年初') ? 'initial' : scope.includes('调整') ? 'adjusted' : undefined;
  return [
    { rate: 'report#tasksRate', base: 'report#tasksTotal' },
    ...(total && caliber ? [{ rate: 'report#reportedRate', base: `${total}#${caliber}` }] : []),
  ];
}

function ratesOfNothing(view: CheckView): Finding[] {
  return statedRates(view).flatMap(({ rate, base }) => {
    const stated = view.figure(rate);
    if (typeof stated?.value !== 'number' || view.number(base) !== 0) return [];
    const figures = { rate: stated.id, base: view.id(base) };
    const said: Said = { message: 'check.zeroBase.toExplain', figures, names: { name: stated.label.column } };
    return [findingOf(view, [rule, rate], { result: 'toExplain', said, inputs: [figures.rate, figures.base] })];
  });
}

/** A rate on a base of 0 is not applicable and never worded as a percentage. */
export const zeroBase: Rule = {
  name: rule,
  number: 11,
  title: { zh: '基数为 0 不写百分比', en: 'No percentage of a zero base' },
  reads: ['budget'],
  check: (view) => foldAgreeing(view, rule, [...ratesOfNothing(view), ...zeroLines(view)]),
};
