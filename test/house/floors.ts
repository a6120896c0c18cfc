import { posix } from 'node:path';
import { importsOf, type Import, type SourceFile } from './sourceFile';

export const floors = [
  'domain',
  'pictures',
  'i18n',
  'storage',
  'ingest',
  'worker',
  'charts',
  'briefing',
  'exports',
  'stores',
  'composables',
  'components',
  'views',
  'app',
  'build',
  'cli',
] as const;
export type Floor = (typeof floors)[number];

interface Allowance {
  floors: readonly Floor[];
  packages: readonly string[];
  /** What may be imported as a type only, from floors or packages. */
  types?: readonly string[];
}

const all = floors.filter((floor) => floor !== 'cli' && floor !== 'build');

/** Who may import whom, besides itself. Data goes one way: lower floors never look up. README tells the same. */
export const allowed: Record<Floor, Allowance> = {
  domain: { floors: [], packages: [] },
  pictures: { floors: ['domain'], packages: [] },
  i18n: { floors: ['domain'], packages: [] },
  storage: { floors: ['domain'], packages: ['dexie'] },
  ingest: {
    floors: ['domain'],
    packages: ['papaparse', 'fflate', 'hucre', '@noble/hashes'],
  },
  worker: { floors: ['domain', 'ingest', 'storage'], packages: ['comlink'] },
  charts: { floors: ['domain', 'pictures', 'i18n'], packages: [], types: ['echarts'] },
  briefing: { floors: ['domain', 'pictures'], packages: [] },
  exports: {
    floors: ['domain', 'pictures', 'i18n', 'charts', 'briefing'],
    packages: ['papaparse', 'fflate', 'hucre', 'pptxgenjs'],
  },
  stores: {
    floors: ['domain', 'pictures', 'ingest', 'worker', 'storage', 'briefing', 'i18n'],
    packages: ['vue', 'pinia'],
  },
  composables: {
    floors: ['domain', 'pictures', 'i18n', 'charts', 'briefing', 'exports', 'stores'],
    packages: ['vue', 'vue-router'],
  },
  components: {
    floors: ['domain', 'pictures', 'i18n', 'charts', 'briefing', 'composables'],
    packages: ['vue', 'vue-echarts'],
    types: ['ingest', 'storage'],
  },
  views: {
    floors: all.filter((floor) => !['storage', 'ingest', 'worker', 'app'].includes(floor)),
    packages: ['vue', 'vue-router'],
    types: ['ingest', 'storage'],
  },
  app: { floors: all, packages: ['vue', 'pinia', 'vue-router', 'virtual:pwa-register'] },
  build: {
    floors: ['domain', 'pictures', 'i18n', 'ingest', 'charts', 'composables', 'components', 'views'],
    packages: ['vue', 'pinia', 'vue-router', 'vite', 'node:fs', 'node:path'],
  },
  cli: {
    floors: all.filter((floor) => !['components', 'views', 'app'].includes(floor)),
    packages: ['node:fs', 'node:path', 'node:url', 'papaparse'],
  },
};

/** The one place that brings the drawing library in at run time. */
const drawingDoor = 'src/charts/registry.ts';

const floorOf = (path: string): Floor | undefined => {
  const [top, folder, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 ? floors.find((floor) => floor === folder) : undefined;
};

/** `echarts/core` → `echarts`, `@scope/name/part` → `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier);

/** The path a relative import names; files are named with or without their ending. */
export function resolveImport(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  if (!isRelative(specifier)) return undefined;
  const bare = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [bare, `${bare}.ts`, `${bare}.vue`].find((path) => paths.has(path));
}

function refuse(file: SourceFile, { specifier, typeOnly }: Import, paths: ReadonlySet<string>): string | undefined {
  const floor = floorOf(file.path);
  if (!floor) return undefined;
  const { floors: below, packages, types = [] } = allowed[floor];
  const may = (name: string, always: readonly string[]): boolean =>
    always.includes(name) || (typeOnly && types.includes(name));
  if (!isRelative(specifier)) {
    const name = packageOf(specifier);
    if (name === 'echarts' && file.path === drawingDoor) return undefined;
    return may(name, packages) ? undefined : `${file.path} may not import ${typeOnly ? 'types of ' : ''}${specifier}`;
  }
  const target = resolveImport(file.path, specifier, paths);
  if (!target) return `${file.path} imports ${specifier}, which is not in src`;
  const other = floorOf(target);
  if (other === floor || (other && may(other, below))) return undefined;
  return `${file.path} may not look ${typeOnly ? 'at types of' : 'into'} ${target}`;
}

/** Imports that break the table above, as sentences. */
export function floorViolations(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const homeless = files
    .filter(({ path }) => !floorOf(path) && path !== 'src/env.d.ts')
    .map(({ path }) => `${path} stands on no floor`);
  const refused = files.flatMap((file) => importsOf(file).flatMap((imported) => refuse(file, imported, paths) ?? []));
  return [...homeless, ...refused];
}
