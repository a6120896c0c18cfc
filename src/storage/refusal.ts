import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';

/** The name of the error a shelf rejects with once what it held was cleared under it. */
export const storageGone = 'StorageGoneError';

/** An aborted transaction says why in what it wraps: a full disk comes as an abort. */
function causeOf(error: unknown): string {
  const inner = error instanceof Error && 'inner' in error ? error.inner : undefined;
  if (inner instanceof Error || inner instanceof DOMException) return causeOf(inner);
  return error instanceof Error ? error.name : String(error);
}

/** What stopped a write, told: a full disk reads otherwise than a broken one, and no answer is neither. */
export function refusal(error: unknown): Finding {
  const cause = causeOf(error);
  if (cause === storageGone) return notice('storage.gone', 'error');
  if (cause === 'TimeoutError') return notice('storage.noAnswerWrite', 'error');
  if (/Quota/.test(cause)) return notice('storage.full', 'error');
  return notice('storage.writeFailed', 'error', { reason: verbatim(cause) });
}

/** What stopped a read, told: nothing is known of what is stored, which is not the same as nothing being there. */
export function unreadable(error: unknown): Finding {
  const cause = causeOf(error);
  if (cause === storageGone) return notice('storage.gone', 'error');
  if (cause === 'TimeoutError') return notice('storage.noAnswer', 'error');
  return notice('storage.readFailed', 'error', { reason: verbatim(cause) });
}

/** Whether a finding says that the store itself refused, whatever it was asked. */
export const isStoreRefusal = ({ rule }: Finding): boolean => rule.startsWith('storage.');
