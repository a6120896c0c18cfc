import { looksLikeData, mayBe, type Answer } from './trustedAnswer';

/** A file of this build: its path below the app's folder, and its SHA-256 in hex, or whatever else names its state. */
export interface BuiltFile {
  url: string;
  revision: string | null;
}

/** The browser's caches and network, as far as they are needed here. */
export interface Outside {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch(request: Request): Promise<Response>;
  /** The app's folder: what its service worker answers for. */
  scope: string;
}

export interface OfflineOptions {
  files: readonly BuiltFile[];
  /** Name of the cache for published data. */
  dataCache: string;
}

const appCache = 'self-evaluation-app';
/** Where a build notes its files beside them. */
const listPath = 'kept-files.json';
/** What our page has and a gateway's hasn't. */
const pageMark = /<div id="app">/;
/** Milliseconds after which data are answered from the last visit. */
const patience = 8000;

const answerOf = ({ status, redirected, headers }: Response): Answer => ({
  status,
  redirected,
  type: headers.get('content-type') ?? '',
});

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same answer with its bytes read: they were looked at before anybody relies on them. Its policies stay with it. */
function rebuilt(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  // Of the bytes as they travelled.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(bytes, { headers });
}

/** The network's answer from this very address; undefined where it gives none, or leads elsewhere. */
type Ask = (path: string, options: RequestInit) => Promise<Response | undefined>;

const askOf =
  ({ fetch, scope }: Outside): Ask =>
  async (path, options) => {
    try {
      const request = new Request(new URL(path, scope).href, {
        ...options,
        redirect: 'error',
        credentials: 'same-origin',
      });
      return await fetch(request);
    } catch {
      return undefined;
    }
  };

/** Published data: asked for first, so that new years arrive; from the last visit where nothing right arrives. */
function publishedFiles({ caches, scope }: Outside, { dataCache }: OfflineOptions, ask: Ask) {
  async function data(response: Response | undefined, path: string): Promise<Response | undefined> {
    if (!response || !mayBe(path, answerOf(response))) return undefined;
    const bytes = await response.clone().arrayBuffer();
    return looksLikeData(path, new Uint8Array(bytes)) ? rebuilt(response, bytes) : undefined;
  }

  /** The network's answer to data: `fresh` where it can be relied on, as it came where it says that there is none. */
  async function askForData(request: Request, path: string): Promise<{ fresh?: Response; came?: Response }> {
    const came = await ask(path, { cache: request.cache, signal: AbortSignal.timeout(patience) });
    const fresh = await data(came, path);
    return { ...(fresh && { fresh }), ...(came && { came }) };
  }

  async function dataFile(request: Request, path: string): Promise<Response> {
    const copies = await caches.open(dataCache);
    const { fresh, came } = await askForData(request, path);
    if (fresh) {
      try {
        await copies.put(new URL(path, scope).href, fresh.clone());
      } catch {
        // A full disk keeps nobody from reading what has arrived.
      }
      return fresh;
    }
    // Withdrawn by the server itself.
    if (came && (came.status === 404 || came.status === 410)) return came;
    const copy = await copies.match(new URL(path, scope).href);
    const good = await data(copy, path);
    if (good) return good;
    if (copy) await copies.delete(new URL(path, scope).href);
    return came ?? Response.error();
  }

  return dataFile;
}

/**
 * Keeps the app for a start without a network. Nothing is kept, and nothing kept is handed out, that isn't the file it
 * stands for: the build's own files by their digests, published data by what they look like. What lies there wrong is
 * fetched anew as soon as the network gives the right thing.
 */
export function offlineFiles(outside: Outside, options: OfflineOptions) {
  const { caches, fetch, scope } = outside;
  const { files } = options;
  const ask = askOf(outside);
  const dataFile = publishedFiles(outside, options, ask);
  const address = (path: string): string => new URL(path, scope).href;
  const keyOf = ({ url, revision }: BuiltFile): string => `${address(url)}?${revision ?? ''}`;
  const built = new Map(files.map((file) => [file.url, file]));

  /** The response if it is this very file, with its bytes read. */
  async function verified(file: BuiltFile, response: Response | undefined): Promise<Response | undefined> {
    if (!response || !mayBe(file.url, answerOf(response))) return undefined;
    const bytes = await response.arrayBuffer();
    const told = /^[0-9a-f]{64}$/.test(file.revision ?? '');
    return !told || (await sha256(bytes)) === file.revision ? rebuilt(response, bytes) : undefined;
  }

  /** Fetches a file and keeps it; a browser's own cache may hold a gateway's page, so a wrong answer is asked for anew. */
  async function fetchAndKeep(file: BuiltFile): Promise<Response> {
    const first = await verified(file, await ask(file.url, { cache: 'default' }));
    const right = first ?? (await verified(file, await ask(file.url, { cache: 'reload' })));
    if (!right) throw new Error(`${file.url} is not what was built`);
    const kept = await caches.open(appCache);
    await kept.put(keyOf(file), right.clone());
    return right;
  }

  async function keptFile(file: BuiltFile): Promise<Response | undefined> {
    const kept = await caches.open(appCache);
    return verified(file, await kept.match(keyOf(file)));
  }

  /** Whether another kind of service worker has kept something else under the name of a file of the app. */
  async function keptWrongBefore(name: string): Promise<boolean> {
    const kept = await caches.open(name);
    const lying = await Promise.all(
      (await kept.keys()).map(async (request) => {
        const [copy, path] = [await kept.match(request), new URL(request.url).pathname];
        return copy && mayBe(path, answerOf(copy)) && (!path.endsWith('.html') || pageMark.test(await copy.text()));
      }),
    );
    return lying.includes(false);
  }

  /**
   * Has every file of this build lie here. Rejects, and leaves the build before it in charge, where one can't be had.
   * Gives whether what is in charge now hands out what isn't the app: then nobody can ask for this build, nor be
   * interrupted by it.
   */
  async function install(): Promise<boolean> {
    await Promise.all(files.map(async (file) => (await keptFile(file)) ?? (await fetchAndKeep(file))));
    const others = (await caches.keys()).filter((name) => name.startsWith('workbox-precache'));
    return (await Promise.all(others.map(keptWrongBefore))).includes(true);
  }

  /**
   * Takes over. The files of the build before stay for pages still open with it; everything older goes, and with it
   * what another kind of service worker kept, unchecked.
   */
  async function activate(): Promise<void> {
    const kept = await caches.open(appCache);
    const own = files.map(keyOf);
    const before = ((await (await kept.match(address(listPath)))?.json()) ?? []) as readonly string[];
    const wanted = new Set([...own, ...before, address(listPath)]);
    const lying = await kept.keys();
    await Promise.all(lying.filter(({ url }) => !wanted.has(url)).map((request) => kept.delete(request)));
    await kept.put(address(listPath), new Response(JSON.stringify(own)));
    const foreign = (await caches.keys()).filter((name) => name.startsWith('workbox-'));
    await Promise.all(foreign.map((name) => caches.delete(name)));
  }

  /** A file of this build, or of the one before: from here, else from the network, which then mends what lies here. */
  async function appFile(request: Request, file: BuiltFile): Promise<Response> {
    const kept = await keptFile(file);
    if (kept) return kept;
    // The server may hold another build by now, or a gateway's page to log in on: the page tells them apart.
    return fetchAndKeep(file).catch(() => fetch(request));
  }

  async function earlierFile(request: Request, path: string): Promise<Response> {
    const kept = await caches.open(appCache);
    const found = await kept.match(address(path), { ignoreSearch: true });
    return found && mayBe(path, answerOf(found)) ? found : fetch(request);
  }

  /** The answer to a request, or undefined where it is the network's alone. */
  function answer(request: Request): Promise<Response> | undefined {
    if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
    const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
    const page = request.mode === 'navigate' && path === '' ? 'index.html' : path;
    const file = built.get(page);
    if (file && (path !== '' || request.mode === 'navigate')) return appFile(request, file);
    if (/^data\/.*\.(?:json|csv)$/.test(path)) return dataFile(request, path);
    return path.startsWith('assets/') ? earlierFile(request, path) : undefined;
  }

  return { install, activate, answer };
}
