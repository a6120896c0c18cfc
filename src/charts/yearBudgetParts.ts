import type { FigureId } from '../domain/figure';
import type { Picture, PictureColumn } from '../pictures/picture';
import type { YearsPicture } from '../pictures/yearColumns';
import type { DrawingSheet } from './drawingSheet';

/** One year of the budget as a chart needs it; a year without a report has no figures. */
export interface YearOfBudget {
  column: PictureColumn;
  current: boolean;
  initial: BarAmount;
  adjusted: BarAmount;
  final: BarAmount;
  unspent: BarAmount;
  rate: FigureId | undefined;
}

export interface BarAmount {
  figure: FigureId | undefined;
  /** In hundredths; undefined where the report does not state it. */
  value: number | undefined;
}

const isYears = (picture: Picture): picture is YearsPicture => 'current' in picture;

export function yearsOfBudget(picture: Picture, { words }: DrawingSheet): YearOfBudget[] {
  const current = isYears(picture) ? picture.current : '';
  return picture.columns.map((column, index) => {
    const at = (part: string): FigureId | undefined =>
      picture.rows.find(({ key }) => key.includes(`#${part}`))?.cells[index] ?? undefined;
    const amount = (part: string): BarAmount => ({ figure: at(part), value: words.value(at(part)) });
    return {
      column,
      current: column.key === current,
      initial: amount('initial'),
      adjusted: amount('adjusted'),
      final: amount('final'),
      unspent: amount('unspent'),
      rate: at('rate('),
    };
  });
}

/** The largest amount of all years: their one scale. */
export const largestOf = (years: readonly YearOfBudget[]): number =>
  Math.max(
    1,
    ...years.flatMap(({ initial, adjusted, final }) => [initial, adjusted, final].map(({ value }) => value ?? 0)),
  );

/** What the final accounts and the difference from the adjusted budget take of a bar, in hundredths. */
export function finalParts({ adjusted, final }: YearOfBudget): { solid: number; rest: number; more: boolean } {
  const spent = Math.max(0, final.value ?? 0);
  if (final.value === undefined || adjusted.value === undefined) return { solid: spent, rest: 0, more: false };
  const solid = Math.min(spent, Math.max(0, adjusted.value));
  return { solid, rest: Math.abs(adjusted.value - spent), more: spent > adjusted.value };
}
