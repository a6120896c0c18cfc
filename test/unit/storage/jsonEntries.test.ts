import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonEntries } from '../../../src/storage/jsonEntries';

/** Reads a text cut into pieces of a length. */
function read(text: string, length: number) {
  const entries = jsonEntries();
  const found = [];
  for (let at = 0; at < text.length; at += length) found.push(...entries.push(text.slice(at, at + length)));
  entries.end();
  return { found, lists: entries.lists() };
}

test('values of an object and elements of its lists come one by one', () => {
  const text = '{"made": "2024", "heads": [{"a": [1, {"b": "]}"}]}, 2],\n"decks": [], "schema":7}';
  expect(read(text, 3)).toEqual({
    found: [
      { name: 'made', value: '2024', listed: false },
      { name: 'heads', value: { a: [1, { b: ']}' }] }, listed: true },
      { name: 'heads', value: 2, listed: true },
      { name: 'schema', value: 7, listed: false },
    ],
    lists: ['heads', 'decks'],
  });
});

test('whatever is in it and however it is cut, it reads as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.integer({ min: 1, max: 9 }), (list, value, length) => {
      const known = Array.isArray(value) ? null : value;
      const { found } = read(JSON.stringify({ list, known }, null, length % 3), length);
      const back = found.filter(({ listed }) => listed).map((entry) => entry.value);
      expect(back).toEqual(JSON.parse(JSON.stringify(list)));
      expect(found.at(-1)?.value).toEqual(JSON.parse(JSON.stringify(known)));
    }),
  );
});

describe('what is no such text throws', () => {
  test.each([
    '',
    '[]',
    '{"a":[1}',
    '{"a":1]',
    '{"a":[1',
    '{"a":1',
    '{"a" 1}',
    '{"a":1}}',
    '{"a":1} x',
    '{"a":tru}',
    '{"a":[{]}',
  ])('%s', (text) => {
    expect(() => read(text, 2)).toThrow(SyntaxError);
  });
});
