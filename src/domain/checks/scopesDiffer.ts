import type { Said } from '../figure';
import type { Finding } from '../finding';
import { outcomeFrame } from '../outcomeFrame';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'scopesDiffer';

const frameOf = ({ scope, period }: KeyedRow<'outcomes'>['row'], year: number) => `${scope ?? ''} ${period ?? year}`;

/** Whose number it is, of when, in which words. */
function frameNames({ report }: CheckView, { row }: KeyedRow<'outcomes'>) {
  const { scope, period, verb } = outcomeFrame(row, report.year);
  return {
    scope: scope.zh ? scope : { zh: '范围未写明', en: 'scope not stated' },
    period: period.zh ? period : { zh: '期间未写明', en: 'period not stated' },
    verb,
    name: checkedName(row),
  };
}

/** A line of the scope table: the frame of a number, and what it says. */
function scopeLine(view: CheckView, keyed: KeyedRow<'outcomes'>): Said {
  const message = keyed.row.verb ? 'check.scopesDiffer.lineVerb' : 'check.scopesDiffer.line';
  return { message, figures: { value: view.id(`${keyed.key}#value`) }, names: frameNames(view, keyed) };
}

/** The same for several numbers in one sentence: `aScope`, `aPeriod` … */
const framesNamed = (view: CheckView, rows: readonly KeyedRow<'outcomes'>[]): NonNullable<Said['names']> =>
  Object.fromEntries(
    rows.slice(0, 3).flatMap((row, index) =>
      Object.entries(frameNames(view, row)).map(([key, name]) => {
        const head = ['a', 'b', 'c'][index] ?? '';
        // In English a verb stands behind a comma; many a number has none.
        const told = key === 'verb' && name.zh ? { zh: name.zh, en: `, ${name.en ?? name.zh}` } : name;
        return [head + key.charAt(0).toUpperCase() + key.slice(1), told];
      }),
    ),
  );

function findingFor(view: CheckView, rows: readonly KeyedRow<'outcomes'>[]): Finding[] {
  const [first] = rows;
  const frames = new Set(rows.map(({ row }) => frameOf(row, view.report.year)));
  if (!first || frames.size < 2) return [];
  const ids = rows.map(({ key }) => view.id(`${key}#value`));
  const [a = '', b = '', c = ''] = ids;
  const figures = ids.length === 2 ? { a, b } : { a, b, c };
  const variant = ids.length === 2 ? 'two' : ids.length === 3 ? 'three' : 'more';
  return [
    findingOf(view, [rule, `outcomes/${first.row.code}`], {
      result: 'note',
      said: {
        message: `check.scopesDiffer.${variant}`,
        figures,
        names: { ...framesNamed(view, rows), name: checkedName(first.row) },
      },
      inputs: ids,
      workings: rows.map((row) => scopeLine(view, row)),
    }),
  ];
}

/** One name, several scopes or periods: each number stands for its own, none replaces another. Amounts go with their counts. */
export const scopesDiffer: Rule = {
  name: rule,
  number: 15,
  title: { zh: '同名不同范围', en: 'One name, several scopes' },
  reads: ['outcomes'],
  check(view) {
    const counted = firstRows(view, 'outcomes').filter(
      ({ key, row }) => row.amountOf === undefined && view.number(`${key}#value`) !== undefined,
    );
    const codes = [...new Set(counted.map(({ row }) => row.code))];
    return codes.flatMap((code) =>
      findingFor(
        view,
        counted.filter(({ row }) => row.code === code),
      ),
    );
  },
};
