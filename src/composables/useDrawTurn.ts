/**
 * Charts draw one after another, each in a task of its own: several in one task would block the page for long on a
 * slow tablet.
 */
let last: Promise<void> = Promise.resolve();

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

export function useDrawTurn() {
  /** Resolves in a fresh task when it is this chart's turn. */
  const turn = (): Promise<void> => {
    last = last.then(nextTask);
    return last;
  };
  return { turn };
}
