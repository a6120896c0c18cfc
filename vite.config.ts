import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { builtPage } from './src/build/builtPage.ts';
import type * as BrowserTools from './test/tools/findBrowser.mjs';
import manifest from './package.json' with { type: 'json' };

const root = fileURLToPath(new URL('.', import.meta.url));

/** Looked for by tests only: a build needs no browser, nor anything below test/. */
const findBrowserFile = pathToFileURL(join(root, 'test/tools/findBrowser.mjs')).href;
const tools = process.env.VITEST
  ? ((await import(/* @vite-ignore */ findBrowserFile)) as typeof BrowserTools)
  : undefined;
const browser = tools?.findBrowser();

/** Nothing from elsewhere, nothing inline, nothing evaluated: a page that shows figures must not be able to run others' code. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What a host that sets headers sends with every file. Full screen, wake lock, share sheet and writing to the clipboard
 * stay as browsers have them: allowed to the page itself.
 */
const hostHeaders = {
  // Browsers ignore frame-ancestors in a meta tag.
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'midi']
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The same for hosts that read a `_headers` file. What carries its digest in its name never changes. */
const headersFile = `/*
${Object.entries(hostHeaders)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** A static host may set no headers, so the build carries its policy in the page; in dev Vite's own inline client needs to run. */
const policyInPage = (): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile });
  },
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Small enough to stand in the page: browsers ask for an icon of its own more than once while a page opens. */
const iconInPage = (): Plugin => ({
  name: 'icon-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /(<link rel="icon"[^>]* href=")[^"]*/,
        `$1data:image/svg+xml;base64,${readFileSync(join(root, 'public/icon.svg'), 'base64')}`,
      ),
  },
});

/** Dev serves the top-level data/ folder as it stands (it lies below Vite's root); a build takes it along byte for byte. */
const dataFolder = (): Plugin => ({
  name: 'data-folder',
  apply: 'build',
  generateBundle() {
    for (const file of filesBelow(join(root, 'data'))) {
      const fileName = relative(root, file).split(sep).join('/');
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  },
});

/** What loads together is one file: a hundred small ones cost a slow network more than their bytes. */
const loadedTogether = [
  {
    // The drawing library and what draws with it, after the page. Tokens and contexts stay outside: the rest of the page
    // reads them too, and would pull the whole of it forward. Their styles come with the page's.
    name: 'charts',
    test: /[\\/]node_modules[\\/](?:echarts|zrender|vue-echarts|tslib)[\\/]|[\\/]src[\\/](?:charts[\\/](?!theme\.|chartContext\.)|components[\\/]pictures[\\/](?:PictureChart|FigureKeys)\.(?!.*type=style)|composables[\\/]pictures[\\/](?:useChartTaps|useDrawTurn)\.)/,
    includeDependenciesRecursively: false,
    priority: 4,
  },
  // The first page: what starts the app, the overview, and all they need; all styles of what the build draws.
  {
    name: 'start',
    test: /[\\/]src[\\/](?:app[\\/]main\.|views[\\/]OverviewView\.|components[\\/](?:pictures[\\/](?:PictureChart|FigureKeys)|questions[\\/]QuestionCards)\..*type=style|composables[\\/]browser[\\/](?:useElementSize|nextTask)\.)/,
    priority: 3,
  },
  // What keeps reports on the device.
  { name: 'storage', test: /[\\/]src[\\/]storage[\\/]reportRepository\./, priority: 2 },
  // What may be asked of a report, and the pictures it shares with charts and pages. The rules stay by themselves: no
  // chart waits for them.
  {
    name: 'questions',
    test: /[\\/]src[\\/](?:components[\\/]questions[\\/]OverviewQuestions\.|pictures[\\/](?:projects[\\/]historiesPicture|years[\\/]yearLineRatesPicture)\.)/,
    priority: 1,
  },
  // What reads a published package.
  { name: 'dataPackage', test: /[\\/]src[\\/]ingest[\\/]dataPackage\./, priority: 1 },
];

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * The app works offline after the first visit. Its own files are kept as they were built; `data/` is asked for first, so
 * that new years arrive, and answered from the last visit where there is no network. A new build waits until it is
 * asked for: nobody is interrupted.
 */
function offline(): PluginOption {
  let built = '';
  const findBuilt: Plugin = {
    name: 'find-built',
    configResolved: (config) => {
      built = resolve(config.root, config.build.outDir);
    },
  };
  const worker = VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    // Browsers that were here before look for it by this name.
    filename: 'sw.ts',
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: '部门整体支出绩效自评看板',
      short_name: '绩效自评',
      description: '部门整体支出绩效自评：预算执行、自评得分、重点项目、履职成效、勾稽核对。',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#F8F7F3',
      theme_color: '#F8F7F3',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    injectManifest: {
      injectionPoint: 'self.builtFiles',
      globPatterns: ['**/*.{js,css,html,svg,png}'],
      globIgnores: ['data/**', 'screenshots/**', 'sw.*'],
      // By its SHA-256 the service worker knows a file from whatever else a network may answer.
      manifestTransforms: [
        (entries) => ({ manifest: entries.map((entry) => ({ ...entry, revision: sha256(join(built, entry.url)) })) }),
      ],
    },
  });
  return [findBuilt, worker];
}

/** Tests of functions that keep nothing between two calls. */
const pureFloors = [
  'briefing',
  'build',
  'data',
  'domain',
  'exports',
  'house',
  'i18n',
  'ingest',
  'pictures',
  'tools',
  'cli',
];

const unitTests = {
  // Property tests share two cores with whatever else runs.
  testTimeout: 30_000,
  environment: 'node',
} as const;

/** The same names in what the build draws as in what it bundles. */
const components = (): PluginOption =>
  vue({ features: { optionsAPI: false, componentIdGenerator: 'filepath-source' } });
const define = { __APP_VERSION__: JSON.stringify(manifest.version) };

export default defineConfig({
  base: './',
  // The package hands bundlers its script for old browsers; the module for those aimed at here is the same, smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  // Not 'spa': a missing file must answer 404, never the page. Addresses live behind the hash.
  appType: 'mpa',
  plugins: [
    components(),
    policyInPage(),
    iconInPage(),
    dataFolder(),
    builtPage({ root, components, define }),
    ...(process.env.VITEST ? [] : [offline()]),
  ],
  worker: { format: 'es' },
  define,
  build: {
    // Tablets of 2021.
    target: ['chrome108', 'safari16.4'],
    cssTarget: ['chrome108', 'safari16.4'],
    // Fonts and pictures as files; `data:` only where img-src allows it anyway.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: loadedTogether },
      },
    },
  },
  preview: {
    port: 4173,
    headers: hostHeaders,
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...unitTests,
          name: 'pure',
          include: [`test/unit/{${pureFloors.join(',')}}/**/*.test.ts`, 'test/house.test.ts'],
          // Nothing here leaves a trace, so the files share what they import: loading it took longer than testing it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...unitTests,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: pureFloors.map((floor) => `test/unit/${floor}/**`),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(browser && { executablePath: browser }), args: tools?.launchArguments ?? [] },
              contextOptions: { locale: 'zh-CN' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
