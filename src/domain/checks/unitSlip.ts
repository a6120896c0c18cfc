import type { Figure, Said } from '../figure';
import type { Finding } from '../finding';
import { isShareUnit } from '../hundredths';
import { tableNames } from '../tables';
import { counterparts } from '../years/counterparts';
import { findingOf } from './findings';
import type { Rule } from './rule';
import { foldYears, yearPair, type YearPair } from './yearBefore';

const rule = 'unitSlip';

/** 万 and 亿, with room for what a year may really change: a third to three times of each. */
const slips = [
  { variant: 'wan', factor: 1e4 },
  { variant: 'yi', factor: 1e8 },
] as const;
const room = 3;

function slipBetween(a: number, b: number): (typeof slips)[number] | undefined {
  const [small, large] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y) as [number, number];
  if (small === 0) return undefined;
  return slips.find(({ factor }) => large / small > factor / room && large / small < factor * room);
}

/** Amounts and counts a report states; rates and points have no 万 or 亿 to slip by. */
const maySlip = ({ origin, value, unit, key }: Figure): boolean =>
  origin.by === 'report' &&
  typeof value === 'number' &&
  value !== 0 &&
  !isShareUnit(unit) &&
  !['分', '个百分点', '位', '年'].includes(unit) &&
  !/\^\d+$/.test(key);

function compare({ view, before, names }: YearPair, now: Figure): Finding[] {
  const { figures, oneToOne } = counterparts(view.book, now, before.report);
  const [then] = figures;
  if (!oneToOne || typeof then?.value !== 'number' || !maySlip(then) || typeof now.value !== 'number') return [];
  const slip = slipBetween(now.value, then.value);
  const said: Said = {
    message: `check.unitSlip.${slip?.variant ?? 'line'}`,
    figures: { now: now.id, old: then.id },
    names: { ...names, name: now.label.row ?? { zh: '报告', en: 'Report' }, column: now.label.column },
  };
  const line: Said = { ...said, message: 'check.unitSlip.line' };
  return [
    findingOf(view, [rule, now.key], {
      result: slip ? 'toExplain' : 'agrees',
      said,
      inputs: [now.id, then.id],
      workings: [line],
    }),
  ];
}

/** A number about ten thousand or a hundred million times that of the report before: 元, 万元 and 亿元 mixed up. */
export const unitSlipRule: Rule = {
  name: rule,
  number: 21,
  title: { zh: '与上年不差万倍、亿倍', en: 'No unit slip against the year before' },
  reads: tableNames,
  overYears: true,
  check(view) {
    const pair = yearPair(view);
    if (!pair) return [];
    const head = view.id('');
    const stated = [...view.book.figures.values()].filter((figure) => figure.id.startsWith(head) && maySlip(figure));
    return foldYears(
      pair,
      rule,
      stated.flatMap((figure) => compare(pair, figure)),
    );
  },
};
