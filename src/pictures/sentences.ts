import { coverageOf, gapIn } from '../domain/coverage';
import { said, type FigureKey, type Said } from '../domain/figure';
import type { MessageKey } from '../domain/messageKey';
import { tables, type TableName } from '../domain/tables';
import { numbers, type LookUp } from './lookUp';

/** A sentence, or undefined where one of its numbers is missing: then another sentence has to be said. */
export function sayWith(
  look: LookUp,
  message: MessageKey,
  keys: Readonly<Record<string, FigureKey>>,
  names?: Said['names'],
): Said | undefined {
  const figures = numbers(look, keys);
  return figures && said(message, figures, names);
}

/**
 * What is said where nothing of some tables can be told: that the report is silent, in its own sentence, or, of a table
 * it was not given whole, that this is not imported yet.
 */
export function silence(look: LookUp, message: MessageKey, ...read: readonly [TableName, ...TableName[]]): Said {
  const gap = look.report && gapIn(look.report, read);
  if (!look.report || !gap) return said(message);
  return said(
    `heading.${coverageOf(look.report, gap) === 'part' ? 'partGiven' : 'notGiven'}`,
    {},
    {
      table: tables[gap].title,
    },
  );
}

/** The first sentence that can be said. The last one must need nothing. */
export const firstOf = (last: Said, ...candidates: readonly (Said | undefined)[]): Said =>
  candidates.find((candidate) => candidate !== undefined) ?? last;

export const present = <T>(items: readonly (T | undefined | null | false)[]): T[] =>
  items.filter((item): item is T => item !== undefined && item !== null && item !== false);
