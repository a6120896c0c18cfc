import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  classesAndEnums,
  failuresHidden,
  fixedChinese,
  impurities,
  longFiles,
  longFunctions,
  modelWords,
  rawMarkupIn,
  silencedIn,
  tooNewIn,
  tooNewStyleIn,
} from './house/contents';
import { importCycles } from './house/cycles';
import { allowed, floors, floorViolations } from './house/floors';
import { namesTwice, namingViolations, outsideRooms, unexpectedEntries } from './house/names';
import { importsOf, readSources, sourceFile, type SourceFile } from './house/sourceFile';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readSources(root);

test('src is found', () => {
  expect(files.length).toBeGreaterThan(20);
});

test('lower floors never look up, and packages come in where they may', () => {
  expect(floorViolations(files)).toEqual([]);
});

test('no file imports itself by a detour', () => {
  expect(importCycles(files)).toEqual([]);
});

test('one exported name, one thing', () => {
  expect(namesTwice(files)).toEqual([]);
});

const words = modelWords(files);

const rules: [string, (file: SourceFile) => string[]][] = [
  ['names say what a file holds', namingViolations],
  ['components and composables stand in rooms by subject', outsideRooms],
  ['what readers read comes from messages', (file) => fixedChinese(file, words)],
  ['text never becomes markup or code', rawMarkupIn],
  ['no check is switched off, nothing is put off', silencedIn],
  ['the lower floors know no page and no clock', impurities],
  ['a failure is never taken for nothing', failuresHidden],
  ['no function is longer than can be read at once', longFunctions],
  ['no file of the intake is longer than can be read at once', longFiles],
  ['plain data: no enums, no classes in the domain', classesAndEnums],
  ['tablets of 2021 know every method', tooNewIn],
  ['tablets of 2021 know every style', tooNewStyleIn],
];

test.each(rules)('%s', (_, rule) => {
  expect(files.flatMap((file) => rule(file))).toEqual([]);
});

test('floors and packages on the list are used, and src/README.md tells the same of each', () => {
  const readme = readFileSync(join(root, 'src/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `src\/(\w+)` *\|[^|]*\| ([^|]*?) *\|$/gm)];
  const told = rows.map(([, floor, may = '']) => [floor, may === 'nothing' ? [] : may.split(', ').sort()]);
  const listed = floors.map((floor) => [floor, [...allowed[floor].floors, ...allowed[floor].packages].sort()]);
  expect(told).toEqual(listed);
  const packages = new Set(files.flatMap((file) => importsOf(file).map(({ specifier }) => specifier)));
  const unused = floors
    .flatMap((floor) => allowed[floor].packages)
    .filter((name) => {
      return ![...packages].some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
    });
  expect(unused).toEqual([]);
});

test('a build for people needs nothing below test/', () => {
  const config = sourceFile('vite.config.ts', readFileSync(join(root, 'vite.config.ts'), 'utf8'));
  const needed = importsOf(config).filter(({ typeOnly }) => !typeOnly);
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter(({ specifier }) => specifier.startsWith('./test/'))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const forPeople = ['start', 'dev', 'build', 'preview', 'example', 'describe:data', 'check:report'];
  expect(forPeople.filter((name) => scripts[name]?.includes('test/') ?? true)).toEqual([]);
});

test('the newest version of the changelog is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const versions = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/gm)].map(([, number]) => number);
  expect(versions[0]).toBe(version);
  expect(changelog.indexOf('## [Unreleased]')).toBeLessThan(changelog.indexOf(`## [${version}]`));
});

test('the top level holds what it should', () => {
  expect(unexpectedEntries(readdirSync(root))).toEqual([]);
});
