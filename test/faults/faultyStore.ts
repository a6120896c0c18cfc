/** What goes wrong with a call: it throws, its transaction is undone, the disk is full from then on, it is never answered. */
export const faults = ['throw', 'abort', 'quota', 'silence'] as const;
export type Fault = (typeof faults)[number];

/** Calls of a store, counted, of which one fails. */
export interface FaultyStore {
  /** From here on calls are counted, and the one numbered `at` (from 1) fails. */
  arm(fault: Fault, at: number): void;
  /** Nothing fails any more; what was never answered ends as when its page is closed. Gives how many calls there were. */
  disarm(): number;
}

type Call = (this: unknown, ...given: never[]) => unknown;
type Prototype = Record<string, Call>;
type Running = IDBTransaction;

const reads = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor', 'getAllRecords'];
const writes = ['put', 'add', 'delete', 'clear'];
const later = (run: () => void): void => void setImmediate(run);

function transactionOf(place: unknown): Running {
  const { objectStore, transaction } = place as { objectStore?: IDBObjectStore; transaction?: IDBTransaction };
  return (objectStore?.transaction ?? transaction) as Running;
}
/** What the browser does by itself has no name of its own: a transaction ends with a cause nobody asked for. */
function end(transaction: Running, cause: string): void {
  if (Reflect.get(transaction, '_state') === 'finished') return;
  Reflect.apply(Reflect.get(transaction, '_abort') as Call, transaction, [cause]);
}
const undo = (transaction: Running, cause: string): void => later(() => end(transaction, cause));

/** Puts a door before the fake IndexedDB of this process. */
export function faultyStore(): FaultyStore {
  let armed: { fault: Fault; at: number } | undefined;
  let count = 0;
  const silent = new Set<Running>();

  /** Whether this call is to fail, and how. */
  function due(isWrite: boolean): Fault | undefined {
    if (!armed) return undefined;
    count += 1;
    const { fault, at } = armed;
    if (fault === 'quota') return isWrite && count >= at ? fault : undefined;
    return count === at ? fault : undefined;
  }
  function wrap(
    prototype: object,
    name: string,
    around: (call: () => unknown, place: unknown, mode: unknown) => unknown,
  ): void {
    const methods = prototype as Prototype;
    const original = methods[name];
    if (!original) return;
    methods[name] = function (this: unknown, ...given: never[]) {
      return around(() => original.apply(this, given), this, given[1]);
    };
  }
  const broken = (): DOMException => new DOMException('broken', 'UnknownError');

  function request(isWrite: boolean, call: () => unknown, place: unknown): unknown {
    const fault = due(isWrite);
    if (fault === 'throw') throw broken();
    const transaction = transactionOf(place);
    if (fault === 'silence') silent.add(transaction);
    const asked = call();
    if (fault === 'abort') undo(transaction, 'AbortError');
    if (fault === 'quota') undo(transaction, 'QuotaExceededError');
    return asked;
  }
  for (const store of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of reads) wrap(store, name, (call, place) => request(false, call, place));
  }
  for (const name of writes) wrap(IDBObjectStore.prototype, name, (call, place) => request(true, call, place));
  wrap(IDBDatabase.prototype, 'transaction', (call, _, mode) => {
    // That one the browser begins by itself.
    if (mode === 'versionchange') return call();
    const fault = due(false);
    if (fault === 'throw') throw broken();
    const transaction = call() as Running;
    if (fault === 'abort') undo(transaction, 'AbortError');
    if (fault === 'silence') silent.add(transaction);
    return transaction;
  });
  for (const name of ['open', 'deleteDatabase']) {
    wrap(IDBFactory.prototype, name, (call) => {
      const fault = due(false);
      if (fault === 'throw' || fault === 'abort') throw broken();
      // Nobody ever tells this request anything.
      return fault === 'silence' ? {} : call();
    });
  }
  wrap(IDBTransaction.prototype, '_start', (call, place) => {
    if (!silent.has(place as Running)) call();
  });
  return {
    arm(fault, at) {
      armed = { fault, at };
      count = 0;
    },
    disarm() {
      armed = undefined;
      for (const transaction of silent) {
        silent.delete(transaction);
        end(transaction, 'AbortError');
      }
      return count;
    },
  };
}
