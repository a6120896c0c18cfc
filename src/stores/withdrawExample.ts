import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { Head } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';

/** Takes invented reports away, and the briefings made of them. Gives what stays, told; nothing is gone unless `done`. */
export async function withdrawExample(
  from: Repository,
  invented: readonly Head[],
): Promise<{ done: boolean; told: readonly Finding[] }> {
  const outcome = await from.withdrawAll(invented.map((head) => ({ key: head, expected: head.version })));
  if ('refused' in outcome) return { done: false, told: outcome.refused };
  if ('conflict' in outcome) {
    return { done: false, told: [notice('library.conflict', 'error', { report: verbatim(outcome.conflict) })] };
  }
  const decks = await from.decks();
  const madeOfThem = decks.filter(({ sources }) => sources.some(({ origin }) => origin === 'example'));
  return { done: true, told: (await Promise.all(madeOfThem.map(({ id }) => from.removeDeck(id)))).flat() };
}
