import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { offlineFiles, type BuiltFile } from '../../../src/worker/offlineFiles';

const scope = 'https://office.test/board/';
const page = '<!doctype html><div id="app"></div>';
const gateway = '<!doctype html><title>请先登录网络</title>';
const typeOf = (path: string): string =>
  ({ js: 'text/javascript', html: 'text/html', json: 'application/json', csv: 'text/csv' })[
    path.split('.').at(-1) ?? ''
  ] ?? '';
const right = (path: string, text: string, type = typeOf(path)): Response =>
  new Response(text, { headers: { 'content-type': type } });

/** As much of the browser's caches as is asked of them. */
function someCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const urlOf = (request: RequestInfo | URL): string => (request instanceof Request ? request.url : String(request));
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (request: RequestInfo | URL, { ignoreSearch = false } = {}) => {
        const wanted = urlOf(request);
        const key = [...store.keys()].find((url) => (ignoreSearch ? url.split('?')[0] === wanted : url === wanted));
        return key === undefined ? undefined : store.get(key)?.clone();
      },
      put: async (request: RequestInfo | URL, response: Response) => void store.set(urlOf(request), response),
      delete: async (request: RequestInfo | URL) => store.delete(urlOf(request)),
      keys: async () => [...store.keys()].map((url) => new Request(url)),
    };
  };
  const caches = { open, keys: async () => [...stores.keys()], delete: async (name: string) => stores.delete(name) };
  return { stores, caches: caches as unknown as CacheStorage };
}

/** Paths the server answers, each with how; what is not named is a 404, and nothing at all when there is no network. */
let served: Map<string, () => Response>;
let network: boolean;
let asked: string[];
let kept: ReturnType<typeof someCaches>;
beforeEach(() => {
  served = new Map();
  network = true;
  asked = [];
  kept = someCaches();
});

const fetchServed = async (request: Request): Promise<Response> => {
  const path = request.url.slice(scope.length);
  asked.push(path);
  if (!network) throw new TypeError('Failed to fetch');
  return served.get(path)?.() ?? new Response('missing', { status: 404 });
};
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
/** A build of these files, published: the server holds them, the worker knows their digests. */
function built(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) served.set(path, () => right(path, text));
  const list: BuiltFile[] = Object.entries(files).map(([url, text]) => ({ url, revision: sha(text) }));
  return offlineFiles({ caches: kept.caches, fetch: fetchServed, scope }, { files: list, dataCache: 'data' });
}
const get = async (worker: ReturnType<typeof built>, path: string, mode: RequestMode = 'cors') => {
  const request = new Request(`${scope}${path}`);
  Object.defineProperty(request, 'mode', { value: mode });
  const response = await worker.answer(request);
  return response && { status: response.status, text: await response.text() };
};
const behindGateway = (): void => {
  for (const path of served.keys()) served.set(path, () => right(path, gateway, 'text/html'));
};

test('what was installed answers without a network', async () => {
  const worker = built({ 'index.html': page, 'assets/a.js': 'let a' });
  expect(await worker.install()).toBe(false);
  network = false;
  expect(await get(worker, '', 'navigate')).toEqual({ status: 200, text: page });
  expect(await get(worker, 'assets/a.js')).toEqual({ status: 200, text: 'let a' });
  expect(await get(worker, 'nowhere')).toBeUndefined();
});

test('behind a gateway nothing is installed, and what lay here stays', async () => {
  const before = built({ 'index.html': page, 'assets/a.js': 'let a' });
  await before.install();
  await before.activate();
  const next = built({ 'index.html': `${page} 2`, 'assets/b.js': 'let b' });
  behindGateway();
  await expect(next.install()).rejects.toThrow('is not what was built');
  // Nor where the gateway calls its page a script.
  served.set('index.html', () => right('index.html', `${page} 2`));
  served.set('assets/b.js', () => right('assets/b.js', gateway));
  await expect(next.install()).rejects.toThrow('assets/b.js');
  expect(await get(before, '', 'navigate')).toEqual({ status: 200, text: page });
  expect(await get(before, 'assets/a.js')).toEqual({ status: 200, text: 'let a' });
});

test('a copy that went wrong is not handed out, and is mended when the network is good', async () => {
  const worker = built({ 'index.html': page, 'assets/a.js': 'let a' });
  await worker.install();
  const store = kept.stores.get('self-evaluation-app');
  // As a script by its name, and as a page by its name: only the digest can tell.
  for (const key of store?.keys() ?? []) store?.set(key, right(key.split('?')[0] ?? '', gateway));
  expect(await get(worker, '', 'navigate')).toEqual({ status: 200, text: page });
  expect(await get(worker, 'assets/a.js')).toEqual({ status: 200, text: 'let a' });
  network = false;
  expect(await get(worker, 'assets/a.js')).toEqual({ status: 200, text: 'let a' });
});

test('a page still open with the build before finds its parts, one before that no more', async () => {
  const first = built({ 'assets/1.js': 'one' });
  await first.install();
  await first.activate();
  const second = built({ 'assets/2.js': 'two' });
  await second.install();
  await second.activate();
  served.clear();
  expect(await get(second, 'assets/1.js')).toEqual({ status: 200, text: 'one' });
  const third = built({ 'assets/3.js': 'three' });
  await third.install();
  await third.activate();
  served.clear();
  expect(await get(third, 'assets/2.js')).toEqual({ status: 200, text: 'two' });
  expect(await get(third, 'assets/1.js')).toMatchObject({ status: 404 });
});

test('an older worker that had kept a page for a script is replaced at once, a sound one waits for its page', async () => {
  const worker = built({ 'index.html': page, 'assets/a.js': 'let a' });
  const old = await kept.caches.open('workbox-precache-v2');
  await old.put(`${scope}assets/a.js`, right('a.js', 'let a'));
  await old.put(`${scope}index.html?__WB_REVISION__=1`, right('index.html', page));
  expect(await worker.install()).toBe(false);
  await old.put(`${scope}index.html?__WB_REVISION__=1`, right('index.html', gateway));
  expect(await worker.install()).toBe(true);
  await old.put(`${scope}index.html?__WB_REVISION__=1`, right('index.html', page));
  await old.put(`${scope}assets/a.js`, right('a.js', gateway, 'text/html'));
  expect(await worker.install()).toBe(true);
  await worker.activate();
  expect(await kept.caches.keys()).toEqual(['self-evaluation-app']);
});

test('data are asked for first, and a gateway’s page neither replaces nor is kept as them', async () => {
  const worker = built({});
  served.set('data/datapackage.json', () => right('a.json', '{"resources":[1]}'));
  served.set('data/a/2023/budget.csv', () => right('a.csv', 'id\nb1\n'));
  expect(await get(worker, 'data/datapackage.json')).toEqual({ status: 200, text: '{"resources":[1]}' });
  expect(await get(worker, 'data/a/2023/budget.csv')).toEqual({ status: 200, text: 'id\nb1\n' });
  behindGateway();
  expect(await get(worker, 'data/datapackage.json')).toEqual({ status: 200, text: '{"resources":[1]}' });
  served.set('data/a/2023/budget.csv', () => right('a.csv', gateway));
  expect(await get(worker, 'data/a/2023/budget.csv')).toEqual({ status: 200, text: 'id\nb1\n' });
  network = false;
  expect(await get(worker, 'data/a/2023/budget.csv')).toEqual({ status: 200, text: 'id\nb1\n' });
  network = true;
  served.set('data/datapackage.json', () => right('a.json', '{"resources":[1,2]}'));
  expect(await get(worker, 'data/datapackage.json')).toEqual({ status: 200, text: '{"resources":[1,2]}' });
  // What the server has withdrawn is gone.
  served.delete('data/a/2023/budget.csv');
  expect(await get(worker, 'data/a/2023/budget.csv')).toMatchObject({ status: 404 });
});

test('a copy of data that went wrong is let go of', async () => {
  const worker = built({});
  const copies = await kept.caches.open('data');
  await copies.put(`${scope}data/datapackage.json`, right('a.json', gateway));
  network = false;
  expect(await get(worker, 'data/datapackage.json')).toMatchObject({ status: 0 });
  expect(kept.stores.get('data')?.size).toBe(0);
  // Nothing was ever kept: the page sees what came, and judges it.
  network = true;
  served.set('data/datapackage.json', () => right('a.json', gateway, 'text/html'));
  expect(await get(worker, 'data/datapackage.json')).toEqual({ status: 200, text: gateway });
  expect(kept.stores.get('data')?.size).toBe(0);
});
