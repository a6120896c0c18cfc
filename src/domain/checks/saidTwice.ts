import type { Figure } from '../figure';
import type { Finding } from '../finding';
import { gapOf } from './carried';
import { restatedFigures, type CheckView } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import { partsAgainstWholes } from './partAgainstWhole';
import type { Rule } from './rule';
import { saidEarlier } from './saidEarlier';
import { resultOf, statementLines, worstOf } from './statements';

const rule = 'saidTwice';

function compare(view: CheckView, { first, again }: { first: Figure; again: readonly Figure[] }): Finding[] {
  const worst = worstOf(first, again);
  if (!worst) return [];
  const { other, likeness } = worst;
  const numbers = likeness === 'apart' || likeness === 'oneStep';
  const gap = numbers ? gapOf(view, [rule, `${first.key}(gap)`], [first, other]) : undefined;
  const figures = { first: first.id, other: other.id, ...(gap ? { gap: gap.id } : {}) };
  return [
    findingOf(view, [rule, first.key], {
      result: resultOf[likeness],
      said: {
        message: `check.saidTwice.${likeness}`,
        figures,
        names: { name: first.label.row ?? first.label.column, column: first.label.column },
      },
      inputs: [first.id, ...again.map(({ id }) => id)],
      workings: statementLines(view, [first, ...again]),
      figures: gap ? [gap] : [],
    }),
  ];
}

/** The same result or project told in two places, or in two reports. */
export const saidTwice: Rule = {
  name: rule,
  number: 14,
  title: { zh: '同一件事两处说法', en: 'The same thing told twice' },
  reads: ['outcomes', 'projects'],
  check(view) {
    const restated = restatedFigures(view, ['outcomes/', 'projects/']);
    const findings = [
      ...restated.flatMap((pair) => compare(view, pair)),
      ...partsAgainstWholes(view, rule),
      ...saidEarlier(view, rule),
    ];
    return foldAgreeing(view, rule, findings);
  },
};
