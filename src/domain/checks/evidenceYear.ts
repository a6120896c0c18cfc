import { cellFigure } from './carried';
import { firstRows, checkedName } from './checkView';
import { findingOf } from './findings';
import type { Rule } from './rule';

const rule = 'evidenceYear';

/** Evidence that is worded as of another year than the report's. */
export const evidenceYear: Rule = {
  name: rule,
  number: 18,
  title: { zh: '依据的年度', en: 'The year of the evidence' },
  reads: ['outcomes'],
  check(view) {
    const year = String(view.report.year);
    return firstRows(view, 'outcomes').flatMap(({ key, index, row }) => {
      if (row.dataYear === undefined || row.dataYear === view.report.year) return [];
      const { source, note } = row;
      const name = checkedName(row);
      const value = String(row.dataYear);
      const stated = cellFigure(view, rule, { table: 'outcomes', index, column: 'dataYear', key, name, source, value });
      const figures = { dataYear: stated.id };
      const names = { name, year: { zh: year, en: year } };
      return [
        findingOf(view, [rule, key], {
          result: 'note',
          said: { message: 'check.evidenceYear.note', figures, names },
          inputs: [stated.id, view.id(`${key}#value`)],
          workings: note
            ? [{ message: 'check.evidenceYear.lineNote', figures, names: { ...names, note: { zh: note } } }]
            : [],
          figures: [stated],
        }),
      ];
    });
  },
};
