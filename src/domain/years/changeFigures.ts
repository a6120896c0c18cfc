import { figureId, splitFigureId, type Book, type Figure, type FigureKey } from '../figure';
import { formulas } from '../formulas';
import { hundredths, isShareUnit, percentOf, subtract, type Hundredths } from '../hundredths';
import { escapePiece, reportPath, type ReportKey } from '../report';
import type { Hedge, Name } from '../words';
import { reportName } from './reportName';
import { isSameOwner } from './reportYears';

type ChangeFormula = 'change' | 'growth';

/** Seen from the report: `-1` the year before, `+1` the year after; another department by its name and year. */
function argumentOf({ report }: Figure, against: ReportKey): string {
  if (!isSameOwner(report, against)) return escapePiece(reportPath(against));
  const offset = against.year - report.year;
  return offset > 0 ? `+${offset}` : String(offset);
}

/** `budget/total#final` against the year before → `budget/total#change(final,-1)`. */
function changeKey(figure: Figure, against: ReportKey, formula: ChangeFormula = 'change'): FigureKey {
  const { key } = splitFigureId(figure.id);
  const hash = key.lastIndexOf('#');
  return `${key.slice(0, hash)}#${formula}(${key.slice(hash + 1)},${argumentOf(figure, against)})`;
}

const opposite: Readonly<Record<Hedge, Hedge>> = {
  exact: 'exact',
  about: 'about',
  round: 'about',
  nearly: 'over',
  close: 'over',
  over: 'nearly',
  more: 'nearly',
  odd: 'nearly',
  most: 'about',
  atMost: 'over',
};

/**
 * How exactly a difference is known, told of its size: 超 5 400 less 5 000 is 超 400, 5 400 less 超 5 000 is 近 400.
 * With both hedged, or where it comes to nothing, no more than 约 can be said.
 */
function hedgeOfDifference(later: Hedge, earlier: Hedge, sign: number): Hedge {
  if (later === 'exact' && earlier === 'exact') return 'exact';
  if ((later !== 'exact' && earlier !== 'exact') || sign === 0) return 'about';
  const upwards = later === 'exact' ? opposite[earlier] : later;
  return sign < 0 ? opposite[upwards] : upwards;
}

interface Change {
  book: Book;
  here: Figure;
  there: Figure;
}

const titles = {
  change: { zh: '增减', en: 'change on' },
  growth: { zh: '增减幅度', en: 'relative change on' },
  beside: { zh: '相差', en: 'difference from' },
} as const;

function titleOf({ book, here, there }: Change, formula: ChangeFormula): Name {
  const { zh, en } = here.label.column;
  const against = reportName(book, there.report, here.report);
  const words = titles[isSameOwner(here.report, there.report) ? formula : 'beside'];
  return {
    zh: `${zh}比${isSameOwner(here.report, there.report) ? ' ' : ''}${against.zh} 年${words.zh}`,
    ...(en === undefined ? {} : { en: `${en}, ${words.en} ${against.en ?? against.zh}` }),
  };
}

interface Worked {
  formula: ChangeFormula;
  value: Hundredths | { absent: 'notApplicable' };
  unit: string;
  step: number;
}

function worked(change: Change, { formula, value, unit, step }: Worked): Figure {
  const { here, there } = change;
  const key = changeKey(here, there.report, formula);
  const sign = typeof value === 'number' ? Math.sign(value) : 0;
  return {
    id: figureId(here.report, key),
    report: here.report,
    key,
    label: { ...(here.label.row ? { row: here.label.row } : {}), column: titleOf(change, formula) },
    value,
    unit,
    step: hundredths(step),
    hedge: hedgeOfDifference(here.hedge, there.hedge, sign),
    expected: here.expected || there.expected,
    origin: { by: 'formula', formula, operation: formulas[formula].operation, inputs: [here.id, there.id] },
  };
}

/** Units whose difference is told in points or places, never as a percentage of a percentage. */
const withoutGrowth = (unit: string): boolean => isShareUnit(unit) || ['个百分点', '分', '位'].includes(unit);

/**
 * here − there, in percentage points between rates, and what that is of there. Told no finer than the coarser of the
 * two. On a base of 0 a relative change is not applicable. Only for figures that are like with like.
 */
export function changeFigures(change: Change): { change?: Figure; growth?: Figure } {
  const { here, there } = change;
  if (typeof here.value !== 'number' || typeof there.value !== 'number') return {};
  const value = subtract(here.value, there.value);
  const unit = here.unit === '%' ? '个百分点' : here.unit;
  const step = Math.max(here.step, there.step);
  const absolute = worked(change, { formula: 'change', value, unit, step });
  if (withoutGrowth(here.unit)) return { change: absolute };
  const share = there.value < 0 ? undefined : percentOf(value, there.value);
  const relative = share ?? { absent: 'notApplicable' as const };
  return { change: absolute, growth: worked(change, { formula: 'growth', value: relative, unit: '%', step: 1 }) };
}
