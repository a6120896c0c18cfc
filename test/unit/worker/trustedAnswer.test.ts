import { expect, test } from 'vitest';
import { looksLikeData, mayBe } from '../../../src/worker/trustedAnswer';

const answer = (type: string, more: { status?: number; redirected?: boolean } = {}) => ({
  status: 200,
  redirected: false,
  type,
  ...more,
});

test.each([
  ['a.js', 'text/javascript'],
  ['a.js', 'application/javascript; charset=utf-8'],
  ['a.js', 'Application/X-JavaScript'],
  ['a.css', 'text/css;charset=UTF-8'],
  ['index.html', 'text/html; charset=utf-8'],
  ['data/datapackage.json', 'application/json'],
  ['data/a/2023/budget.csv', 'text/csv'],
  ['data/a/2023/budget.csv', 'application/octet-stream'],
  ['manifest.webmanifest', 'application/manifest+json'],
  ['icon.svg', 'image/svg+xml'],
  ['icon-192.png', 'image/png'],
])('%s may come as %s', (path, type) => {
  expect(mayBe(path, answer(type))).toBe(true);
});

test.each([
  ['a page for a script', 'a.js', answer('text/html')],
  ['a page for a style', 'a.css', answer('text/html; charset=gb2312')],
  ['a page for data', 'data/datapackage.json', answer('text/html')],
  ['a page for a table', 'data/a/2023/budget.csv', answer('TEXT/HTML')],
  ['a page for a picture', 'icon.svg', answer('text/html')],
  ['a script for a page', 'index.html', answer('text/javascript')],
  ['no type at all', 'a.js', answer('')],
  ['a script told by another address', 'a.js', answer('text/javascript', { redirected: true })],
  ['a missing script', 'a.js', answer('text/javascript', { status: 404 })],
  ['part of a script', 'a.js', answer('text/javascript', { status: 206 })],
  ['a login that is wanted first', 'a.js', answer('text/javascript', { status: 511 })],
  ['a kind of file nobody built', 'a.exe', answer('application/octet-stream')],
])('not %s', (_, path, told) => {
  expect(mayBe(path, told)).toBe(false);
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a page under the name of data is seen through', () => {
  expect(looksLikeData('data/datapackage.json', bytes('{"resources": []}'))).toBe(true);
  expect(looksLikeData('data/a/2023/tasks.csv', bytes('序号,任务\n1,"<5 万元"\n'))).toBe(true);
  expect(looksLikeData('data/a/2023/tasks.csv', bytes('\uFEFF序号,任务\n'))).toBe(true);
  expect(looksLikeData('data/a/2023/tasks.csv', bytes('\n <!DOCTYPE html><title>Log in</title>'))).toBe(false);
  expect(looksLikeData('data/a/2023/tasks.csv', bytes('\uFEFF<html>'))).toBe(false);
  expect(looksLikeData('data/datapackage.json', bytes('<html></html>'))).toBe(false);
  expect(looksLikeData('data/datapackage.json', bytes('{"resources": ['))).toBe(false);
  expect(looksLikeData('data/datapackage.json', bytes(''))).toBe(false);
});
