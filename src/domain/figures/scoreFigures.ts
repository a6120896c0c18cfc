import { rowKey, type Estimate, type FigureKey } from '../figure';
import { hundredths, subtract } from '../hundredths';
import { indicatorsOf, leavesOf, scoreTree, type Indicator } from '../scoreTree';
import type { Name } from '../words';
import { derive, figureAt, numberAt, type FigureDraft } from './figureDraft';

/** Full marks where the report states none: 100, said to be assumed. */
const usualFullScore = hundredths(100_00);

/** Deductions, sums of what is listed, and what the total holds besides: 未分项, never spread over indicators. */
export function scoreFigures(draft: FigureDraft): void {
  const { report } = draft;
  const tree = scoreTree(report.tables.scores);
  const keyOf = ({ row }: Indicator): FigureKey => rowKey('scores', row, report.year);
  for (const indicator of indicatorsOf(tree)) {
    const of = keyOf(indicator);
    derive(draft, { of, row: nameOf(indicator), formula: 'deduction', inputs: [`${of}#weight`, `${of}#score`] });
  }
  for (const indicator of indicatorsOf(tree)) {
    if (indicator.children.length === 0) continue;
    sums(draft, { of: keyOf(indicator), row: nameOf(indicator), items: leavesOf(indicator.children).map(keyOf) });
  }
  const items = leavesOf(tree).map(keyOf);
  if (items.length) sums(draft, { of: 'report', items });
  totals(draft, leavesOf(tree), keyOf);
}

interface Sums {
  of: string;
  row?: Name;
  items: readonly FigureKey[];
}

/** Sums of the listed items that state the number; a sum of none is no figure. */
function sums(draft: FigureDraft, { of, row, items }: Sums): void {
  const sum = (formula: 'listedWeight' | 'listedScore' | 'listedDeduction', column: string): void => {
    const inputs = items.map((item) => `${item}#${column}`).filter((key) => numberAt(draft, key) !== undefined);
    if (inputs.length) derive(draft, { of, row, formula, inputs });
  };
  sum('listedWeight', 'weight');
  sum('listedScore', 'score');
  sum('listedDeduction', 'deduction');
}

function totals(draft: FigureDraft, leaves: readonly Indicator[], keyOf: (indicator: Indicator) => FigureKey): void {
  const of = 'report';
  const scored = leaves.filter((leaf) => figureAt(draft, `${keyOf(leaf)}#score`));
  const lost = scored.filter((leaf) => (numberAt(draft, `${keyOf(leaf)}#deduction`) ?? 0) > 0);
  const deductions = (items: readonly Indicator[]) => items.map((item) => `${keyOf(item)}#deduction`);
  assumeFullScore(draft);
  if (scored.length) {
    derive(draft, { of, formula: 'listedCount', inputs: scored.map((leaf) => `${keyOf(leaf)}#score`) });
    derive(draft, { of, formula: 'deductionCount', inputs: deductions(lost) });
    const withReason = lost.filter(({ row }) => row.reason !== undefined);
    const without = lost.filter(({ row }) => row.reason === undefined);
    if (withReason.length) derive(draft, { of, formula: 'deductedWithReason', inputs: deductions(withReason) });
    if (without.length) derive(draft, { of, formula: 'deductedWithoutReason', inputs: deductions(without) });
  }
  derive(draft, {
    of,
    formula: 'unitemisedWeight',
    inputs: ['report#fullScore', 'report#listedWeight'],
    ...assumed(draft, 'report#listedWeight'),
  });
  derive(draft, { of, formula: 'unitemisedScore', inputs: ['report#totalScore', 'report#listedScore'] });
  derive(draft, {
    of,
    formula: 'deducted',
    inputs: ['report#fullScore', 'report#totalScore'],
    ...assumed(draft, 'report#totalScore'),
  });
}

function assumeFullScore(draft: FigureDraft): void {
  if (figureAt(draft, 'report#fullScore') || !figureAt(draft, 'report#totalScore')) return;
  derive(draft, {
    of: 'report',
    formula: 'fullScore',
    inputs: [],
    value: usualFullScore,
    estimate: { low: usualFullScore, high: usualFullScore, assumes: 'assumes.fullScore100' },
  });
}

/** What is taken off an assumed full score rests on that assumption; it has no range. */
function assumed(draft: FigureDraft, taken: FigureKey): { estimate?: Estimate } {
  const origin = figureAt(draft, 'report#fullScore')?.origin;
  const rest = numberAt(draft, taken);
  if (origin?.by !== 'formula' || !origin.estimate || rest === undefined) return {};
  const value = subtract(origin.estimate.low, rest);
  return { estimate: { ...origin.estimate, low: value, high: value } };
}

const nameOf = ({ row }: Indicator): Name =>
  row.nameEn === undefined ? { zh: row.name } : { zh: row.name, en: row.nameEn };
