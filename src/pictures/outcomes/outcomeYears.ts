import { figureId, type Book, type FigureId, type Said } from '../../domain/figure';
import { reportPath } from '../../domain/report';
import type { Name } from '../../domain/words';
import { compareWith } from '../../domain/years';
import { changeSaid } from '../../domain/years/changeSaid';
import { followUps } from '../../domain/years/followUps';
import { lineName } from '../lines';
import type { Selection } from '../selection';
import { mainCompared, yearName } from '../yearColumns';

/** Reasons that only say that the other year has no such number: nothing to say of a result. */
const silent = new Set(['noReport', 'notStated', 'notGiven']);

/** What changed in a result since the year compared with, or what keeps the two apart. */
export function outcomeChange(book: Book, selection: Selection, id: FigureId): Said | undefined {
  const against = mainCompared(selection);
  const comparison = against && compareWith(book, id, against);
  if (!comparison || silent.has(comparison.incomparable?.reason ?? '')) return undefined;
  return changeSaid(book, comparison, against);
}

/** A problem an earlier report named, what it meant to do, and what has become of it. */
export interface ToldFollowUp {
  key: string;
  problem: Name;
  measures: readonly Name[];
  state: FigureId | undefined;
}

/** The open problems of the year compared with, those without a state first; nothing where it named none. */
export function followUpsOf(
  book: Book,
  selection: Selection,
): { before: Name; now: Name; followUps: readonly ToldFollowUp[] } | undefined {
  const against = mainCompared(selection);
  if (!against || !book.reports.has(reportPath(against))) return undefined;
  const told = followUps(book, selection.report, against).map(({ problem, key, measures, state }) => ({
    key: figureId(against, key),
    problem: lineName(problem),
    measures: measures.map(lineName),
    state,
  }));
  if (told.length === 0) return undefined;
  const sorted = [...told].sort((a, b) => Number(a.state !== undefined) - Number(b.state !== undefined));
  return { before: yearName(against), now: yearName(selection.report), followUps: sorted };
}
