import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { isMissingPart } from '../domain/missingPart';
import { unreadable } from '../storage/refusal';

/** `opening` until something can be shown · `ready` · `empty`: nothing stored, nothing published · `failed`: retry. */
export type LibraryState = 'opening' | 'ready' | 'empty' | 'failed';

/** What came of showing what is stored: how many reports there are, how many of them were read, whether any is damaged. */
export interface ShownCounts {
  stored: number;
  read: number;
  damaged: number;
}

/**
 * The state once what is stored was shown. An address may name a department that isn't stored: that is the page's to
 * say, not a failure.
 */
export function stateShown(before: LibraryState, { stored, read, damaged }: ShownCounts): LibraryState {
  if (stored === 0) return before === 'ready' ? 'empty' : before;
  return read === 0 && damaged > 0 ? 'failed' : 'ready';
}

/**
 * The state once what is published was looked at. That nothing can be kept – the store's own reason – is no reason why
 * nothing is there.
 */
export function stateLooked(
  before: LibraryState,
  stored: number,
  { told, reason }: { told: readonly Finding[]; reason: Finding | undefined },
): LibraryState {
  if (stored > 0) return before;
  return told.some(({ id, result }) => result === 'error' && id !== reason?.id) ? 'failed' : 'empty';
}

/** What follows opening: nothing where the store itself can't be read; else newer data, looked for behind what is shown. */
export function afterOpening(stored: number, told: readonly Finding[]): 'stay' | 'lookBehind' | 'look' {
  if (told.some(({ rule }) => rule === 'storage.noAnswer' || rule === 'storage.readFailed')) return 'stay';
  return stored > 0 ? 'lookBehind' : 'look';
}

/** What a browser rejects with, in words of its own, where nobody answers in time. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

/** That no package can be had: a note where reports are stored, else why there is nothing. */
export function withoutPackage(error: unknown, stored: number): Finding {
  if (stored > 0) return notice('library.offline', 'note');
  if (isUnanswered(error)) return notice('library.noAnswer', 'error');
  const reason = verbatim(error instanceof Error ? error.message : String(error));
  return notice('library.unreachable', 'error', { reason });
}

/** What stands in the way where work with the store was rejected. */
export const troubleOf = (error: unknown): Finding =>
  isMissingPart(error) ? notice('part.reader', 'error') : unreadable(error);
