import type { Said } from '../figure';
import type { Finding } from '../finding';
import { gapOf } from './carried';
import { firstRows, checkedName, type CheckView, type KeyedRow } from './checkView';
import { findingOf, foldAgreeing } from './findings';
import type { Rule } from './rule';

const rule = 'scoreRange';

/** Bonus and penalty items may leave 0…weight: told by their name, or by a weight that is no positive number. */
const mayLeave = ({ row }: KeyedRow<'scores'>, weight: number) =>
  weight <= 0 || /加分|减分|扣分|奖励|附加/.test(row.name) || /bonus|penalt/i.test(row.nameEn ?? '');

function checkScore(view: CheckView, item: KeyedRow<'scores'>): Finding[] {
  const score = view.figure(`${item.key}#score`);
  const weight = view.figure(`${item.key}#weight`);
  if (typeof score?.value !== 'number') return [];
  const names = { name: checkedName(item.row) };
  if (typeof weight?.value !== 'number') {
    const said: Said = { message: 'check.scoreRange.notChecked', figures: { score: score.id }, names };
    return [findingOf(view, [rule, item.key], { result: 'notChecked', said, inputs: [score.id] })];
  }
  const figures = { score: score.id, weight: weight.id };
  const inside = score.value >= 0 && score.value <= weight.value;
  const result = inside ? 'agrees' : mayLeave(item, weight.value) ? 'note' : 'disagrees';
  const gap = gapOf(view, [rule, `${item.key}#gap`], [score, weight]);
  const over = score.value > weight.value;
  return [
    findingOf(view, [rule, item.key], {
      result,
      said: { message: `check.scoreRange.${result}`, figures, names },
      inputs: [score.id, weight.id],
      workings: [
        over
          ? { message: 'check.scoreRange.lineOver', figures: { ...figures, gap: gap.id }, names }
          : { message: inside ? 'check.scoreRange.line' : 'check.scoreRange.lineBelow', figures, names },
      ],
      figures: over ? [gap] : [],
    }),
  ];
}

/** A score lies within 0 and its weight. */
export const scoreRange: Rule = {
  name: rule,
  number: 9,
  title: { zh: '得分在 0 与分值之间', en: 'A score lies between 0 and its weight' },
  reads: ['scores'],
  check: (view) =>
    foldAgreeing(
      view,
      rule,
      firstRows(view, 'scores').flatMap((item) => checkScore(view, item)),
    ),
};
