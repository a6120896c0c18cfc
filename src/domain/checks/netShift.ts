import { isTransferClaim } from '../claims';
import type { Said } from '../figure';
import type { Finding } from '../finding';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import type { Rule } from './rule';

const rule = 'netShift';
/** A net shift above 30 % of the initial budget is large. */
const large = 30_00;

function checkLine(view: CheckView, { key, row }: KeyedRow<'budget'>): Finding[] {
  const [initial, adjusted] = [view.figure(`${key}#initial`), view.figure(`${key}#adjusted`)];
  if (typeof initial?.value !== 'number' || typeof adjusted?.value !== 'number') return [];
  const fromZero = initial.value === 0;
  if (fromZero && adjusted.value === 0) return [];
  const figures = { initial: initial.id, adjusted: adjusted.id };
  const shift = { ...figures, net: view.id(`${key}#netAdjustment`), rate: view.id(`${key}#relativeAdjustment`) };
  const share = view.number(`${key}#relativeAdjustment`) ?? 0;
  const asked = fromZero || Math.abs(share) > large;
  const names = { name: checkedName(row) };
  const variant = fromZero ? 'fromZero' : adjusted.value > initial.value ? 'more' : 'less';
  return [
    findingOf(view, [rule, key], {
      result: asked ? 'toExplain' : 'agrees',
      said: { message: `check.netShift.${variant}`, figures: fromZero ? figures : shift, names },
      inputs: [initial.id, adjusted.id],
      workings: [
        { message: `check.netShift.${fromZero ? 'lineZero' : 'line'}`, figures: fromZero ? figures : shift, names },
        ...(asked ? claimLines(view) : []),
      ],
    }),
  ];
}

/** What the report itself says of transfers during the year stands beside the question, neither for nor against it. */
const claimLines = (view: CheckView): Said[] =>
  firstRows(view, 'outcomes')
    .filter(({ row }) => isTransferClaim(row))
    .map(({ row }) => {
      const source = row.source === undefined ? {} : { source: { zh: row.source, en: row.source } };
      const message = `check.netShift.claim${row.source === undefined ? '' : 'At'}` as const;
      return { message, figures: {}, names: { name: checkedName(row), ...source } };
    });

/** A large net shift of a line during the year, or one from 0.00, is asked about; the total only sums the lines. */
export const netShift: Rule = {
  name: rule,
  number: 13,
  title: { zh: '年中净调整幅度', en: 'Net shift during the year' },
  reads: ['budget'],
  check: (view) =>
    foldAgreeing(
      view,
      rule,
      firstRows(view, 'budget')
        .filter(({ row }) => row.kind !== 'total')
        .flatMap((line) => checkLine(view, line)),
    ),
};
