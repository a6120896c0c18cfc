import type { Figure, FigureKey } from '../figure';
import type { Finding } from '../finding';
import type { Name } from '../words';
import { gapOf, idsOf, sumOf } from './carried';
import { joinNames, type CheckView } from './checkView';
import { findingOf } from './findings';
import { roundingOf } from './rounding';

/** A number that must be the sum of others, one column of a table at a time. */
interface Sum {
  /** `budget/basic`, `#final` and the column's title. */
  whole: FigureKey;
  column: string;
  columnName: Name;
  name: Name;
  parts: readonly { key: FigureKey; name: Name }[];
  /** A list that may be shorter than its whole: a sum that falls short is then only noted. */
  open?: boolean;
}

const isNumber = (figure: Figure | undefined): figure is Figure => typeof figure?.value === 'number';

/**
 * Compares a stated whole with the sum of its parts, within their rounding (money: ½ last digit × (addends + 1); points: none).
 * Nothing where neither the whole nor any part is stated. A failed sum cannot tell which number is wrong.
 */
export function checkSum(view: CheckView, rule: string, sum: Sum): Finding[] {
  const whole = view.figure(`${sum.whole}#${sum.column}`);
  const stated = sum.parts.map(({ key }) => view.figure(`${key}#${sum.column}`)).filter(isNumber);
  const missing = sum.parts.filter(({ key }) => view.number(`${key}#${sum.column}`) === undefined);
  if (!isNumber(whole)) return stated.length > 0 ? [withoutWhole(view, rule, { sum, stated })] : [];
  if (stated.length === 0) return [withoutParts(view, rule, { sum, whole, stated, missing: [] })];
  return [compared(view, rule, { sum, whole, stated, missing })];
}

interface Compared {
  sum: Sum;
  whole: Figure;
  stated: readonly Figure[];
  missing: Sum['parts'];
}

function compared(view: CheckView, rule: string, { sum, whole, stated, missing }: Compared): Finding {
  const total = sumOf(view, [rule, `${sum.whole}#sum(${sum.column})`], { inputs: stated, row: sum.name });
  const gap = gapOf(view, [rule, `${sum.whole}#gap(${sum.column})`], [total, whole]);
  const tolerance = roundingOf([whole, ...stated]);
  const closes = Math.abs(Number(gap.value)) <= tolerance;
  const exact = gap.value === 0;
  const { result, variant } = verdict({ closes, missing: missing.length > 0, short: Number(gap.value) < 0 }, sum);
  const names = { name: sum.name, column: sum.columnName, missing: joinNames(missing.map(({ name }) => name)) };
  const figures = { stated: whole.id, sum: total.id, ...(exact ? {} : { gap: gap.id }) };
  return findingOf(view, [rule, `${sum.whole}#${sum.column}`], {
    result,
    said: { message: `check.sum.${variant}`, figures, names },
    inputs: [whole.id, ...idsOf(stated)],
    workings: [{ message: exact ? 'check.sum.line' : 'check.sum.lineOff', figures, names }],
    figures: exact ? [total] : [total, gap],
  });
}

function verdict({ closes, missing, short }: { closes: boolean; missing: boolean; short: boolean }, { open }: Sum) {
  if (missing) {
    return closes
      ? ({ result: 'note', variant: 'missingSums' } as const)
      : ({ result: 'notChecked', variant: 'missing' } as const);
  }
  if (closes) return { result: 'agrees', variant: 'line' } as const;
  return open && short
    ? ({ result: 'note', variant: 'short' } as const)
    : ({ result: 'disagrees', variant: 'disagrees' } as const);
}

const namesOf = ({ name, columnName, parts }: Sum, missing = parts) => ({
  name,
  column: columnName,
  missing: joinNames(missing.map((part) => part.name)),
});

const withoutWhole = (view: CheckView, rule: string, { sum, stated }: Pick<Compared, 'sum' | 'stated'>): Finding =>
  findingOf(view, [rule, `${sum.whole}#${sum.column}`], {
    result: 'notChecked',
    said: { message: 'check.sum.wholeMissing', figures: {}, names: namesOf(sum) },
    inputs: idsOf(stated),
  });

const withoutParts = (view: CheckView, rule: string, { sum, whole }: Compared): Finding =>
  findingOf(view, [rule, `${sum.whole}#${sum.column}`], {
    result: 'notChecked',
    said: { message: 'check.sum.partsMissing', figures: { stated: whole.id }, names: namesOf(sum) },
    inputs: [whole.id],
  });
