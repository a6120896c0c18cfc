import { brotliCompressSync } from 'node:zlib';

/** The size of a file as a static host sends it, in KiB. */
export const brotliKiB = (content: string | Uint8Array): number => brotliCompressSync(content).length / 1024;
