import { resolve } from 'node:path';
import { build, preview } from 'vite';

export interface Served {
  address: string;
  /** Where the served files lie. */
  folder: string;
  close: () => Promise<void>;
}

/** Serves built files on a free port, as the Vite project at `root` would. */
export async function serveFolder(outDir: string, root = '.'): Promise<Served> {
  const folder = resolve(outDir);
  const server = await preview({
    root: resolve(root),
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4500 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error(`${outDir} is not served`);
  return { address, folder, close: () => server.close() };
}

/** Builds the Vite project at `root` into `outDir` and serves it on a free port. Both are given from the project's root. */
export async function serveBuild(root: string, outDir: string): Promise<Served> {
  await build({ root: resolve(root), logLevel: 'error', build: { outDir: resolve(outDir), emptyOutDir: true } });
  return serveFolder(outDir, root);
}
