import type { Figure } from '../figure';
import type { Finding } from '../finding';
import { gapOf } from './carried';
import { restatedFigures, type CheckView } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import { isRounded } from './rounding';
import type { Rule } from './rule';
import { statementLines, worstOf, type Likeness } from './statements';

const rule = 'restatement';

/** Numbers that differ are closed arithmetic; a word of a list or a hedge that differs needs a sentence. */
const verdicts = {
  same: { result: 'agrees', variant: 'agrees' },
  rounded: { result: 'agrees', variant: 'agrees' },
  oneStep: { result: 'note', variant: 'oneStep' },
  hedge: { result: 'note', variant: 'hedge' },
  words: { result: 'toExplain', variant: 'words' },
  apart: { result: 'disagrees', variant: 'disagrees' },
} as const satisfies Record<Likeness, { result: Finding['result']; variant: string }>;

/** Two statements of one line are compared only where they are of the same fund. */
function fundOf({ report }: CheckView, { origin }: Figure): string | undefined {
  if (origin.by !== 'report' || origin.row.table !== 'budget') return undefined;
  return report.tables.budget[origin.row.index]?.fund;
}

function compare(view: CheckView, { first, again }: { first: Figure; again: readonly Figure[] }): Finding[] {
  const others = again.filter((other) => fundOf(view, other) === fundOf(view, first));
  const worst = worstOf(first, others);
  if (!worst) return [];
  const { other } = worst;
  // One more task or half a point is no rounding.
  const likeness = worst.likeness === 'oneStep' && !isRounded(first) ? 'apart' : worst.likeness;
  const { result, variant } = verdicts[likeness];
  const numbers = likeness === 'apart' || likeness === 'oneStep';
  const gap = numbers ? gapOf(view, [rule, `${first.key}(gap)`], [first, other]) : undefined;
  const figures = { first: first.id, other: other.id, ...(gap ? { gap: gap.id } : {}) };
  const names = { name: first.label.row ?? { zh: '报告', en: 'Report' }, column: first.label.column };
  return [
    findingOf(view, [rule, first.key], {
      result,
      said: { message: `check.restatement.${variant}`, figures, names },
      inputs: [first.id, ...others.map(({ id }) => id)],
      workings:
        result === 'agrees'
          ? [{ message: 'check.restatement.line', figures: { first: first.id, other: other.id }, names }]
          : statementLines(view, [first, ...others]),
      figures: gap ? [gap] : [],
    }),
  ];
}

/** What reports, budget and scores state again elsewhere is what they stated first. */
export const restatement: Rule = {
  name: rule,
  number: 4,
  title: { zh: '同一数两处相等', en: 'A number stated again is the same' },
  reads: ['reports', 'budget', 'scores'],
  check: (view) =>
    foldAgreeing(
      view,
      rule,
      restatedFigures(view, ['report#', 'budget/', 'scores/']).flatMap((pair) => compare(view, pair)),
    ),
};
