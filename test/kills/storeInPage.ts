import type { Engine } from '../engines/engine';

/** Opens the database beside the app: the years that hold, each with its file's digest, and the notes of the decks. */
const read = `
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return (async () => {
    const known = (await indexedDB.databases()).map(({ name }) => name);
    if (!known.includes('self-evaluation')) return '[]';
    const database = await answer(indexedDB.open('self-evaluation'));
    const all = (name, how) => database.objectStoreNames.contains(name)
      ? answer(database.transaction(name).objectStore(name)[how]()) : [];
    const [heads, versions, decks] = [await all('heads', 'getAll'), await all('versions', 'getAllKeys'), await all('decks', 'getAll')];
    database.close();
    const years = heads.map(({ report, fingerprint, version }) =>
      [report, fingerprint, versions.includes(version) ? 'sound' : 'without its version'].join(' '));
    const notes = decks.map(({ report, slides }) => report + ': ' + slides.map(({ note }) => note).join('|'));
    return JSON.stringify([...years, ...notes].sort());
  })();
`;

/** What is stored, as text: the same wherever the same is stored. Read beside whatever the window shows. */
export const stored = (engine: Engine): Promise<string> => engine.run<string>(read);

/** A file of the same origin in which nothing of the app runs. */
export const beside = 'data/datapackage.json';

/** The same where the app has not run since. */
export async function storedBeforeStart(engine: Engine, address: string): Promise<string> {
  await engine.go(`${address}${beside}`);
  return stored(engine);
}

export const pageFaults = ['throw', 'abort', 'quota', 'silence'] as const;
export type PageFault = (typeof pageFaults)[number];

/**
 * Runs in a page before its own scripts: `failStore(fault, at)` makes the call numbered `at` fail from then on counted
 * from 1; with quota every write after it too. `failStore()` ends it.
 */
export const failStore = `(() => {
  let armed;
  let count = 0;
  globalThis.failStore = (fault, at) => { armed = fault && { fault, at }; count = 0; };
  const due = (isWrite) => {
    if (!armed) return undefined;
    count += 1;
    if (armed.fault === 'quota') return isWrite && count >= armed.at ? 'quota' : undefined;
    return count === armed.at ? armed.fault : undefined;
  };
  const wrap = (prototype, name, isWrite) => {
    const original = prototype[name];
    if (!original) return;
    prototype[name] = function (...given) {
      const fault = due(isWrite);
      if (fault === 'throw') throw new DOMException('broken', 'UnknownError');
      if (fault === 'quota') throw new DOMException('full', 'QuotaExceededError');
      if (fault === 'silence') return {};
      const asked = original.apply(this, given);
      if (fault === 'abort') (this.objectStore ?? this).transaction.abort();
      return asked;
    };
  };
  for (const name of ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor', 'getAllRecords']) {
    wrap(IDBObjectStore.prototype, name, false);
    wrap(IDBIndex.prototype, name, false);
  }
  for (const name of ['put', 'add', 'delete', 'clear']) wrap(IDBObjectStore.prototype, name, true);
})();`;
