/** How safe it is here. Undefined: this browser, or a page served by plain http, doesn't say. */
export interface StorageHealth {
  /** Whether the browser has promised not to clear it by itself. */
  persisted: boolean | undefined;
  /** Bytes used and bytes there are in all, as the browser estimates them. */
  usage: number | undefined;
  quota: number | undefined;
  /** When a backup was last made here, ISO 8601. */
  backedUp: string | undefined;
}

/** Every key of ours in localStorage begins so. */
const prefix = 'self-evaluation.';
/** Where the service worker keeps the published data as they last arrived, for a start without a network. */
export const publishedCopies = 'self-evaluation-data';
const backupKey = `${prefix}backup`;

/** Some browsers refuse localStorage by throwing at the mere sight of it. */
function guarded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const manager = (): StorageManager | undefined => (globalThis.navigator as Partial<Navigator> | undefined)?.storage;

async function asked<T>(ask: (storage: StorageManager) => Promise<T> | undefined): Promise<T | undefined> {
  const storage = manager();
  try {
    return storage && (await ask(storage));
  } catch {
    return undefined;
  }
}

export async function storageHealth(): Promise<StorageHealth> {
  const persisted = await asked((storage) => (storage as Partial<StorageManager>).persisted?.());
  const estimate = await asked((storage) => (storage as Partial<StorageManager>).estimate?.());
  const backedUp = guarded(() => localStorage.getItem(backupKey)) ?? undefined;
  return { persisted, usage: estimate?.usage, quota: estimate?.quota, backedUp };
}

/** Asks the browser not to clear it by itself; undefined where it can't be asked. Browsers may say no without a word. */
export const askToPersist = (): Promise<boolean | undefined> =>
  asked((storage) => (storage as Partial<StorageManager>).persist?.());

/** Remembers on this device when a backup was made. */
export function noteBackup(made: string): void {
  guarded(() => localStorage.setItem(backupKey, made));
}

/**
 * Forgets everything of ours that the browser keeps beside the database: preferences, when a backup was made, and the
 * copies of published data, among which may be years the server has withdrawn since. The app itself stays.
 */
export async function forgetLocally(): Promise<void> {
  guarded(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });
  try {
    await (globalThis as { caches?: CacheStorage }).caches?.delete(publishedCopies);
  } catch {
    // A browser that refuses its caches has kept nothing in them; plain http has none.
  }
}
