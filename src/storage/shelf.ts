import type { DeckDocument, Head, MappingDocument, SignOffDocument, Version } from './documents';
import type { Collection } from './migrations';

/** What is to be written: the version that comes in, if one does, and the head that then holds (none: withdrawn). */
export interface Swap {
  report: string;
  /** The version the head must point at for the swap to happen; null where there must be no head. */
  expected: string | null;
  head: Head | null;
  version?: Version;
}

/** A version by its id, and the path of the report it is of. */
export interface VersionKey {
  id: string;
  report?: string;
}

/** All stored documents as they lie there, damaged ones included. */
export type Documents = Readonly<Record<Collection, readonly unknown[]>>;

/** What a backup adds: versions that are not there yet, heads as swaps, explanations, confirmations and briefings to be put. */
export interface Merge {
  versions: readonly Version[];
  swaps: readonly Swap[];
  signOffs: readonly SignOffDocument[];
  mappings: readonly MappingDocument[];
  decks: readonly DeckDocument[];
}
export type SwapAnswer = { swapped: true } | { swapped: false; report: string };

/**
 * Where documents are kept: IndexedDB, or the page's memory where there is none. What comes out is `unknown`: stored
 * data is never taken on trust.
 */
export interface Shelf {
  heads(): Promise<readonly unknown[]>;
  head(report: string): Promise<unknown>;
  version(id: string): Promise<unknown>;
  /** Several at once, in the order asked for; undefined where there is none. */
  versionsById(ids: readonly string[]): Promise<readonly unknown[]>;
  versions(report: string): Promise<readonly unknown[]>;
  /** Which versions lie there, none of them read; without a report where the document names none. */
  versionKeys(): Promise<readonly VersionKey[]>;
  signOff(id: string): Promise<unknown>;
  signOffs(report: string): Promise<readonly unknown[]>;
  putSignOff(document: SignOffDocument): Promise<void>;
  mappings(department: string): Promise<readonly unknown[]>;
  putMapping(document: MappingDocument): Promise<void>;
  deleteMapping(id: string): Promise<void>;
  deck(id: string): Promise<unknown>;
  decks(): Promise<readonly unknown[]>;
  /** Compare-and-set of one briefing: false where what is there is not the revision it was made from (0: nothing). */
  swapDeck(document: DeckDocument, expected: number): Promise<boolean>;
  deleteDeck(id: string): Promise<void>;
  all(): Promise<Documents>;
  /** Compare-and-set of several reports in one transaction: all of them or none. Names a report that stood in the way. */
  swap(swaps: readonly Swap[]): Promise<SwapAnswer>;
  /** Adds documents and swaps heads in one transaction, all or nothing. Rejects where a version is there already. */
  merge(merge: Merge): Promise<SwapAnswer>;
  /** Deletes everything, for good. */
  destroy(): Promise<void>;
  /** Calls back whenever heads changed, from this page or another; gives the way to stop. */
  watch(changed: () => void): () => void;
  watchSignOffs(changed: () => void): () => void;
  watchMappings(changed: () => void): () => void;
  watchDecks(changed: () => void): () => void;
}

/** Whether a briefing as stored is the one a change was made from, or the change itself (its answer got lost). */
export function judgeDeck(found: unknown, document: DeckDocument, expected: number): 'ready' | 'done' | 'conflict' {
  if (JSON.stringify(found) === JSON.stringify(document)) return 'done';
  // Stored before changes were counted, it is the first.
  const stored = found as { revision?: unknown } | undefined;
  const revision = stored === undefined ? 0 : (stored.revision ?? 1);
  return revision === expected ? 'ready' : 'conflict';
}

/** Whether a head as stored points where a swap expects, or the swap has been done already (its answer got lost). */
export function judgeSwap(found: unknown, { expected, head }: Swap): 'ready' | 'done' | 'conflict' {
  const version = (found as { version?: unknown } | undefined)?.version ?? null;
  if (head && version === head.version) return 'done';
  return version === expected ? 'ready' : 'conflict';
}
