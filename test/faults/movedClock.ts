/** A clock that stands still until it is moved, in place of the timers of everything under test. */
export interface MovedClock {
  /**
   * Waits for work to be done. Whenever nothing happens any more the clock moves on to what is due next; gives false
   * where the work is not done although nothing is due either, or the clock was moved too often.
   */
  done(work: Promise<unknown>): Promise<boolean>;
  /** Waits until nothing happens and nothing is due any more: what goes on behind a page is over then. */
  rest(): Promise<void>;
  restore(): void;
}

interface Due {
  at: number;
  run: () => void;
}

/** Turns of the event loop without anything asked of the store, after which the clock may move. */
const quietTurns = 6;
/** A connection that waits to be closed asks for ever. */
const busyTurns = 4000;
const mostMoves = 400;
/** On a busy machine a module takes its time. */
const mostBreaths = 4000;

export function movedClock(): MovedClock {
  const own = { setTimeout, clearTimeout, setImmediate };
  const due = new Map<number, Due>();
  let now = 0;
  let last = 0;
  let asked = 0;

  globalThis.setTimeout = ((run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
    last += 1;
    due.set(last, { at: now + wait, run: () => run(...given) });
    return last;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((timer: number) => void due.delete(timer)) as unknown as typeof clearTimeout;
  // The store under test takes its turns by this.
  globalThis.setImmediate = ((run: (...given: unknown[]) => void, ...given: unknown[]) => {
    asked += 1;
    return own.setImmediate(run, ...given);
  }) as typeof setImmediate;

  const turn = (): Promise<void> => new Promise((resolve) => void own.setImmediate(resolve));
  const breath = (): Promise<void> => new Promise((resolve) => void own.setTimeout(resolve, 5));
  async function quiet(isDone: () => boolean): Promise<void> {
    for (let turns = 0, all = 0, before = asked; turns < quietTurns && all < busyTurns && !isDone(); turns += 1) {
      await turn();
      all += 1;
      if (asked !== before) turns = 0;
      before = asked;
    }
  }
  function move(): boolean {
    const [next] = [...due].sort(([, a], [, b]) => a.at - b.at);
    if (!next) return false;
    due.delete(next[0]);
    now = Math.max(now, next[1].at);
    next[1].run();
    return true;
  }
  return {
    async done(work) {
      let settled = false;
      const settle = (): boolean => (settled = true);
      void work.then(settle, settle);
      // Where nothing is due, a module may be on its way from another thread.
      for (let moves = 0, breaths = 0; moves < mostMoves && breaths < mostBreaths;) {
        await quiet(() => settled);
        if (settled) return true;
        if (move()) moves += 1;
        else {
          await breath();
          breaths += 1;
        }
      }
      return settled;
    },
    async rest() {
      for (let rounds = 0; rounds < mostMoves; rounds += 1) {
        await quiet(() => false);
        if (due.size === 0) return;
      }
    },
    restore: () => Object.assign(globalThis, own),
  };
}
