import { build, type Rolldown } from 'vite';
import { brotliKiB } from './brotliKiB';

/** KiB, brotli: what a page must load before it can show anything, and its charts. */
const limits = { start: 110, charts: 200 } as const;

const isChunk = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): output is Rolldown.OutputChunk =>
  output.type === 'chunk';

async function chunksOfBuild(): Promise<Rolldown.OutputChunk[]> {
  const result = await build({ logLevel: 'warn', build: { write: false } });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.filter(isChunk);
}

/** The entry and all it imports outright. */
function startOf(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const start = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of start)
    for (const imported of chunks) if (chunk.imports.includes(imported.fileName)) start.add(imported);
  return [...start];
}

const sizeOf = (chunks: readonly Rolldown.OutputChunk[]): number =>
  chunks.reduce((total, { code }) => total + brotliKiB(code), 0);

const chunks = await chunksOfBuild();
const sizes = { start: sizeOf(startOf(chunks)), charts: sizeOf(chunks.filter(({ name }) => name === 'charts')) };
let within = true;
for (const part of ['start', 'charts'] as const) {
  within &&= sizes[part] <= limits[part];
  console.log(`${part.padEnd(6)} ${sizes[part].toFixed(1).padStart(6)} KiB brotli, at most ${limits[part]}`);
}
process.exit(within ? 0 : 1);
