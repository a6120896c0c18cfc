import Dexie, { type ObservabilitySet, type Table } from 'dexie';
import { connect, type Connection } from './connection';
import { collections, type Collection } from './migrations';
import { packVersion, unpackVersion } from './packedVersion';
import { usualPatience, type Patience } from './patience';
import { judgeDeck, judgeSwap, type Addition, type Shelf, type Swap, type SwapAnswer } from './shelf';

type Tables = Readonly<Record<Collection, Table<unknown, string>>>;

/** Within a transaction over heads, versions, mappings and layouts. */
async function swapAll({ heads, versions, mappings, layouts }: Tables, swaps: readonly Swap[]): Promise<SwapAnswer> {
  const found = await heads.bulkGet(swaps.map(({ report }) => report));
  const verdicts = swaps.map((swap, index) => judgeSwap(found[index], swap));
  const stopped = swaps[verdicts.indexOf('conflict')];
  if (stopped) return { swapped: false, report: stopped.report };
  const ready = swaps.filter((_, index) => verdicts[index] === 'ready');
  await versions.bulkAdd(ready.flatMap(({ version }) => (version ? packVersion(version) : [])));
  await heads.bulkPut(ready.flatMap(({ head }) => head ?? []));
  await heads.bulkDelete(ready.filter(({ head }) => !head).map(({ report }) => report));
  const [kept, dropped] = [ready.flatMap(({ keep = [] }) => keep), ready.flatMap(({ drop = [] }) => drop)];
  if (dropped.length > 0) await mappings.bulkDelete(dropped);
  if (kept.length > 0) await mappings.bulkPut(kept);
  const [learnt, unlearnt] = [ready.flatMap(({ learn = [] }) => learn), ready.flatMap(({ unlearn = [] }) => unlearn)];
  if (unlearnt.length > 0) await layouts.bulkDelete(unlearnt);
  if (learnt.length > 0) await layouts.bulkPut(learnt);
  return { swapped: true };
}

async function add(tables: Tables, addition: Addition): Promise<void> {
  const { versions = [], signOffs = [], mappings = [], decks = [], layouts = [] } = addition;
  await tables.versions.bulkAdd(versions.map(packVersion));
  await tables.signOffs.bulkPut(signOffs);
  await tables.mappings.bulkPut(mappings);
  await tables.decks.bulkPut(decks);
  await tables.layouts.bulkPut(layouts);
}

/** A transaction ends by itself when nothing is asked of it: it is kept open while the next handful is being read. */
async function mergeAll(
  tables: Tables,
  swaps: readonly Swap[],
  { additions, alive }: { additions: () => AsyncIterable<Addition>; alive: () => void },
): Promise<SwapAnswer> {
  const answer = await swapAll(tables, swaps);
  const coming = additions()[Symbol.asyncIterator]();
  async function addRest(): Promise<void> {
    const next = await Dexie.waitFor(coming.next());
    alive();
    if (next.done) return undefined;
    await add(tables, next.value);
    alive();
    return addRest();
  }
  if (answer.swapped) await addRest();
  return answer;
}

/** Which versions there are, by the index of their reports. What names no report is in no index, and is there all the same. */
async function versionKeysIn({ versions }: Tables) {
  const byReport = versions.orderBy('report');
  const [reports, ids, all] = await Promise.all([
    byReport.keys(),
    byReport.primaryKeys(),
    versions.toCollection().primaryKeys(),
  ]);
  const known = new Map(ids.map((id, index) => [id, String(reports[index])]));
  return all.map((id) => ({ id, ...(known.has(id) ? { report: known.get(id) ?? '' } : {}) }));
}

type Reads = Omit<Shelf, keyof ReturnType<typeof writesIn> | keyof ReturnType<typeof lifeOf>>;

function readsIn({ ask }: Connection, tables: Tables): Reads {
  const { heads, versions, signOffs, mappings, decks } = tables;
  const read = <T>(operation: () => PromiseLike<T>): Promise<T> => ask('read', operation);
  return {
    heads: () => read(() => heads.toArray()),
    head: (report) => read(() => heads.get(report)),
    version: (id) => read(async () => unpackVersion(await versions.get(id))),
    versionsById: (ids) => read(async () => (await versions.bulkGet([...ids])).map(unpackVersion)),
    versions: (report) =>
      read(async () => (await versions.where('report').equals(report).toArray()).map(unpackVersion)),
    versionKeys: () => read(() => versionKeysIn(tables)),
    signOff: (id) => read(() => signOffs.get(id)),
    signOffs: (report) => read(() => signOffs.where('report').equals(report).toArray()),
    mappings: (department) => read(() => mappings.where('department').equals(department).toArray()),
    deck: (id) => read(() => decks.get(id)),
    decks: () => read(() => decks.toArray()),
    keys: (collection) => read(() => tables[collection].toCollection().primaryKeys()),
    documents: (collection, keys) => read(async () => (await tables[collection].bulkGet([...keys])).map(unpackVersion)),
  };
}

function writesIn({ ask }: Connection, database: Dexie, tables: Tables) {
  const { heads, versions, signOffs, mappings, decks, layouts } = tables;
  const write = async (operation: () => PromiseLike<unknown>): Promise<void> => void (await ask('write', operation));
  return {
    putSignOff: (document) => write(() => signOffs.put(document)),
    putMapping: (document) => write(() => mappings.put(document)),
    deleteMapping: (id) => write(() => mappings.delete(id)),
    swapDeck: (document, expected) =>
      ask('write', () =>
        database.transaction('rw', decks, async () => {
          const verdict = judgeDeck(await decks.get(document.id), document, expected);
          if (verdict === 'ready') await decks.put(document);
          return verdict !== 'conflict';
        }),
      ),
    deleteDeck: (id) => write(() => decks.delete(id)),
    deleteLayouts: (ids) => write(() => layouts.bulkDelete([...ids])),
    swap: (swaps) =>
      ask('write', () => database.transaction('rw', heads, versions, mappings, layouts, () => swapAll(tables, swaps))),
    merge: (swaps, additions) =>
      ask('write', (alive) =>
        database.transaction('rw', Object.values(tables), () => mergeAll(tables, swaps, { additions, alive })),
      ),
  } satisfies Partial<Shelf>;
}

function lifeOf(connection: Connection, { heads, signOffs, mappings, decks }: Tables) {
  return {
    destroy: connection.destroy,
    close: connection.close,
    watchLoss: connection.watchLoss,
    watch: (changed) => watchTable(heads, changed),
    watchSignOffs: (changed) => watchTable(signOffs, changed),
    watchMappings: (changed) => watchTable(mappings, changed),
    watchDecks: (changed) => watchTable(decks, changed),
  } satisfies Partial<Shelf>;
}

/** Dexie tells every page of this browser what was written where; nothing is read for it. */
function watchTable({ db, name }: Table<unknown, string>, changed: () => void): () => void {
  const parts = `idb://${db.name}/${name}/`;
  const look = (written: ObservabilitySet): void => {
    if ('all' in written || Object.keys(written).some((part) => part.startsWith(parts))) changed();
  };
  Dexie.on('storagemutated').subscribe(look);
  return () => Dexie.on('storagemutated').unsubscribe(look);
}

/**
 * Opens the database. Rejects where the browser has none, refuses it (private windows), or another tab holds it back
 * too long: browsers tell only the first of several waiting tabs, so the clock decides.
 */
export async function openDatabase(name: string, patience: Patience = usualPatience): Promise<Shelf> {
  // A year's report is committed once and must outlive a power cut: don't answer before it is on disk.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ heads: 'report', versions: 'id, report' });
  database.version(2).stores({ signOffs: 'id, report' });
  database.version(3).stores({ mappings: 'id, department' });
  database.version(4).stores({ decks: 'id' });
  database.version(5).stores({ layouts: 'id' });
  const connection = await connect(database, patience);
  const named = collections.map((collection) => [collection, database.table(collection)]);
  const tables = Object.fromEntries(named) as Tables;
  return { ...readsIn(connection, tables), ...writesIn(connection, database, tables), ...lifeOf(connection, tables) };
}
