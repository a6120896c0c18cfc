import type { Figure, FigureId, FigureKey, Operation } from '../figure';
import { reportKeyOf } from '../figures/figureDraft';
import { hundredths, percentOf, subtract, sum, type Hundredths } from '../hundredths';
import { columnsOf, type TableName } from '../tables';
import type { Name } from '../words';
import type { CheckView } from './checkView';

/** What checks work out beyond the report's own formulas; their definitions are `define.<name>`. */
const checkFormulas = {
  checkedSum: { zh: '分项合计', en: 'Sum of the items' },
  checkedGap: { zh: '相差', en: 'Gap' },
  checkedBase: { zh: '剔除以后的分母', en: 'Base without the amount left out' },
  checkedRate: { zh: '按所列数计算的比率', en: 'Rate worked out from the stated numbers' },
} as const satisfies Record<string, Name>;

interface Worked {
  value: Hundredths;
  formula: keyof typeof checkFormulas;
  operation: Operation;
  inputs: readonly Figure[];
  unit?: string;
  step?: number;
  /** Whose number it is, where it isn't that of the first input. */
  row?: Name | undefined;
}

const finest = (figures: readonly Figure[]) => hundredths(Math.min(...figures.map(({ step }) => step)));

/** A number a check works out that is no figure of the report: `check/<rule>/<key>#<formula>`. */
function workedOut(view: CheckView, [rule, key]: readonly [string, FigureKey], worked: Worked): Figure {
  const { value, formula, operation, inputs, unit, step } = worked;
  const [first] = inputs;
  const row = worked.row ?? first?.label.row;
  const name = `check/${rule}/${key}`;
  return {
    id: view.id(name),
    report: reportKeyOf(view.report),
    key: name,
    label: { ...(row ? { row } : {}), column: checkFormulas[formula] },
    value,
    unit: unit ?? first?.unit ?? '',
    step: step === undefined ? finest(inputs) : hundredths(step),
    hedge: 'exact',
    expected: false,
    origin: { by: 'formula', formula, operation, inputs: inputs.map(({ id }) => id) },
  };
}

const numberIn = (figure: Figure) => hundredths(typeof figure.value === 'number' ? figure.value : 0);

/** a − b in the unit of both: a base without what was left out of it. */
export const baseWithout = (
  view: CheckView,
  at: readonly [string, FigureKey],
  [a, b]: readonly [Figure, Figure],
): Figure =>
  workedOut(view, at, {
    value: subtract(numberIn(a), numberIn(b)),
    formula: 'checkedBase',
    operation: 'difference',
    inputs: [a, b],
  });

/** Σ of figures that hold numbers, as a figure of its own: the sum of the items of `row`. */
export const sumOf = (
  view: CheckView,
  at: readonly [string, FigureKey],
  { inputs, row }: { inputs: readonly Figure[]; row: Name },
): Figure =>
  workedOut(view, at, {
    row,
    value: sum(inputs.map(numberIn)),
    formula: 'checkedSum',
    operation: 'sum',
    inputs,
  });

/** a − b as a figure of its own; between two rates it counts percentage points. */
export const gapOf = (view: CheckView, at: readonly [string, FigureKey], [a, b]: readonly [Figure, Figure]): Figure =>
  workedOut(view, at, {
    value: subtract(numberIn(a), numberIn(b)),
    formula: 'checkedGap',
    operation: 'difference',
    inputs: [a, b],
    ...(a.unit === '%' ? { unit: '个百分点' } : {}),
  });

/** part ÷ whole in % as a figure of its own, or undefined where the whole is 0. */
export function rateOf(
  view: CheckView,
  at: readonly [string, FigureKey],
  [part, whole]: readonly [Figure, Figure],
): Figure | undefined {
  const value = percentOf(numberIn(part), numberIn(whole));
  if (value === undefined) return undefined;
  return workedOut(view, at, {
    value,
    formula: 'checkedRate',
    operation: 'quotient',
    inputs: [part, whole],
    unit: '%',
    step: 1,
  });
}

interface Cell {
  table: TableName;
  index: number;
  column: string;
  /** The row's key, its name, where it stands in the report. */
  key: FigureKey;
  name: Name;
  source?: string | undefined;
  value: Figure['value'];
  unit?: string;
}

/** A cell that is no figure of the report (a year, a word, or nothing where something should stand), so that it can be opened. */
export function cellFigure(view: CheckView, rule: string, cell: Cell): Figure {
  const key = `check/${rule}/${cell.key}#${cell.column}`;
  const { table, index, column, source, value } = cell;
  return {
    id: view.id(key),
    report: reportKeyOf(view.report),
    key,
    label: { row: cell.name, column: titleOf(table, column) },
    value,
    unit: cell.unit ?? '',
    step: hundredths(100),
    hedge: 'exact',
    expected: false,
    origin: { by: 'report', row: { table, index }, column, restated: [], ...(source ? { source } : {}) },
  };
}

const titleOf = (table: TableName, column: string): Name =>
  columnsOf(table).find(([name]) => name === column)?.[1].title ?? { zh: column };

export const idsOf = (figures: readonly Figure[]): FigureId[] => figures.map(({ id }) => id);
