import type { Book, Figure, FigureId } from '../figure';
import { reportPath, type Report } from '../report';
import type { YearMapping } from '../years/mappings';
import { budgetFigures } from './budgetFigures';
import { caliberFigures } from './caliberFigures';
import type { FigureDraft } from './figureDraft';
import { outcomeFigures } from './outcomeFigures';
import { projectFigures } from './projectFigures';
import { reportFigures } from './reportFigures';
import { scoreFigures } from './scoreFigures';
import { statedFigures } from './statedFigures';

/** Figures of reports that can't change, once worked out: with ten years open, one more costs only itself. */
const workedOut = new WeakMap<Report, ReadonlyMap<FigureId, Figure>>();

function figuresIn(report: Report): ReadonlyMap<FigureId, Figure> {
  const known = workedOut.get(report);
  if (known) return known;
  const draft: FigureDraft = { report, figures: new Map() };
  statedFigures(draft);
  budgetFigures(draft);
  caliberFigures(draft);
  scoreFigures(draft);
  reportFigures(draft);
  outcomeFigures(draft);
  projectFigures(draft);
  if (Object.isFrozen(report)) workedOut.set(report, draft.figures);
  return draft.figures;
}

/**
 * All figures of some reports: what they state, then what is worked out of it. Nothing of this is stored. `mappings`
 * tell which code of one year is which of another; the book keeps them for whoever compares years.
 */
export function figuresOf(reports: readonly Report[], mappings: readonly YearMapping[] = []): Book {
  const figures = new Map<FigureId, Figure>();
  for (const report of reports) {
    for (const [id, figure] of figuresIn(report)) figures.set(id, figure);
  }
  const byPath = new Map(reports.map((report) => [reportPath(report), report]));
  return { reports: byPath, figures, ...(mappings.length > 0 ? { mappings } : {}) };
}
