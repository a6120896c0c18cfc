import type { DeckDocument, Head, LayoutDocument, MappingDocument, SignOffDocument, Version } from './documents';
import type { Collection } from './migrations';

/** What is to be written: the version that comes in, if one does, and the head that then holds (none: withdrawn). */
export interface Swap {
  report: string;
  /** The version the head must point at for the swap to happen; null where there must be no head. */
  expected: string | null;
  head: Head | null;
  version?: Version;
  /** Confirmations that come and go with it, in the same transaction. */
  keep?: readonly MappingDocument[];
  drop?: readonly string[];
  /** What was answered of layouts, likewise. */
  learn?: readonly LayoutDocument[];
  unlearn?: readonly string[];
}

/** A version by its id, and the path of the report it is of. */
export interface VersionKey {
  id: string;
  report?: string;
}

/** What a backup adds at once: versions that are not there yet, explanations, confirmations and briefings to be put. */
export interface Addition {
  versions?: readonly Version[];
  signOffs?: readonly SignOffDocument[];
  mappings?: readonly MappingDocument[];
  decks?: readonly DeckDocument[];
  layouts?: readonly LayoutDocument[];
}
export type SwapAnswer = { swapped: true } | { swapped: false; report: string };

/**
 * Where documents are kept: IndexedDB, or the page's memory where there is none. What comes out is `unknown`: stored
 * data is never taken on trust. Whatever is asked is answered or rejected in time, never left open.
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
  deleteLayouts(ids: readonly string[]): Promise<void>;
  /** The keys of a collection as it is now, damaged documents included. */
  keys(collection: Collection): Promise<readonly string[]>;
  /** Documents by their keys, as they lie there; undefined where there is none. */
  documents(collection: Collection, keys: readonly string[]): Promise<readonly unknown[]>;
  /** Compare-and-set of several reports in one transaction: all of them or none. Names a report that stood in the way. */
  swap(swaps: readonly Swap[]): Promise<SwapAnswer>;
  /**
   * Swaps heads and adds documents, which may come one handful after the other, in one transaction: all or nothing.
   * Rejects, and adds nothing, where a version is there already or where the additions do.
   */
  merge(swaps: readonly Swap[], additions: () => AsyncIterable<Addition>): Promise<SwapAnswer>;
  /** Deletes everything, for good. */
  destroy(): Promise<void>;
  /** Lets go of it; what is asked afterwards may be refused. */
  close(): void;
  /** Calls back when what was kept is cleared under the page, or can't be reached again. */
  watchLoss(lost: (error: unknown) => void): () => void;
  /** Calls back whenever heads changed, from this page or another; gives the way to stop. */
  watch(changed: () => void): () => void;
  watchSignOffs(changed: () => void): () => void;
  watchMappings(changed: () => void): () => void;
  watchDecks(changed: () => void): () => void;
}

/** Few enough documents to be in memory at once, whatever they hold. */
const handful = 20;

/** All documents of a collection as they lie there, a handful at a time: a store may hold more than memory does. */
export async function* handfuls(shelf: Shelf, collection: Collection): AsyncGenerator<readonly unknown[]> {
  const keys = await shelf.keys(collection);
  for (let from = 0; from < keys.length; from += handful) {
    const found = shelf.documents(collection, keys.slice(from, from + handful));
    yield found.then((documents) => documents.filter((document) => document !== undefined));
  }
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
