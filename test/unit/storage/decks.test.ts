import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { reactive } from 'vue';
import type { Deck } from '../../../src/domain/deck';
import { decksOn, readDeck } from '../../../src/storage/decks';
import type { DeckDocument } from '../../../src/storage/documents';
import { memoryShelf } from '../../../src/storage/memoryShelf';
import { currentSchema } from '../../../src/storage/migrations';
import { openRepository } from '../../../src/storage/reportRepository';
import { exported, officeReport } from './office';

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
  mappings: [{ department: 'office', table: 'projects', fromYear: 2021, from: 'a', toYear: 2022, to: 'b' }],
  revision: 0,
  hash: 'ab'.repeat(32),
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
  const kept = { ...deck, revision: 1 };
  expect(await repository.keepDeck(reactive(structuredClone(deck)) as Deck)).toEqual({ kept });
  const again = await openRepository({ name: 'decks' });
  expect(await again.decks()).toEqual([kept]);
  expect((await exported(again)).decks).toEqual([{ ...kept, schema: currentSchema }]);
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
  const full = { ...memoryShelf(), swapDeck: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  expect(await decksOn(full).keepDeck(deck)).toMatchObject({ refused: [{ rule: 'storage.full' }] });
});

const [slide] = deck.slides;
test('what a person typed and a closing slide are kept as they are', async () => {
  const contents = [{ kind: 'problems', typedAs: 'next', typed: '甲\n乙' }, { kind: 'end' }] as const;
  const slides = contents.map((content, index) => ({ ...slide!, id: `s${index}`, content }));
  const store = decksOn(memoryShelf());
  expect(await store.keepDeck({ ...deck, slides })).toEqual({ kept: { ...deck, slides, revision: 1 } });
});

test.each([
  ['id', { id: '' }],
  ['sources', { sources: [] }],
  ['sources', { sources: [{ ...deck.sources[0], fingerprint: 1 }] }],
  ['report', { report: 'office/2021' }],
  ['frozen', { frozen: 7 }],
  ['mappings', { mappings: undefined }],
  ['mappings', { mappings: [{ ...deck.mappings[0], fromYear: '2021' }] }],
  ['revision', { revision: 0 }],
  ['hash', { hash: 'none' }],
  ['slides', { slides: [{ ...slide, content: { kind: 'film' } }] }],
  ['slides', { slides: [{ ...slide, content: { kind: 'problems', typedAs: 'asked', typed: '长'.repeat(241) } }] }],
  ['slides', { slides: [{ ...slide, content: { kind: 'problems', typedAs: 'other', typed: '' } }] }],
  ['slides', { slides: [{ ...slide, heading: '长'.repeat(61) }] }],
  ['slides', { slides: [{ ...slide, seconds: 0.5 }] }],
  ['slides', { slides: [slide, slide] }],
])('a stored briefing with a bad %s is damaged', (column, bad) => {
  const stored = { ...deck, revision: 1, schema: currentSchema, ...bad };
  expect(readDeck(stored)).toMatchObject([{ rule: 'stored.damagedDocument', at: { column } }]);
});
test('nothing is put over damage', async () => {
  const shelf = memoryShelf();
  await shelf.swapDeck({ ...deck, frozen: '', schema: currentSchema }, 0);
  expect(await decksOn(shelf).keepDeck(deck)).toMatchObject({ refused: [{ rule: 'stored.damagedDocument' }] });
});

test('one stored before confirmations were held answers without any, and can be changed', async () => {
  const { mappings: _, revision: __, hash: ___, ...old } = deck;
  expect(readDeck({ ...old, schema: 4 })).toMatchObject({ mappings: [], hash: '', revision: 1, schema: currentSchema });
  const shelf = memoryShelf();
  await shelf.swapDeck({ ...old, schema: 4 } as unknown as DeckDocument, 0);
  const [read] = await decksOn(shelf).decks();
  expect(await decksOn(shelf).keepDeck({ ...deck, ...read, frozen: '2024-09-02' })).toMatchObject({
    kept: { revision: 2, frozen: '2024-09-02' },
  });
});

describe.each([
  ['in memory', async () => decksOn(memoryShelf())],
  ['in the browser', () => openRepository({ name: `clash ${Math.random()}` })],
])('of two windows changing one briefing, %s', (_, open) => {
  const noted = (note: string, revision: number): Deck => ({ ...deck, frozen: note, revision });
  test('the later one is told what is there, and that stays', async () => {
    const kept = await open();
    await kept.keepDeck(deck);
    expect(await kept.keepDeck(noted('first', 1))).toMatchObject({ kept: { revision: 2 } });
    expect(await kept.keepDeck(noted('second', 1))).toEqual({ conflict: noted('first', 2) });
    expect(await kept.decks()).toEqual([noted('first', 2)]);
  });
  test('one that asks again for what it has done already is answered alike', async () => {
    const kept = await open();
    await kept.keepDeck(deck);
    await kept.keepDeck(noted('first', 1));
    expect(await kept.keepDeck(noted('first', 1))).toEqual({ kept: noted('first', 2) });
  });
  test('a briefing deleted meanwhile does not come back by itself', async () => {
    const kept = await open();
    await kept.keepDeck(deck);
    await kept.removeDeck('a1');
    expect(await kept.keepDeck(noted('late', 1))).toEqual({ conflict: null });
    expect(await kept.decks()).toEqual([]);
  });
});
