import type { Finding } from '../domain/finding';
import { unreadable } from '../storage/refusal';

/** What the store rejects with stands in the way of a change like everything else. */
export async function guarded(change: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await change();
  } catch (error) {
    return [unreadable(error)];
  }
}
