/** How long a store may be silent, in milliseconds: opened, read, written. */
export interface Patience {
  open: number;
  read: number;
  write: number;
}

/** Long enough for a slow tablet with a year of a hundred thousand rows, short enough for somebody who waits. */
export const usualPatience: Patience = { open: 12_000, read: 12_000, write: 30_000 };

/**
 * Settles as the work does, or rejects with a TimeoutError once the store was silent for `patience` milliseconds: one
 * that hangs says neither yes nor no. Work of several steps calls `alive` after each; it throws once the wait is over,
 * so that what nobody waits for any more is not gone on with.
 */
export function withPatience<T>(work: (alive: () => void) => PromiseLike<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const late = (): DOMException => new DOMException('no answer', 'TimeoutError');
    const giveUp = (): void => {
      over = true;
      reject(late());
    };
    let timer = setTimeout(giveUp, patience);
    const alive = (): void => {
      if (over) throw late();
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    };
    Promise.resolve(work(alive))
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
