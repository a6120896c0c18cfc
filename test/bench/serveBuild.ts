import { resolve } from 'node:path';
import { build, preview } from 'vite';

export interface Served {
  address: string;
  /** Where the served files lie. */
  folder: string;
  close: () => Promise<void>;
}

/** Builds the Vite project at `root` into `outDir` and serves it on a free port. Both are given from the project's root. */
export async function serveBuild(root: string, outDir: string): Promise<Served> {
  const folder = resolve(outDir);
  const options = { root: resolve(root), logLevel: 'error' } as const;
  await build({ ...options, build: { outDir: folder, emptyOutDir: true } });
  const server = await preview({
    ...options,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4500 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error(`The build of ${root} is not served`);
  return { address, folder, close: () => server.close() };
}
