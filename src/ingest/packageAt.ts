/** A data package on the server that serves the page. */
export interface PackageSource {
  /** The text of `datapackage.json`. Rejects where it can't be had. */
  descriptor(): Promise<string>;
  /** Gives nothing for a file that isn't there; rejects where the server doesn't say. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Milliseconds after which a server that doesn't answer counts as unreachable: the files are small. */
const patience = 20_000;

/** Never answered out of the browser's cache without asking: a new year must show on the next visit. */
async function request(url: URL): Promise<Response | undefined> {
  const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(patience) });
  // Some hosts answer a missing file with their start page.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.ok) return isPage ? undefined : response;
  // A server that is busy or broken doesn't say that the file is missing.
  if (response.status >= 500 || response.status === 429) throw new Error(String(response.status));
  return undefined;
}

/** The package below a folder, e.g. `data/`, told relative to the page's own address. */
export function packageAt(folder: string): PackageSource {
  const place = (path: string): URL => new URL(`${folder}${path}`, document.baseURI);
  return {
    async descriptor() {
      const response = await request(place('datapackage.json'));
      if (!response) throw new Error('datapackage.json');
      return response.text();
    },
    async read(path) {
      // A path is a piece of Chinese text as likely as not; the address keeps its slashes only.
      const response = await request(place(path.split('/').map(encodeURIComponent).join('/')));
      return response && new Uint8Array(await response.arrayBuffer());
    },
  };
}
