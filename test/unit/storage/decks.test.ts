import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { Deck } from '../../../src/domain/deck';
import { decksOn, readDeck } from '../../../src/storage/decks';
import { memoryShelf } from '../../../src/storage/memoryShelf';
import { currentSchema } from '../../../src/storage/migrations';
import { openRepository } from '../../../src/storage/reportRepository';
import { officeReport } from './office';

const deck: Deck = {
  id: 'a1',
  report: 'office/2022',
  frozen: '2024-09-01T00:00:00.000Z',
  sources: [
    {
      report: officeReport(2022),
      version: 'v1',
      origin: 'user',
      fingerprint: 'f',
      committed: '2024-08-01T00:00:00.000Z',
    },
  ],
  slides: [
    {
      id: 's',
      content: { kind: 'picture', picture: 'spent', args: { place: '甲' } },
      unit: '万元',
      caliber: 'adjusted',
      compared: ['office/2021'],
      hidden: false,
      backup: false,
      heading: '自拟',
      note: '',
      seconds: 60,
    },
  ],
};

test('a briefing is kept, found after the store was opened again, exported with the rest, and taken away', async () => {
  const repository = await openRepository({ name: 'decks' });
  expect(await repository.keepDeck(reactive(structuredClone(deck)) as Deck)).toEqual([]);
  const again = await openRepository({ name: 'decks' });
  expect(await again.decks()).toEqual([deck]);
  expect((await again.exportAll()).decks).toEqual([{ ...deck, schema: currentSchema }]);
  await again.removeDeck('a1');
  expect(await again.decks()).toEqual([]);
});

test('whoever watches is told of both', async () => {
  const kept = decksOn(memoryShelf());
  const seen = vi.fn();
  kept.watchDecks(seen);
  await kept.keepDeck(deck);
  await kept.removeDeck('a1');
  expect(seen).toHaveBeenCalledTimes(2);
});

test('a full disk is told as such', async () => {
  const full = { ...memoryShelf(), putDeck: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  expect(await decksOn(full).keepDeck(deck)).toMatchObject([{ rule: 'storage.full' }]);
});

const [slide] = deck.slides;
test.each([
  ['id', { id: '' }],
  ['sources', { sources: [] }],
  ['sources', { sources: [{ ...deck.sources[0], fingerprint: 1 }] }],
  ['report', { report: 'office/2021' }],
  ['frozen', { frozen: 7 }],
  ['slides', { slides: [{ ...slide, content: { kind: 'film' } }] }],
  ['slides', { slides: [{ ...slide, heading: '长'.repeat(61) }] }],
  ['slides', { slides: [{ ...slide, seconds: 0.5 }] }],
  ['slides', { slides: [slide, slide] }],
])('a stored briefing with a bad %s is damaged', (column, bad) => {
  const stored = { ...deck, schema: currentSchema, ...bad };
  expect(readDeck(stored)).toMatchObject([{ rule: 'stored.damagedDocument', at: { column } }]);
});
test('nothing is put over damage', async () => {
  const shelf = memoryShelf();
  await shelf.putDeck({ ...deck, frozen: '', schema: currentSchema });
  expect(await decksOn(shelf).keepDeck(deck)).toMatchObject([{ rule: 'stored.damagedDocument' }]);
});
