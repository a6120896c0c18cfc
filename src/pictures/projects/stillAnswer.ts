import { said, type Book } from '../../domain/figure';
import type { OverviewAnswer } from '../overviewAnswers';
import type { Selection } from '../selection';
import { historiesPicture } from './historiesPicture';

/** What stands still over the stored years, in a line; undefined where only one is stored, or no project has a history. */
export function stillAnswer(book: Book, selection: Selection): OverviewAnswer | undefined {
  const { rows, heading } = historiesPicture(book, selection);
  return rows.length > 0 ? { ask: said('overview.ask.still'), answer: heading, leads: { to: 'projects' } } : undefined;
}
