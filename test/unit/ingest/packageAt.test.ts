import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageAt } from '../../../src/ingest/packageAt';

const asked: [string, RequestInit | undefined][] = [];
let answer: () => Response;
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('document', { baseURI: 'https://example.test/app/index.html' });
  vi.stubGlobal('fetch', async (url: URL, init?: RequestInit) => {
    asked.push([url.href, init]);
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

test('files are asked for below the page, never out of the cache alone', async () => {
  answer = () => new Response('{}');
  expect(await packageAt('data/').descriptor()).toBe('{}');
  expect(asked).toMatchObject([['https://example.test/app/data/datapackage.json', { cache: 'no-cache' }]]);
});

test('a path in Chinese, or with a mark that means something in an address, names its file', async () => {
  answer = () => new Response(new Uint8Array([1, 2]));
  expect(await packageAt('data/').read('单位#1/2023/tasks.csv')).toEqual(new Uint8Array([1, 2]));
  expect(asked[0]?.[0]).toBe('https://example.test/app/data/%E5%8D%95%E4%BD%8D%231/2023/tasks.csv');
});

test.each([
  ['not found', () => new Response('', { status: 404 })],
  [
    'the start page instead',
    () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  ],
])('%s is no file, and a missing descriptor is told', async (_what, response) => {
  answer = response;
  expect(await packageAt('data/').read('a/2023/tasks.csv')).toBeUndefined();
  await expect(packageAt('data/').descriptor()).rejects.toThrow('datapackage.json');
});
