import {
  figureId,
  isAbsent,
  type Estimate,
  type Figure,
  type FigureId,
  type FigureKey,
  type Operation,
} from '../figure';
import { formulas, type Formula, type FormulaName } from '../formulas';
import { hundredths, percentOf, roundedQuotient, sum, type Absent, type Hundredths } from '../hundredths';
import type { Report } from '../report';
import type { Name } from '../words';

/** The figures of one report while they are worked out; later formulas build on earlier ones. */
export interface FigureDraft {
  report: Report;
  figures: Map<FigureId, Figure>;
}

export const figureAt = ({ report, figures }: FigureDraft, key: FigureKey): Figure | undefined =>
  figures.get(figureId(report, key));

/** The number at a key, or undefined where there is none (no figure, absent, a word). */
export function numberAt(draft: FigureDraft, key: FigureKey): Hundredths | undefined {
  const value = figureAt(draft, key)?.value;
  return typeof value === 'number' ? value : undefined;
}

export interface Derivation {
  /** What stands before the `#`: `budget/total`, `report`. */
  of: string;
  formula: FormulaName;
  inputs: readonly FigureKey[];
  row?: Name | undefined;
  /** The figure's name, where it is told by more than the formula's: the column it stands in, the stage it counts. */
  column?: Name | undefined;
  /** Where another formula's piece stands in the key, such as a stage. */
  as?: string;
  estimate?: Estimate;
  step?: number;
  /** Given where the value is no arithmetic of the inputs: a count, an assumption, or nothing to divide by. */
  value?: Hundredths | Absent;
}

/**
 * Works out a figure and adds it. Without one of its inputs there is no figure; where an input is absent the result is
 * absent for the same reason; a rate on a zero base is notApplicable.
 */
export function derive(draft: FigureDraft, derivation: Derivation): void {
  const { of, formula: name, inputs: keys, row, estimate } = derivation;
  const inputs = keys.map((key) => figureAt(draft, key));
  if (!inputs.every((input) => input !== undefined)) return;
  const formula: Formula = formulas[name];
  const key = `${of}#${derivation.as ?? name}`;
  const hedged = inputs.find(({ hedge }) => hedge !== 'exact');
  const step = hundredths(derivation.step ?? stepOf(formula, inputs));
  const value = derivation.value ?? valueOf(formula.operation, inputs);
  draft.figures.set(figureId(draft.report, key), {
    id: figureId(draft.report, key),
    report: reportKeyOf(draft.report),
    key,
    label: { ...(row ? { row } : {}), column: derivation.column ?? formula.name },
    value: hasRange(estimate) ? toldTo(step, value) : value,
    unit: formula.unit ?? inputs[0]?.unit ?? '',
    step,
    hedge: formula.operation === 'count' ? 'exact' : (hedged?.hedge ?? 'exact'),
    expected: formula.operation !== 'count' && inputs.some(({ expected }) => expected),
    origin: {
      by: 'formula',
      formula: name,
      operation: formula.operation,
      inputs: inputs.map(({ id }) => id),
      ...(estimate ? { estimate } : {}),
    },
  });
}

export const reportKeyOf = ({ department, year, edition }: Report): Figure['report'] =>
  edition === undefined ? { department, year } : { department, year, edition };

const hasRange = (estimate: Estimate | undefined): boolean => estimate !== undefined && estimate.low < estimate.high;

/** An estimate holds no digits behind its step: in 元 they would be shown, and what builds on it would not add up. */
const toldTo = (step: Hundredths, value: Hundredths | Absent): Hundredths | Absent =>
  typeof value === 'number' ? hundredths(Number(roundedQuotient(BigInt(value), BigInt(step))) * step) : value;

/** A rate is told to two decimals, a count to whole ones; a sum to the finest of what is added. */
function stepOf(formula: Formula, inputs: readonly Figure[]): number {
  if (formula.operation === 'count') return 100;
  if (formula.unit === '%') return 1;
  return inputs.length ? Math.min(...inputs.map(({ step }) => step)) : 100;
}

function valueOf(operation: Operation, inputs: readonly Figure[]): Hundredths | Absent {
  const missing = inputs.map(({ value }) => value).find(isAbsent);
  if (missing) return missing;
  const values = inputs.map(({ value }) => (typeof value === 'number' ? value : hundredths(0)));
  return calculated(operation, values) ?? { absent: 'notApplicable' };
}

/** The arithmetic of an operation; undefined where it would divide by zero. */
function calculated(operation: Operation, values: readonly Hundredths[]): Hundredths | undefined {
  const [a = hundredths(0), b = hundredths(0), c = hundredths(0)] = values;
  switch (operation) {
    case 'quotient':
      return percentOf(a, b);
    case 'relativeDifference':
      return percentOf(hundredths(a - b), b);
    case 'quotientOfDifference':
      return percentOf(a, hundredths(b - c));
    case 'baseOfRate':
      return b === 0 ? undefined : hundredths(Number(roundedQuotient(BigInt(a) * 10_000n, BigInt(b))));
    case 'difference':
      return hundredths(values.slice(1).reduce((rest, value) => rest - value, Number(a)));
    case 'sum':
      return sum(values);
    case 'count':
      return hundredths(values.length * 100);
    case 'assumed':
      return undefined;
  }
}
