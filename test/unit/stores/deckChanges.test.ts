import { expect, test } from 'vitest';
import type { Deck } from '../../../src/domain/deck';
import { clashesNow, decksShown, withClash, withId } from '../../../src/stores/deckChanges';

const deck = (id: string, frozen: string, revision = 1): Deck => ({
  id,
  report: 'office/2022',
  sources: [],
  mappings: [],
  frozen,
  hash: '',
  slides: [],
  revision,
});
const [mine, theirs, other] = [deck('a', 'mine'), deck('a', 'theirs', 2), deck('b', 'other')];

test('what is worked on here stays as it is; the rest is taken as found', () => {
  const { decks, taken } = decksShown([mine], [theirs, other], (id) => id === 'a');
  expect(decks).toEqual([mine, other]);
  expect(taken).toEqual([other]);
});

test('what is gone from the store is gone here, unless somebody works on it', () => {
  expect(decksShown([mine], [], () => false).decks).toEqual([]);
  expect(decksShown([mine], [], () => true).decks).toEqual([mine]);
});

test('a deck that reads the same is the same object, whatever its revision: nothing is drawn anew', () => {
  expect(decksShown([mine], [deck('a', 'mine', 7)], () => false).decks[0]).toBe(mine);
  const changed = decksShown([mine], [theirs], () => false).decks[0];
  expect(changed).toEqual(theirs);
  expect(changed?.sources).toBe(mine.sources);
});

test('a clash follows what the store holds: changed again, deleted, settled', () => {
  const clashes = withClash(new Map(), 'a', mine);
  expect(clashesNow(clashes, [theirs, other])).toEqual(new Map([['a', theirs]]));
  expect(clashesNow(clashes, [other])).toEqual(new Map([['a', null]]));
  expect(withClash(clashes, 'a', undefined)).toEqual(new Map());
  expect(withClash(clashes, 'b', null)).toEqual(new Map([...clashes, ['b', null]]));
});

test('an id is in a set once, or not at all', () => {
  expect([...withId(withId(new Set(['a']), 'b', true), 'b', true)]).toEqual(['a', 'b']);
  expect([...withId(new Set(['a', 'b']), 'a', false)]).toEqual(['b']);
});
