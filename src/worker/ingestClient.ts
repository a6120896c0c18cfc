import { proxy, wrap, type ProxyMarked, type Remote } from 'comlink';
import type { ReadingProgress } from '../ingest/importSession';
import type { ImportDesk } from './importDesk';

/** The import's worker as a page sees it. */
export interface IngestClient {
  /** Asks the worker; rejects with WorkerGone when it is closed or breaks down meanwhile. */
  ask<T>(work: (desk: Remote<ImportDesk>) => Promise<T>): Promise<T>;
  /** A function the worker may call back. */
  callback(tell: (progress: ReadingProgress) => void): ((progress: ReadingProgress) => void) & ProxyMarked;
  /** Ends the worker whatever it is at: nothing it had not committed is stored. */
  close(): void;
}

export const workerGone = 'WorkerGone';

const gone = (why: string): Error => Object.assign(new Error(why), { name: workerGone });

/** Starts a worker. It is of the page's own origin: the policy lets no other in. */
export function connectIngest(): IngestClient {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module' });
  const desk = wrap<ImportDesk>(worker);
  let end: (why: string) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (why) => reject(gone(why));
  });
  // Nobody may be asking when it ends.
  ended.catch(() => undefined);
  worker.addEventListener('error', (event) => end(event.message || 'error'));
  worker.addEventListener('messageerror', () => end('messageerror'));
  return {
    ask: (work) => Promise.race([work(desk), ended]),
    callback: (tell) => proxy(tell),
    close() {
      worker.terminate();
      end('closed');
    },
  };
}
