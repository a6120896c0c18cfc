import type { DeckDocument, Head, SignOffDocument, Version } from './documents';

/** What is to be written: the version that comes in, if one does, and the head that then holds (none: withdrawn). */
export interface Swap {
  report: string;
  /** The version the head must point at for the swap to happen; null where there must be no head. */
  expected: string | null;
  head: Head | null;
  version?: Version;
}

/** All stored documents as they lie there, damaged ones included. */
export interface Documents {
  heads: readonly unknown[];
  versions: readonly unknown[];
  signOffs: readonly unknown[];
  decks: readonly unknown[];
}

/**
 * Where documents are kept: IndexedDB, or the page's memory where there is none. What comes out is `unknown`: stored
 * data is never taken on trust.
 */
export interface Shelf {
  heads(): Promise<readonly unknown[]>;
  head(report: string): Promise<unknown>;
  version(id: string): Promise<unknown>;
  versions(report: string): Promise<readonly unknown[]>;
  signOff(id: string): Promise<unknown>;
  signOffs(report: string): Promise<readonly unknown[]>;
  putSignOff(document: SignOffDocument): Promise<void>;
  deck(id: string): Promise<unknown>;
  decks(): Promise<readonly unknown[]>;
  putDeck(document: DeckDocument): Promise<void>;
  deleteDeck(id: string): Promise<void>;
  all(): Promise<Documents>;
  /** Compare-and-set of several reports in one transaction: all of them or none. Names a report that stood in the way. */
  swap(swaps: readonly Swap[]): Promise<{ swapped: true } | { swapped: false; report: string }>;
  /** Calls back whenever heads changed, from this page or another; gives the way to stop. */
  watch(changed: () => void): () => void;
  watchSignOffs(changed: () => void): () => void;
  watchDecks(changed: () => void): () => void;
}

/** Whether a head as stored points where a swap expects, or the swap has been done already (its answer got lost). */
export function judgeSwap(found: unknown, { expected, head }: Swap): 'ready' | 'done' | 'conflict' {
  const version = (found as { version?: unknown } | undefined)?.version ?? null;
  if (head && version === head.version) return 'done';
  return version === expected ? 'ready' : 'conflict';
}
