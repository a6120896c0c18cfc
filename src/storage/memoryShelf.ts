import { judgeSwap, type Shelf, type Swap } from './shelf';

/** Keeps documents for as long as the page is open. Copies on the way in and out, as IndexedDB does. */
export function memoryShelf(): Shelf {
  const heads = new Map<string, unknown>();
  const versions = new Map<string, { report: string }>();
  const watchers = new Set<() => void>();
  const copies = (documents: Iterable<unknown>) => structuredClone([...documents]);

  function write({ report, head, version }: Swap): void {
    if (version) versions.set(version.id, structuredClone(version));
    if (head) heads.set(report, structuredClone(head));
    else heads.delete(report);
    for (const changed of watchers) changed();
  }

  return {
    heads: async () => copies(heads.values()),
    head: async (report) => structuredClone(heads.get(report)),
    version: async (id) => structuredClone(versions.get(id)),
    versions: async (report) => copies([...versions.values()].filter((version) => version.report === report)),
    all: async () => ({ heads: copies(heads.values()), versions: copies(versions.values()) }),
    async swap(swap) {
      const found = heads.get(swap.report);
      const verdict = judgeSwap(found, swap);
      if (verdict === 'conflict') return { swapped: false, found: structuredClone(found) };
      if (verdict === 'ready') write(swap);
      return { swapped: true };
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
