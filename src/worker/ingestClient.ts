import { proxy, wrap, type ProxyMarked, type Remote } from 'comlink';
import type { ReadingProgress } from '../ingest/importSession';
import { isMissingPart, unavailable } from '../domain/missingPart';
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

/** The page hears of a part the worker can't have as of one of its own. */
function announce(error: unknown): void {
  if (isMissingPart(error)) window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }));
}

/** Starts a worker. It is of the page's own origin: the policy lets no other in. */
export function connectIngest(): IngestClient {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module' });
  const desk = wrap<ImportDesk>(worker);
  let end: (why: string) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (why) => reject(gone(why));
  });
  // Nobody may be asking when it ends.
  ended.catch(announce);
  // Of a script that could not be had a browser says nothing.
  worker.addEventListener('error', (event) => end(event.message || unavailable));
  worker.addEventListener('messageerror', () => end('messageerror'));
  return {
    async ask(work) {
      try {
        return await Promise.race([work(desk), ended]);
      } catch (error) {
        announce(error);
        throw error;
      }
    },
    callback: (tell) => proxy(tell),
    close() {
      worker.terminate();
      end('closed');
    },
  };
}
