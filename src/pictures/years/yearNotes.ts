import { said, type Book, type FigureId, type Said } from '../../domain/figure';
import type { ReportKey } from '../../domain/report';
import type { Name } from '../../domain/words';
import { yearColumn, yearName } from '../yearColumns';
import type { RatePoint } from './ratePoints';

/** A year a rate is stated for. */
interface HeldYear {
  year: ReportKey;
  figure: FigureId;
  percent: number;
}

/** Only the years that have a value, of points in the order of `years`. */
export const heldYears = (years: readonly ReportKey[], points: readonly RatePoint[]): HeldYear[] =>
  points.flatMap(({ figure, percent }, index) => {
    const year = years[index];
    return year && figure !== null && percent !== undefined ? [{ year, figure, percent }] : [];
  });

/** Years nobody has imported the budget of: said, never drawn through. */
export const holeNotes = (book: Book, years: readonly ReportKey[]): Said[] =>
  years
    .filter((year) => yearColumn(book, year, 'budget').notImported)
    .map((year) => said('yearNote.hole', {}, { year: yearName(year) }));

/** A number of things as it stands in a sentence of either language. */
export const countName = (count: number): Name => ({ zh: String(count), en: String(count) });
