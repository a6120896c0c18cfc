import type Dexie from 'dexie';
import { withPatience, type Patience } from './patience';
import { storageGone } from './refusal';

/** Safari cuts the connection of a page it put to sleep; a page that upgrades elsewhere closes it too. */
const lostConnection = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

const isLost = (error: unknown): boolean => error instanceof Error && lostConnection.has(error.name);
const gone = (): Error => Object.assign(new Error('cleared'), { name: storageGone });

/** The one door to a database: everything asked of it goes through `ask`. */
export interface Connection {
  /**
   * Asks for something. A connection that turns out to be cut is opened again, once. Rejects with a TimeoutError when
   * there is no answer in time, and with a StorageGoneError for good once the browser or somebody else has cleared what
   * was there: what answers then is another, empty store.
   */
  ask<T>(what: keyof Patience, operation: (alive: () => void) => PromiseLike<T>): Promise<T>;
  /** Calls back with what is wrong when a connection is cut and can't be had again, or what was kept was cleared. */
  watchLoss(lost: (error: unknown) => void): () => void;
  /** Deletes everything, on purpose: no loss. */
  destroy(): Promise<void>;
  close(): void;
}

/** Opens a database whose tables are declared. Rejects as `ask` does. */
export async function connect(database: Dexie, patience: Patience): Promise<Connection> {
  const watchers = new Set<(error: unknown) => void>();
  /** Whether there is a database of ours: one that has to be made again was cleared. */
  let made = false;
  let cleared = false;
  let left = false;
  let reopening: Promise<void> | undefined;

  // Runs when a database is made: after the first time, there was one that is not there any more.
  database.on('populate', () => {
    if (made) cleared = true;
  });
  async function reopen(): Promise<void> {
    database.close();
    await database.open();
    made = true;
  }
  /** Of several that find the connection cut, one opens it: each by itself would close it for the others. */
  function reopened(): Promise<void> {
    reopening ??= reopen().finally(() => (reopening = undefined));
    return reopening;
  }
  async function again<T>(operation: () => PromiseLike<T>): Promise<T> {
    try {
      return await operation();
    } catch (error) {
      if (!isLost(error) || left) throw error;
      await reopened();
      return operation();
    }
  }
  async function ask<T>(what: keyof Patience, operation: (alive: () => void) => PromiseLike<T>): Promise<T> {
    if (cleared) throw gone();
    const answer = await withPatience((alive) => again(() => operation(alive)), patience[what]);
    if (cleared) throw gone();
    return answer;
  }
  // Somebody deletes the database, or the browser closes it: whether it is still there shows when it is asked.
  database.on('close', () => {
    if (!made || left || reopening) return;
    const tell = (error: unknown): void => watchers.forEach((lost) => lost(error));
    setTimeout(() => {
      if (made && !left) ask('read', () => database.table('heads').count()).then(() => undefined, tell);
    });
  });
  try {
    await withPatience(() => database.open(), patience.open);
  } catch (error) {
    database.close();
    throw error;
  }
  made = true;
  return {
    ask,
    watchLoss(lost) {
      watchers.add(lost);
      return () => watchers.delete(lost);
    },
    async destroy() {
      made = false;
      await withPatience(() => database.delete(), patience.write);
    },
    close() {
      left = true;
      database.close();
    },
  };
}
