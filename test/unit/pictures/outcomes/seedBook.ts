import { figuresOf } from '../../../../src/domain/figures/figuresOf';
import type { Report } from '../../../../src/domain/report';
import type { Selection } from '../../../../src/pictures/selection';
import { seedReport } from '../../../fixtures/readSeed';

/** The bundled report as a book, and the selection that shows it. */
export const seed = seedReport();
export const seedBook = figuresOf([seed]);
const selectionOf = ({ department, year }: Pick<Report, 'department' | 'year'>): Selection => ({
  report: { department, year },
  compared: [],
  unit: '万元',
  caliber: 'adjusted',
});
export const seedSelection = selectionOf(seed);

/** The same report with its outcomes changed: what another year may look like. */
export const withOutcomes = (outcomes: Report['tables']['outcomes']): Report => ({
  ...seed,
  tables: { ...seed.tables, outcomes },
});
