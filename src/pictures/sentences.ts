import { said, type FigureKey, type Said } from '../domain/figure';
import { numbers, type LookUp } from './lookUp';

/** A sentence, or undefined where one of its numbers is missing: then another sentence has to be said. */
export function sayWith(
  look: LookUp,
  message: string,
  keys: Readonly<Record<string, FigureKey>>,
  names?: Said['names'],
): Said | undefined {
  const figures = numbers(look, keys);
  return figures && said(message, figures, names);
}

/** The first sentence that can be said. The last one must need nothing. */
export const firstOf = (last: Said, ...candidates: readonly (Said | undefined)[]): Said =>
  candidates.find((candidate) => candidate !== undefined) ?? last;

export const present = <T>(items: readonly (T | undefined | null | false)[]): T[] =>
  items.filter((item): item is T => item !== undefined && item !== null && item !== false);
