import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer, type Plugin, type PluginOption, type Rolldown } from 'vite';
import type * as Drawing from './drawOverview';
import type { BuiltOverview } from './drawOverview';
import { withOverview } from './withOverview.ts';

interface BuiltPageOptions {
  /** The project's folder. */
  root: string;
  /** What compiles components, just as for the app itself: the style sheet knows them by their names. */
  components: () => PluginOption;
  define: Readonly<Record<string, string>>;
}

/** Draws the overview with the app's own components, on a server that is closed again. */
async function drawn({ root, components, define }: BuiltPageOptions): Promise<BuiltOverview> {
  const chart = join(root, 'src/build/BuiltChart.vue');
  const server = await createServer({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    appType: 'custom',
    define: { ...define },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [
      components(),
      {
        name: 'built-chart',
        enforce: 'pre',
        resolveId: (specifier) => (specifier.endsWith('/PictureChart.vue') ? chart : undefined),
      },
    ],
  });
  try {
    const { drawOverview } = (await server.ssrLoadModule('/src/build/drawOverview.ts')) as typeof Drawing;
    const read = (path: string): Uint8Array => readFileSync(join(root, 'data', path));
    return await drawOverview({
      descriptor: new TextDecoder().decode(read('datapackage.json')),
      read: (path) => Promise.resolve(read(path)),
    });
  } finally {
    await server.close();
  }
}

/** The script that runs before the first paint, in one piece. */
async function firstScript(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2018',
      rolldownOptions: { input: join(root, 'src/app/firstPaint.ts'), output: { format: 'iife' } },
    },
  });
  const [only] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return (only as Rolldown.OutputChunk).code;
}

/** Draws the overview of the published data into the page a build makes, to be seen before anything runs. */
export function builtPage(options: BuiltPageOptions): Plugin {
  let overview: BuiltOverview | undefined;
  let script = '';
  return {
    name: 'built-page',
    apply: 'build',
    async generateBundle() {
      overview = await drawn(options);
      const source = await firstScript(options.root);
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source }));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (overview ? withOverview(html, { overview, script: `./${script}` }) : html),
    },
  };
}
