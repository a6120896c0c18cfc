import { publishedCopies } from '../storage/health';
import { offlineFiles, type BuiltFile } from './offlineFiles';

/** The build puts the list of its files in place of this name. */
declare const self: ServiceWorkerGlobalScope & { builtFiles: readonly BuiltFile[] };

const offline = offlineFiles(
  { caches: self.caches, fetch: (request) => fetch(request), scope: self.registration.scope },
  { files: self.builtFiles, dataCache: publishedCopies },
);

async function install(): Promise<void> {
  if (await offline.install()) await self.skipWaiting();
}
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(offline.activate()));
// A newer build waits until the page says that nobody is interrupted by it.
self.addEventListener('message', ({ data }: { data?: { type?: unknown } }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const answer = offline.answer(event.request);
  if (answer) event.respondWith(answer);
});
