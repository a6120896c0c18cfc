import type { Said } from '../figure';
import type { Finding } from '../finding';
import { firstRows, nameOf, type CheckView, type KeyedRow } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'scopesDiffer';

const frameOf = ({ scope, period }: KeyedRow<'outcomes'>['row'], year: number) => `${scope ?? ''} ${period ?? year}`;

/** A line of the scope table: whose number it is, of when, in which words, and what it says. */
function scopeLine(view: CheckView, { key, row }: KeyedRow<'outcomes'>): Said {
  const names = {
    scope: row.scope ? { zh: row.scope } : { zh: '未写范围', en: 'scope not stated' },
    period: row.period ? { zh: row.period, en: row.period } : { zh: '未写期间', en: 'period not stated' },
    ...(row.verb ? { verb: { zh: row.verb } } : {}),
  };
  const message = row.verb ? 'check.scopesDiffer.lineVerb' : 'check.scopesDiffer.line';
  return { message, figures: { value: view.id(`${key}#value`) }, names };
}

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
      said: { message: `check.scopesDiffer.${variant}`, figures, names: { name: nameOf(first.row) } },
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
