import type { LayoutDocument, MappingDocument } from './documents';
import type { Collection } from './migrations';
import { judgeDeck, judgeSwap, type Addition, type Shelf, type Swap, type SwapAnswer } from './shelf';

function watching(watchers: Set<() => void>, changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Keeps documents for as long as the page is open. Copies on the way in and out, as IndexedDB does. */
export function memoryShelf(): Shelf {
  const heads = new Map<string, unknown>();
  const versions = new Map<string, { report: string }>();
  const signOffs = new Map<string, { report: string }>();
  const mappings = new Map<string, MappingDocument>();
  const decks = new Map<string, unknown>();
  const layouts = new Map<string, LayoutDocument>();
  const kept = { heads, versions, signOffs, mappings, decks, layouts } satisfies Record<
    Collection,
    Map<string, unknown>
  >;
  const watchers = new Set<() => void>();
  const signOffWatchers = new Set<() => void>();
  const mappingWatchers = new Set<() => void>();
  const deckWatchers = new Set<() => void>();
  const tell = (...groups: readonly Set<() => void>[]): void => {
    for (const group of groups) for (const changed of group) changed();
  };
  const copies = (documents: Iterable<unknown>) => structuredClone([...documents]);

  function write({ report, head, version, keep = [], drop = [], learn = [], unlearn = [] }: Swap): void {
    if (version) versions.set(version.id, structuredClone(version));
    if (head) heads.set(report, structuredClone(head));
    else heads.delete(report);
    for (const id of drop) mappings.delete(id);
    for (const document of keep) mappings.set(document.id, structuredClone(document));
    for (const id of unlearn) layouts.delete(id);
    for (const document of learn) layouts.set(document.id, structuredClone(document));
  }

  function swapAll(swaps: readonly Swap[]): SwapAnswer {
    const verdicts = swaps.map((swap) => judgeSwap(heads.get(swap.report), swap));
    const stopped = swaps[verdicts.indexOf('conflict')];
    if (stopped) return { swapped: false, report: stopped.report };
    for (const [index, swap] of swaps.entries()) if (verdicts[index] === 'ready') write(swap);
    return { swapped: true };
  }

  function put(addition: Addition): void {
    for (const version of addition.versions ?? []) versions.set(version.id, version);
    for (const document of addition.signOffs ?? []) signOffs.set(document.id, document);
    for (const document of addition.mappings ?? []) mappings.set(document.id, document);
    for (const document of addition.decks ?? []) decks.set(document.id, document);
    for (const document of addition.layouts ?? []) layouts.set(document.id, document);
  }

  return {
    heads: async () => copies(heads.values()),
    head: async (report) => structuredClone(heads.get(report)),
    version: async (id) => structuredClone(versions.get(id)),
    versionsById: async (ids) => copies(ids.map((id) => versions.get(id))),
    versions: async (report) => copies([...versions.values()].filter((version) => version.report === report)),
    versionKeys: async () => [...versions].map(([id, { report }]) => ({ id, report })),
    signOff: async (id) => structuredClone(signOffs.get(id)),
    signOffs: async (report) => copies([...signOffs.values()].filter((document) => document.report === report)),
    async putSignOff(document) {
      signOffs.set(document.id, structuredClone(document));
      tell(signOffWatchers);
    },
    mappings: async (department) => copies([...mappings.values()].filter((one) => one.department === department)),
    async putMapping(document) {
      mappings.set(document.id, structuredClone(document));
      tell(mappingWatchers);
    },
    async deleteMapping(id) {
      mappings.delete(id);
      tell(mappingWatchers);
    },
    deck: async (id) => structuredClone(decks.get(id)),
    decks: async () => copies(decks.values()),
    async swapDeck(document, expected) {
      const verdict = judgeDeck(decks.get(document.id), document, expected);
      if (verdict !== 'ready') return verdict === 'done';
      decks.set(document.id, structuredClone(document));
      tell(deckWatchers);
      return true;
    },
    async deleteDeck(id) {
      decks.delete(id);
      tell(deckWatchers);
    },
    async deleteLayouts(ids) {
      for (const id of ids) layouts.delete(id);
    },
    keys: async (collection) => [...kept[collection].keys()],
    documents: async (collection, keys) => copies(keys.map((key) => kept[collection].get(key))),
    async swap(swaps) {
      const answer = swapAll(swaps);
      if (answer.swapped) tell(watchers, mappingWatchers);
      return answer;
    },
    async merge(swaps, additions) {
      // Nothing is put before everything has come.
      const whole: Addition[] = [];
      for await (const addition of additions()) whole.push(structuredClone(addition));
      const twice = whole.some(({ versions: added = [] }) => added.some(({ id }) => versions.has(id)));
      if (twice) throw new DOMException('version', 'ConstraintError');
      const answer = swapAll(swaps);
      if (!answer.swapped) return answer;
      for (const addition of whole) put(addition);
      tell(watchers, signOffWatchers, mappingWatchers, deckWatchers);
      return answer;
    },
    async destroy() {
      for (const documents of Object.values(kept)) documents.clear();
      tell(watchers, signOffWatchers, mappingWatchers, deckWatchers);
    },
    close: () => undefined,
    watchLoss: () => () => undefined,
    watch: (changed) => watching(watchers, changed),
    watchSignOffs: (changed) => watching(signOffWatchers, changed),
    watchMappings: (changed) => watching(mappingWatchers, changed),
    watchDecks: (changed) => watching(deckWatchers, changed),
  };
}
