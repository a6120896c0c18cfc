import { expect, test } from 'vitest';
import type { Deck } from '../../../src/domain/deck';
import { decksOn } from '../../../src/storage/decks';
import { memoryShelf } from '../../../src/storage/memoryShelf';
import type { Repository } from '../../../src/storage/reportRepository';
import { keptDecks } from '../../../src/stores/keptDecks';
import { officeReport } from '../storage/office';

const deck: Deck = {
  id: 'a1',
  report: 'office/2022',
  sources: [{ report: officeReport(2022), version: 'v', origin: 'user', fingerprint: 'f', committed: '2024-08-01' }],
  mappings: [],
  frozen: '2024-09-01',
  hash: '',
  slides: [],
  revision: 0,
};

/** Two windows over one store. They look at it when a test says so. */
async function twoWindows() {
  const store = decksOn(memoryShelf()) as Repository;
  const [here, there] = [keptDecks(() => store), keptDecks(() => store)];
  await here.keep(deck);
  await there.read();
  return { store, here, there };
}
const dates = (window: ReturnType<typeof keptDecks>): string[] => window.decks.value.map(({ frozen }) => frozen);

test('changes one after another are all kept, also where the second does not wait for the first', async () => {
  const { store, here } = await twoWindows();
  await Promise.all([here.keep({ ...deck, frozen: '1' }), here.keep({ ...deck, frozen: '2' })]);
  expect(here.clashes.value.size).toBe(0);
  expect(await store.decks()).toMatchObject([{ frozen: '2', revision: 3 }]);
});

test('whoever is later sees its own change and is told; neither is written over', async () => {
  const { store, here, there } = await twoWindows();
  await there.keep({ ...deck, frozen: 'theirs' });
  await here.keep({ ...deck, frozen: 'mine' });
  expect(dates(here)).toEqual(['mine']);
  expect(here.clashes.value.get('a1')).toMatchObject({ frozen: 'theirs' });
  await here.keep({ ...deck, frozen: 'mine, more' });
  expect(dates(here)).toEqual(['mine, more']);
  expect(await store.decks()).toMatchObject([{ frozen: 'theirs' }]);
});

test('it takes the other one, and goes on from there', async () => {
  const { store, here, there } = await twoWindows();
  await there.keep({ ...deck, frozen: 'theirs' });
  await here.keep({ ...deck, frozen: 'mine' });
  await here.takeOther('a1');
  expect(dates(here)).toEqual(['theirs']);
  await here.keep({ ...deck, frozen: 'after' });
  expect(here.clashes.value.size).toBe(0);
  expect(await store.decks()).toMatchObject([{ frozen: 'after' }]);
});

test('or it keeps its own beside it', async () => {
  const { store, here, there } = await twoWindows();
  await there.keep({ ...deck, frozen: 'theirs' });
  await here.keep({ ...deck, frozen: 'mine' });
  await here.keepCopy('a1', 'b2');
  expect(here.clashes.value.size).toBe(0);
  const kept = await store.decks();
  expect(kept.map(({ id, frozen }) => [id, frozen]).sort()).toEqual([
    ['a1', 'theirs'],
    ['b2', 'mine'],
  ]);
});

test('deleted elsewhere: told as such, let go or kept as a copy', async () => {
  const { here, there } = await twoWindows();
  await there.remove('a1');
  await here.keep({ ...deck, frozen: 'mine' });
  expect(here.clashes.value.get('a1')).toBeNull();
  await here.keepCopy('a1', 'b2');
  expect(here.decks.value.map(({ id }) => id)).toEqual(['b2']);
});

test('while somebody types, a change from elsewhere waits; what is typed then clashes', async () => {
  const { here, there } = await twoWindows();
  here.hold('a1');
  await there.keep({ ...deck, frozen: 'theirs' });
  await here.read();
  expect(dates(here)).toEqual(['2024-09-01']);
  await here.keep({ ...deck, frozen: 'mine' });
  await here.release('a1');
  expect(here.clashes.value.get('a1')).toMatchObject({ frozen: 'theirs' });
});

test('typed and thought better of: what came from elsewhere is shown', async () => {
  const { here, there } = await twoWindows();
  here.hold('a1');
  await there.keep({ ...deck, frozen: 'theirs' });
  await here.release('a1');
  expect(dates(here)).toEqual(['theirs']);
});
