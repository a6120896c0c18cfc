import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  classesAndEnums,
  failuresHidden,
  fixedChinese,
  impurities,
  modelWords,
  rawMarkupIn,
  silencedIn,
  tooNewIn,
  tooNewStyleIn,
} from './house/contents';
import { importCycles } from './house/cycles';
import { floorViolations } from './house/floors';
import { namingViolations, unexpectedEntries } from './house/names';
import { readSources, type SourceFile } from './house/sourceFile';

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

const words = modelWords(files);

const rules: [string, (file: SourceFile) => string[]][] = [
  ['names say what a file holds', namingViolations],
  ['what readers read comes from messages', (file) => fixedChinese(file, words)],
  ['text never becomes markup or code', rawMarkupIn],
  ['no check is switched off, nothing is put off', silencedIn],
  ['the lower floors know no page and no clock', impurities],
  ['a failure is never taken for nothing', failuresHidden],
  ['plain data: no enums, no classes in the domain', classesAndEnums],
  ['tablets of 2021 know every method', tooNewIn],
  ['tablets of 2021 know every style', tooNewStyleIn],
];

test.each(rules)('%s', (_, rule) => {
  expect(files.flatMap((file) => rule(file))).toEqual([]);
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
