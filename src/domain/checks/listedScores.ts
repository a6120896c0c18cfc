import type { Figure, Said } from '../figure';
import type { CheckResult, Finding } from '../finding';
import type { CheckView } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'listedScores';

const keys = ['totalScore', 'fullScore', 'listedScore', 'listedWeight', 'unitemisedScore', 'unitemisedWeight'] as const;
type Figures = Record<(typeof keys)[number], Figure>;

function figuresIn(view: CheckView): Figures | undefined {
  const found = keys.map((key) => [key, view.figure(`report#${key}`)] as const);
  const complete = found.every(([, figure]) => typeof figure?.value === 'number');
  return complete ? (Object.fromEntries(found) as Figures) : undefined;
}

/** Points are told exactly: what is left of a total after the listed items is nothing, too little or too much. */
const signOf = ({ value }: Figure): number => Math.sign(Number(value));

/**
 * Items that exceed a stated total, or make up the whole weight but not the score, are closed arithmetic. A full score
 * that is only assumed can't be exceeded, and bonus items may score more than their weight: both are asked about.
 */
function verdict({ unitemisedScore, unitemisedWeight, fullScore }: Figures): CheckResult {
  const [score, weight] = [signOf(unitemisedScore), signOf(unitemisedWeight)];
  const assumed = fullScore.origin.by === 'formula';
  if (score < 0) return 'disagrees';
  if (weight < 0) return assumed ? 'toExplain' : 'disagrees';
  if (weight === 0) return score === 0 ? 'agrees' : assumed ? 'toExplain' : 'disagrees';
  return Number(unitemisedScore.value) > Number(unitemisedWeight.value) ? 'toExplain' : 'note';
}

function compared(view: CheckView, figures: Figures): Finding {
  const result = verdict(figures);
  const ids = Object.fromEntries(keys.map((key) => [key, figures[key].id]));
  const count = view.id('report#listedCount');
  const assumed = figures.fullScore.origin.by === 'formula';
  return findingOf(view, [rule, 'report'], {
    result,
    said: { message: `check.listedScores.${result}`, figures: { ...ids, count } },
    inputs: [ids.totalScore, ids.listedScore, ids.fullScore, ids.listedWeight].filter((id) => id !== undefined),
    workings: [
      { message: 'check.listedScores.lineScore', figures: ids },
      { message: `check.listedScores.lineWeight${assumed ? 'Assumed' : ''}`, figures: ids },
    ],
  });
}

/** Σ of the listed items against the total and the full score; what is left over is unitemised, in no branch. */
export const listedScores: Rule = {
  name: rule,
  number: 7,
  title: { zh: '列明得分与总分', en: 'Listed scores and the total' },
  reads: ['reports', 'scores'],
  check(view) {
    const figures = figuresIn(view);
    if (figures) return [compared(view, figures)];
    const inputs = keys.map((key) => view.figure(`report#${key}`)).flatMap((figure) => (figure ? [figure.id] : []));
    if (inputs.length === 0) return [];
    const said: Said = { message: 'check.listedScores.notChecked', figures: {} };
    return [findingOf(view, [rule, 'report'], { result: 'notChecked', said, inputs })];
  },
};
