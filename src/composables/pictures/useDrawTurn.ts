import { nextTask } from '../browser/nextTask';

/**
 * Charts draw one after another, each in a task of its own: several in one task would block the page for long on a
 * slow tablet.
 */
let last: Promise<void> = Promise.resolve();

export function useDrawTurn() {
  /** Resolves in a fresh task when it is this chart's turn. */
  const turn = (): Promise<void> => {
    last = last.then(nextTask);
    return last;
  };
  return { turn };
}
