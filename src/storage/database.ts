import Dexie, { liveQuery, type Table } from 'dexie';
import { packVersion, unpackVersion } from './packedVersion';
import { judgeDeck, judgeSwap, type Merge, type Shelf, type Swap, type SwapAnswer } from './shelf';

interface Tables {
  heads: Table<unknown, string>;
  versions: Table<unknown, string>;
  signOffs: Table<unknown, string>;
  mappings: Table<unknown, string>;
  decks: Table<unknown, string>;
}

/** Safari cuts the connection of a page it put to sleep; a page that upgrades elsewhere closes it too. */
const lostConnection = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

const isLost = (error: unknown): boolean => error instanceof Error && lostConnection.has(error.name);

/** Runs an operation; where the connection turns out to be lost, opens it again and tries once more. */
async function retryOnce<T>(database: Dexie, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (!isLost(error)) throw error;
    database.close();
    await database.open();
    return operation();
  }
}

/** Within a transaction over heads and versions. */
async function swapAll({ heads, versions }: Tables, swaps: readonly Swap[]): Promise<SwapAnswer> {
  const found = await heads.bulkGet(swaps.map(({ report }) => report));
  const verdicts = swaps.map((swap, index) => judgeSwap(found[index], swap));
  const stopped = swaps[verdicts.indexOf('conflict')];
  if (stopped) return { swapped: false, report: stopped.report };
  const ready = swaps.filter((_, index) => verdicts[index] === 'ready');
  await versions.bulkAdd(ready.flatMap(({ version }) => (version ? packVersion(version) : [])));
  await heads.bulkPut(ready.flatMap(({ head }) => head ?? []));
  await heads.bulkDelete(ready.filter(({ head }) => !head).map(({ report }) => report));
  return { swapped: true };
}

const swapIn = (database: Dexie, tables: Tables, swaps: readonly Swap[]): Promise<SwapAnswer> =>
  database.transaction('rw', tables.heads, tables.versions, () => swapAll(tables, swaps));

function mergeIn(database: Dexie, tables: Tables, merge: Merge): Promise<SwapAnswer> {
  const { heads, versions, signOffs, mappings, decks } = tables;
  return database.transaction('rw', [heads, versions, signOffs, mappings, decks], async () => {
    const answer = await swapAll(tables, merge.swaps);
    if (!answer.swapped) return answer;
    await versions.bulkAdd(merge.versions.map(packVersion));
    await signOffs.bulkPut(merge.signOffs);
    await mappings.bulkPut(merge.mappings);
    await decks.bulkPut(merge.decks);
    return answer;
  });
}

function shelfOn(database: Dexie, tables: Tables): Shelf {
  const { heads, versions, signOffs, mappings, decks } = tables;
  const retry = <T>(operation: () => Promise<T>): Promise<T> => retryOnce(database, operation);
  return {
    heads: () => retry(() => heads.toArray()),
    head: (report) => retry(() => heads.get(report)),
    version: (id) => retry(async () => unpackVersion(await versions.get(id))),
    versionsById: (ids) => retry(async () => (await versions.bulkGet([...ids])).map(unpackVersion)),
    versions: (report) =>
      retry(async () => (await versions.where('report').equals(report).toArray()).map(unpackVersion)),
    versionKeys: () =>
      retry(async () => {
        const byReport = versions.orderBy('report');
        const [reports, ids, all] = await Promise.all([
          byReport.keys(),
          byReport.primaryKeys(),
          versions.toCollection().primaryKeys(),
        ]);
        // What names no report is in no index, and is there all the same.
        const known = new Map(ids.map((id, index) => [id, String(reports[index])]));
        return all.map((id) => ({ id, ...(known.has(id) ? { report: known.get(id) ?? '' } : {}) }));
      }),
    signOff: (id) => retry(() => signOffs.get(id)),
    signOffs: (report) => retry(() => signOffs.where('report').equals(report).toArray()),
    putSignOff: (document) =>
      retry(async () => {
        await signOffs.put(document);
      }),
    mappings: (department) => retry(() => mappings.where('department').equals(department).toArray()),
    putMapping: (document) =>
      retry(async () => {
        await mappings.put(document);
      }),
    deleteMapping: (id) => retry(() => mappings.delete(id)),
    deck: (id) => retry(() => decks.get(id)),
    decks: () => retry(() => decks.toArray()),
    swapDeck: (document, expected) =>
      retry(() =>
        database.transaction('rw', decks, async () => {
          const verdict = judgeDeck(await decks.get(document.id), document, expected);
          if (verdict === 'ready') await decks.put(document);
          return verdict !== 'conflict';
        }),
      ),
    deleteDeck: (id) => retry(() => decks.delete(id)),
    all: () =>
      retry(async () => ({
        heads: await heads.toArray(),
        versions: (await versions.toArray()).map(unpackVersion),
        signOffs: await signOffs.toArray(),
        mappings: await mappings.toArray(),
        decks: await decks.toArray(),
      })),
    swap: (swaps) => retry(() => swapIn(database, tables, swaps)),
    merge: (merge) => retry(() => mergeIn(database, tables, merge)),
    destroy: () => database.delete(),
    watch: (changed) => watchTable(heads, changed),
    watchSignOffs: (changed) => watchTable(signOffs, changed),
    watchMappings: (changed) => watchTable(mappings, changed),
    watchDecks: (changed) => watchTable(decks, changed),
  };
}

/** The first answer of a live query is what is there already, not a change. */
function watchTable(table: Table<unknown, string>, changed: () => void): () => void {
  let first = true;
  const subscription = liveQuery(() => table.toArray()).subscribe({
    next: () => {
      if (!first) changed();
      first = false;
    },
    error: () => undefined, // reading and writing report what is wrong with the store
  });
  return () => subscription.unsubscribe();
}

/** Settles as the promise does, or rejects after `patience` milliseconds. */
function withPatience<T>(promise: Promise<T>, patience: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Opens the database. Rejects where the browser has none, refuses it (private windows), or another tab holds it back
 * longer than `patience` milliseconds: browsers tell only the first of several waiting tabs, so the clock decides.
 */
export async function openDatabase(name: string, patience: number): Promise<Shelf> {
  // A year's report is committed once and must outlive a power cut: don't answer before it is on disk.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ heads: 'report', versions: 'id, report' });
  database.version(2).stores({ signOffs: 'id, report' });
  database.version(3).stores({ mappings: 'id, department' });
  database.version(4).stores({ decks: 'id' });
  const opening = database.open();
  try {
    await withPatience(Promise.resolve(opening), patience, () => new DOMException('blocked', 'TimeoutError'));
  } catch (error) {
    database.close();
    throw error;
  }
  return shelfOn(database, {
    heads: database.table('heads'),
    versions: database.table('versions'),
    signOffs: database.table('signOffs'),
    mappings: database.table('mappings'),
    decks: database.table('decks'),
  });
}
