import { expect, test } from 'vitest';
import { importCycles } from '../../house/cycles';
import { floorViolations } from '../../house/floors';
import { importsOf, sourceFile } from '../../house/sourceFile';

const files = (texts: Record<string, string>) => Object.entries(texts).map(([path, text]) => sourceFile(path, text));

test('every way to import is seen, in scripts of components too', () => {
  const component = sourceFile(
    'src/components/FigureText.vue',
    `<script lang="ts">export { a } from './a';</script>
     <script setup lang="ts">
     // import './inAComment';
     import type { B } from './b';
     import { type C } from './c';
     import D, { type E } from './d';
     import {} from './f';
     import './g.css';
     const h = () => import('./h');
     const words = "import './inAString'";
     type I = import('./i').I;
     new Worker(new URL('./j.worker.ts', import.meta.url));
     </script>
     <template><p>import './inATemplate'</p></template>`,
  );
  expect(importsOf(component).map(({ specifier, typeOnly }) => (typeOnly ? `type ${specifier}` : specifier))).toEqual([
    './a',
    'type ./b',
    'type ./c',
    './d',
    './f',
    './g.css',
    './h',
    'type ./i',
    './j.worker.ts',
  ]);
});

test.each([
  ['a floor looks up', 'src/domain/a.ts', `import { b } from '../pictures/b';`, 'src/pictures/b.ts'],
  ['types do not excuse it', 'src/domain/a.ts', `import type { B } from '../pictures/b';`, 'src/pictures/b.ts'],
  ['a lazy import does not excuse it', 'src/pictures/a.ts', `import('../storage/b');`, 'src/storage/b.ts'],
  [
    'components take only types of storage',
    'src/components/A.vue',
    script(`import { b } from '../storage/b';`),
    'src/storage/b.ts',
  ],
  ['views keep out of ingest', 'src/views/AView.vue', script(`import { b } from '../ingest/b';`), 'src/ingest/b.ts'],
  ['nobody imports the app', 'src/views/AView.vue', script(`import { b } from '../app/b';`), 'src/app/b.ts'],
  ['the domain has no packages', 'src/domain/a.ts', `import Dexie from 'dexie';`],
  ['charts take only types of echarts', 'src/charts/a.ts', `import { use } from 'echarts/core';`],
  ['others take not even those', 'src/views/AView.vue', script(`import type { EChartsOption } from 'echarts';`)],
  ['comlink stays in the worker', 'src/stores/a.ts', `import { wrap } from 'comlink';`],
  ['a file that is not there', 'src/domain/a.ts', `import { b } from './gone';`],
  ['a way out of src', 'src/app/a.ts', `import { b } from '../../test/b';`, 'test/b.ts'],
  ['a file on no floor', 'src/elsewhere/a.ts', `export const a = 1;`],
])('refused: %s', (_, path, text, other = 'src/domain/other.ts') => {
  expect(
    floorViolations(files({ [path]: text, [other]: '' }).filter((file) => file.path.startsWith('src/'))),
  ).toHaveLength(1);
});

function script(text: string): string {
  return `<script setup lang="ts">${text}</script>`;
}

test('allowed: below, beside, types where they may, the one door to the drawing library', () => {
  const house = files({
    'src/env.d.ts': 'declare const version: string;',
    'src/domain/words.ts': 'export const a = 1;',
    'src/ingest/draft.ts': `import Papa from 'papaparse'; import { a } from '../domain/words';`,
    'src/charts/registry.ts': `import { use } from 'echarts/core';`,
    'src/charts/bars.ts': `import type { EChartsOption } from 'echarts'; import './registry';`,
    'src/components/DraftTable.vue': script(
      `import type { Draft } from '../ingest/draft'; import VChart from 'vue-echarts';`,
    ),
    'src/views/DataView.vue': script(`import DraftTable from '../components/DraftTable.vue';`),
    'src/app/router.ts': `const view = () => import('../views/DataView.vue');`,
  });
  expect(floorViolations(house)).toEqual([]);
});

test('a cycle is found over three files, through types and lazy imports, and told once', () => {
  const cycle = files({
    'src/domain/a.ts': `import type { B } from './b';`,
    'src/domain/b.ts': `import('./c');`,
    'src/domain/c.ts': `export * from './a';`,
    'src/domain/d.ts': `import './a'; import './c';`,
  });
  expect(importCycles(cycle)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
});

test('two ways to one file are no cycle', () => {
  const diamond = files({
    'src/domain/a.ts': `import './b'; import './c';`,
    'src/domain/b.ts': `import './d';`,
    'src/domain/c.ts': `import './d';`,
    'src/domain/d.ts': '',
  });
  expect(importCycles(diamond)).toEqual([]);
});
