import { describe, expect, test } from 'vitest';
import {
  classesAndEnums,
  fixedChinese,
  impurities,
  longFunctions,
  modelWords,
  rawMarkupIn,
  silencedIn,
  tooNewIn,
  tooNewStyleIn,
} from '../../house/contents';
import { namingViolations, outsideRooms, unexpectedEntries } from '../../house/names';
import { sourceFile } from '../../house/sourceFile';

const component = (markup: string) => sourceFile('src/components/FigureText.vue', markup);
const words = modelWords([sourceFile('src/domain/words.ts', `type Unit = '分'; const per = { 万元: 4 };`)]);

describe('Chinese outside the messages', () => {
  test.each([
    ['text of a template', component('<template><p>决算</p></template>')],
    ['an attribute', component('<template><p title="决算" /></template>')],
    ['punctuation', component(`<template><p>{{ names.join('、') }}</p></template>`)],
    ['a script', component(`<script setup lang="ts">const a = '决算';</script>`)],
    ['a style', component(`<template><p /></template><style>p::after { content: '（'; }</style>`)],
    ['a template string', sourceFile('src/exports/a.ts', 'const a = `${b}年`;')],
    ['a pattern', sourceFile('src/pictures/a.ts', 'const a = /决算/;')],
    ['a name in one language', sourceFile('src/pictures/a.ts', `const a = { zh: '决算' };`)],
    ['a name in both, but not of a picture', sourceFile('src/views/a.ts', `const a = { zh: '决算', en: 'Final' };`)],
  ])('is found in %s', (_, file) => {
    expect(fixedChinese(file, words)).toHaveLength(1);
  });

  test.each([
    ['messages', sourceFile('src/i18n/zh-CN/shell.ts', `export const a = '决算';`)],
    ['comments', component('<template><!-- 决算 --><p /></template><style>/* 决算 */</style>')],
    ['comments of a script', sourceFile('src/views/a.ts', '/** 决算 */ const a = 1; // 口径')],
    ['values of the model', sourceFile('src/views/a.ts', `if (unit === '分' || money === '万元') go();`)],
    ['names of pictures in both languages', sourceFile('src/pictures/a.ts', `const a = { zh: '决算', en: 'Final' };`)],
  ])('belongs to %s', (_, file) => {
    expect(fixedChinese(file, words)).toEqual([]);
  });
});

describe('purity', () => {
  const inPictures = (text: string) => impurities(sourceFile('src/pictures/a.ts', text));

  test.each(['document.title', 'window.innerWidth', 'new Date()', 'Date.now()', 'Math.random()', 'fetch(address)'])(
    '%s is found',
    (text) => {
      expect(inPictures(`export const a = ${text};`)).toHaveLength(1);
    },
  );

  test('a property, a key, a variable of that name and a date of given parts are none of it', () => {
    expect(inPictures('const a = x.document; const b = { window: 1 }; const c = new Date(2023, 0);')).toEqual([]);
    expect(inPictures('const titleOf = (document: Title) => document.title;')).toEqual([]);
  });

  test('upper floors may look at the page', () => {
    expect(impurities(sourceFile('src/composables/useA.ts', 'document.title = a;'))).toEqual([]);
  });
});

test.each([
  ['v-html', rawMarkupIn, '<template><p v-html="a" /></template>'],
  ['innerHTML', rawMarkupIn, '<script>a.innerHTML = b;</script>'],
  ['a check switched off', silencedIn, '<script>// oxlint-disable-next-line no-var</script>'],
  ['a type error waved through', silencedIn, '<script>// @ts-expect-error</script>'],
  ['work put off', silencedIn, '<script>// TODO</script>'],
  ['toSorted', tooNewIn, '<script>a.toSorted()</script>'],
  ['an iterator with array methods', tooNewIn, '<script>map.values().map(b)</script>'],
  [
    'a mixed colour',
    tooNewStyleIn,
    '<template><p /></template><style>a { color: color-mix(in srgb, red, blue); }</style>',
  ],
  ['a subgrid', tooNewStyleIn, '<template><p /></template><style>a { grid-template-columns: subgrid; }</style>'],
  ['a line’s height as a unit', tooNewStyleIn, '<template><p /></template><style>a { block-size: 2lh; }</style>'],
  ['a starting style', tooNewStyleIn, '<template><p /></template><style>@starting-style { a { opacity: 0; } }</style>'],
  ['an enum', classesAndEnums, '<script lang="ts">enum A { B }</script>'],
])('%s is found', (_, rule, text) => {
  expect(rule(component(text))).toHaveLength(1);
});

test('a class is found in the domain only', () => {
  expect(classesAndEnums(sourceFile('src/domain/a.ts', 'export class A {}'))).toHaveLength(1);
  expect(classesAndEnums(sourceFile('src/ingest/a.ts', 'export class A extends Error {}'))).toEqual([]);
});

test('methods old enough pass', () => {
  expect(tooNewIn(component('<script>[...map.values()].map(b).sort(); Object.values(a).map(b)</script>'))).toEqual([]);
});

test('styles old enough, and those a browser may ignore, pass', () => {
  const style =
    'a:has(b) { inset: 0; block-size: 100dvh; field-sizing: content; background: linear-gradient(red, blue); }';
  expect(tooNewStyleIn(component(`<template><p /></template><style>/* subgrid */ ${style}</style>`))).toEqual([]);
});

test.each([
  ['src/domain/index.ts', 'export const a = 1;'],
  ['src/domain/utils/a.ts', 'export const a = 1;'],
  ['src/views/helpers.ts', 'export const a = 1;'],
  ['src/domain/types.ts', 'export type A = string;'],
  ['src/domain/everything.ts', `export * from './a'; export { b } from './b';`],
  ['src/views/Overview.vue', '<template><p /></template>'],
  ['src/components/figureText.vue', '<template><p /></template>'],
  ['src/domain/Words.ts', 'export const a = 1;'],
])('the name %s is refused', (path, text) => {
  expect(namingViolations(sourceFile(path, text))).toHaveLength(1);
});

test('plain names pass', () => {
  expect(namingViolations(sourceFile('src/views/OverviewView.vue', '<template><p /></template>'))).toEqual([]);
  expect(namingViolations(sourceFile('src/i18n/zh-CN/shell.ts', 'export const shell = {};'))).toEqual([]);
  expect(namingViolations(sourceFile('src/worker/ingest.worker.ts', 'export const a = 1;'))).toEqual([]);
});

test('a function of 120 lines is the longest', () => {
  const ofLines = (count: number) =>
    sourceFile('src/domain/a.ts', `const a = () => {\n${'a();\n'.repeat(count - 2)}};`);
  expect(longFunctions(ofLines(120))).toEqual([]);
  expect(longFunctions(ofLines(121))).toEqual(['src/domain/a.ts: a function of 121 lines']);
});

test('components and composables stand in rooms', () => {
  const loose = (path: string): boolean => outsideRooms(sourceFile(path, '<template><p /></template>')).length > 0;
  expect(
    ['src/components/FigureText.vue', 'src/composables/useFigures.ts', 'src/components/card.css'].map(loose),
  ).toEqual([true, true, true]);
  expect(['src/components/figures/FigureText.vue', 'src/views/ScoresView.vue'].map(loose)).toEqual([false, false]);
});

test('the top level may hold dotfiles and the known entries only', () => {
  expect(unexpectedEntries(['.ci', 'src', 'LICENSE', 'docs', 'knip.json'])).toEqual(['docs', 'knip.json']);
});
