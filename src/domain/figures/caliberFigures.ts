import { rowKey, type Estimate } from '../figure';
import { hundredths, moneyScale, percentOf, roundedQuotient, type Hundredths } from '../hundredths';
import { isSameRate } from '../reportedRate';
import { derive, figureAt, numberAt, type FigureDraft } from './figureDraft';

/** Estimated rates are told to one decimal, money to the second decimal of a 万元, whatever the report's own digits. */
const rateStep = 10;
const moneyStep = moneyScale.万元 / 100;

const calibers = ['adjusted', 'initial'] as const;

interface Range {
  low: Hundredths;
  high: Hundredths;
}

/**
 * What the report's own execution rate implies: the base it would need, and what would have been left out of each
 * budget. All are estimates: the numerator is taken to be the whole final accounts, the rate to be rounded at its last
 * digit. Nothing is estimated where the report states the amount left out, nor where its rate is one of the table's: what
 * would be worked out then is the rounding.
 */
export function caliberFigures(draft: FigureDraft): void {
  const total = draft.report.tables.budget.find(({ kind }) => kind === 'total');
  const rate = draft.report.tables.reports[0]?.reportedRate;
  if (!total || !rate || 'absent' in rate || draft.report.tables.reports[0]?.excludedAmount) return;
  const of = rowKey('budget', total, draft.report.year);
  const final = numberAt(draft, `${of}#final`);
  const half = rate.step / 2;
  if (final === undefined || rate.value - half <= 0) return;
  const rates = calibers.map((caliber) => numberAt(draft, `${of}#rate(${caliber})`));
  if (rates.some((own) => own !== undefined && isSameRate(rate, own))) return;
  const base = { low: baseOf(final, rate.value + half), high: baseOf(final, rate.value - half) };
  derive(draft, {
    of: 'report',
    formula: 'impliedBase',
    inputs: [`${of}#final`, 'report#reportedRate'],
    step: moneyStep,
    estimate: { ...base, assumes: 'assumes.fullFinal' },
  });
  for (const caliber of calibers) excludedFigure(draft, { of, caliber, base });
  unspentFigures(draft, of);
}

const baseOf = (final: Hundredths, rate: number): Hundredths =>
  hundredths(Number(roundedQuotient(BigInt(final) * 100_000n, BigInt(Math.round(rate * 10)))));

function excludedFigure(
  draft: FigureDraft,
  { of, caliber, base }: { of: string; caliber: (typeof calibers)[number]; base: Range },
): void {
  const budget = numberAt(draft, `${of}#${caliber}`);
  const implied = numberAt(draft, 'report#impliedBase');
  if (budget === undefined || implied === undefined || budget < implied) return;
  derive(draft, {
    of: 'report',
    formula: `impliedExcluded(${caliber})`,
    inputs: [`${of}#${caliber}`, 'report#impliedBase'],
    step: moneyStep,
    estimate: {
      low: hundredths(budget - base.high),
      high: hundredths(budget - base.low),
      assumes: 'assumes.nothingOfFundSpent',
    },
  });
}

/** Under the first reading: how the unspent splits, and what the rest of the projects then executed. */
function unspentFigures(draft: FigureDraft, of: string): void {
  const unspent = numberAt(draft, `${of}#unspent`);
  const excluded = estimateAt(draft, 'report#impliedExcluded(adjusted)');
  if (unspent === undefined || !excluded || unspent <= 0 || excluded.high > unspent) return;
  const fund = 'report#impliedExcluded(adjusted)';
  const assumes = 'assumes.fundIsUnspent';
  const other = { low: hundredths(unspent - excluded.high), high: hundredths(unspent - excluded.low) };
  const report = { of: 'report' } as const;
  derive(draft, {
    ...report,
    formula: 'impliedShareOfUnspent',
    inputs: [fund, `${of}#unspent`],
    step: rateStep,
    estimate: { ...shares(excluded, unspent), assumes },
  });
  derive(draft, {
    ...report,
    formula: 'impliedOtherUnspent',
    inputs: [`${of}#unspent`, fund],
    step: moneyStep,
    estimate: { ...other, assumes },
  });
  derive(draft, {
    ...report,
    formula: 'impliedOtherShare',
    inputs: ['report#impliedOtherUnspent', `${of}#unspent`],
    step: rateStep,
    estimate: { ...shares(other, unspent), assumes },
  });
  restRates(draft, excluded);
}

const shares = ({ low, high }: Range, whole: Hundredths): Range => ({
  low: percentOf(low, whole) ?? hundredths(0),
  high: percentOf(high, whole) ?? hundredths(0),
});

/** The rate of a rest without what was left out, if that all sits in it: rest.final ÷ (rest.adjusted − excluded). */
function restRates(draft: FigureDraft, excluded: Range): void {
  for (const figure of draft.figures.values()) {
    const of = /^(budget\/.*\(rest\))#final$/.exec(figure.key)?.[1];
    const final = of && numberAt(draft, `${of}#final`);
    const adjusted = of && numberAt(draft, `${of}#adjusted`);
    if (!of || typeof final !== 'number' || typeof adjusted !== 'number' || adjusted <= excluded.high) continue;
    derive(draft, {
      of,
      row: figure.label.row,
      formula: 'rateWithoutExcluded',
      inputs: [`${of}#final`, `${of}#adjusted`, 'report#impliedExcluded(adjusted)'],
      step: rateStep,
      estimate: {
        low: percentOf(final, hundredths(adjusted - excluded.low)) ?? hundredths(0),
        high: percentOf(final, hundredths(adjusted - excluded.high)) ?? hundredths(0),
        assumes: 'assumes.fundInRest',
      },
    });
  }
}

function estimateAt(draft: FigureDraft, key: string): Estimate | undefined {
  const origin = figureAt(draft, key)?.origin;
  return origin?.by === 'formula' ? origin.estimate : undefined;
}
