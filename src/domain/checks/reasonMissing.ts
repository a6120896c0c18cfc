import { firstRows, checkedName } from './checkView';
import { findingOf, foldBesideExceptions } from './findings';
import type { Rule } from './rule';

const rule = 'reasonMissing';

/** Points lost without a reason in the text; the score sheet, which isn't part of it, may give one. */
export const reasonMissing: Rule = {
  name: rule,
  number: 16,
  title: { zh: '扣分写明原因', en: 'Deductions give a reason' },
  reads: ['scores'],
  check(view) {
    const findings = firstRows(view, 'scores').flatMap(({ key, row }) => {
      const deduction = view.figure(`${key}#deduction`);
      if (typeof deduction?.value !== 'number' || deduction.value <= 0) return [];
      // A parent's points are lost by the items below it, and their reasons stand there.
      if (view.report.tables.scores.some(({ parent }) => parent === row.code)) return [];
      const figures = { deduction: deduction.id };
      const sheet = { weight: view.id(`${key}#weight`), score: view.id(`${key}#score`), ...figures };
      const place = row.reasonSource ?? row.source;
      const source = place === undefined ? {} : { source: { zh: place, en: place } };
      const names = { name: checkedName(row), reason: { zh: row.reason ?? '' }, ...source };
      return [
        findingOf(view, [rule, key], {
          result: row.reason === undefined ? 'note' : 'agrees',
          said: { message: 'check.reasonMissing.note', figures, names },
          inputs: [sheet.weight, sheet.score],
          workings: [
            {
              message: `check.reasonMissing.${row.reason === undefined ? 'line' : place === undefined ? 'lineReason' : 'lineReasonAt'}`,
              figures: sheet,
              names,
            },
          ],
        }),
      ];
    });
    return foldBesideExceptions(view, rule, findings);
  },
};
