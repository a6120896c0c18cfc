import { judgeSwap, type Shelf, type Swap } from './shelf';

function watching(watchers: Set<() => void>, changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Keeps documents for as long as the page is open. Copies on the way in and out, as IndexedDB does. */
export function memoryShelf(): Shelf {
  const heads = new Map<string, unknown>();
  const versions = new Map<string, { report: string }>();
  const signOffs = new Map<string, { report: string }>();
  const decks = new Map<string, unknown>();
  const watchers = new Set<() => void>();
  const signOffWatchers = new Set<() => void>();
  const deckWatchers = new Set<() => void>();
  const copies = (documents: Iterable<unknown>) => structuredClone([...documents]);

  function write({ report, head, version }: Swap): void {
    if (version) versions.set(version.id, structuredClone(version));
    if (head) heads.set(report, structuredClone(head));
    else heads.delete(report);
  }

  return {
    heads: async () => copies(heads.values()),
    head: async (report) => structuredClone(heads.get(report)),
    version: async (id) => structuredClone(versions.get(id)),
    versions: async (report) => copies([...versions.values()].filter((version) => version.report === report)),
    signOff: async (id) => structuredClone(signOffs.get(id)),
    signOffs: async (report) => copies([...signOffs.values()].filter((document) => document.report === report)),
    async putSignOff(document) {
      signOffs.set(document.id, structuredClone(document));
      for (const changed of signOffWatchers) changed();
    },
    deck: async (id) => structuredClone(decks.get(id)),
    decks: async () => copies(decks.values()),
    async putDeck(document) {
      decks.set(document.id, structuredClone(document));
      for (const changed of deckWatchers) changed();
    },
    async deleteDeck(id) {
      decks.delete(id);
      for (const changed of deckWatchers) changed();
    },
    all: async () => ({
      heads: copies(heads.values()),
      versions: copies(versions.values()),
      signOffs: copies(signOffs.values()),
      decks: copies(decks.values()),
    }),
    async swap(swaps) {
      const verdicts = swaps.map((swap) => judgeSwap(heads.get(swap.report), swap));
      const stopped = swaps[verdicts.indexOf('conflict')];
      if (stopped) return { swapped: false, report: stopped.report };
      for (const [index, swap] of swaps.entries()) if (verdicts[index] === 'ready') write(swap);
      for (const changed of watchers) changed();
      return { swapped: true };
    },
    watch: (changed) => watching(watchers, changed),
    watchSignOffs: (changed) => watching(signOffWatchers, changed),
    watchDecks: (changed) => watching(deckWatchers, changed),
  };
}
