import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import { isMoneyUnit } from '../hundredths';
import { gapOf } from './carried';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import { roundingOf } from './rounding';
import type { Rule } from './rule';

const rule = 'partWithinWhole';

/** 21 项 of 41 个 may be compared, money only with money, a share with nothing but a share. */
const kindOf = (unit: string) => (isMoneyUnit(unit) ? 'money' : unit === '%' ? unit : 'count');

const sameFrame = (a: KeyedRow<'outcomes'>, b: KeyedRow<'outcomes'>, year: number) =>
  a.row.scope === b.row.scope && (a.row.period ?? String(year)) === (b.row.period ?? String(year));

function comparePair(view: CheckView, part: Figure, whole: Figure): Finding {
  const over = Number(part.value) - Number(whole.value) > roundingOf([part, whole]);
  const exact = [part, whole].every(({ hedge, expected }) => hedge === 'exact' && !expected);
  const gap = gapOf(view, [rule, `${part.key}(gap)`], [part, whole]);
  const figures = { part: part.id, whole: whole.id };
  const names = { name: part.label.row ?? part.label.column, of: whole.label.row ?? whole.label.column };
  const result = !over ? 'agrees' : exact ? 'disagrees' : 'toExplain';
  return findingOf(view, [rule, part.key], {
    result,
    said: {
      message: `check.partWithinWhole.${result}`,
      figures: over && exact ? { ...figures, gap: gap.id } : figures,
      names: over ? names : {},
    },
    inputs: [part.id, whole.id],
    workings: [{ message: `check.partWithinWhole.${over ? 'lineOver' : 'line'}`, figures, names }],
    figures: over && exact ? [gap] : [],
  });
}

/** A part of an outcome is no larger than its whole, where both are of one scope and one period. */
export const partWithinWhole: Rule = {
  name: rule,
  number: 5,
  title: { zh: '部分不大于整体', en: 'A part is within its whole' },
  reads: ['outcomes'],
  check(view) {
    const rows = firstRows(view, 'outcomes').filter(({ row }) => row.kind === 'result' || row.kind === 'claim');
    const findings = rows.flatMap((part) => {
      const whole = rows.find(({ row }) => row.code === part.row.partOf);
      const framed = rows.find((row) => row.row.code === part.row.partOf && sameFrame(row, part, view.report.year));
      const [a, b] = [view.figure(`${part.key}#value`), framed && view.figure(`${framed.key}#value`)];
      if (!whole || typeof a?.value !== 'number') return [];
      if (typeof b?.value === 'number') return kindOf(a.unit) === kindOf(b.unit) ? [comparePair(view, a, b)] : [];
      const names = { name: checkedName(part.row), of: checkedName(whole.row) };
      const said: Said = { message: 'check.partWithinWhole.notChecked', figures: { part: a.id }, names };
      return [findingOf(view, [rule, a.key], { result: 'notChecked', said, inputs: [a.id] })];
    });
    return foldAgreeing(view, rule, findings);
  },
};
