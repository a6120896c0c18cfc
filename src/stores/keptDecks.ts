import { computed, ref, shallowRef } from 'vue';
import type { Deck } from '../domain/deck';
import { notice } from '../domain/fault';
import { inOrder } from '../domain/inOrder';
import type { Finding } from '../domain/finding';
import { unreadable } from '../storage/refusal';
import type { Repository } from '../storage/reportRepository';
import { clashesNow, decksShown, withClash, withId, type Clashes } from './deckChanges';
import { frozen } from './frozen';

/**
 * The briefings of a store as this window shows them. A change is shown at once and kept over the revision it was made
 * from; where another window kept one meanwhile, nothing is written until somebody has chosen between the two.
 */
export function keptDecks(repository: () => Repository | undefined) {
  const decks = shallowRef<readonly Deck[]>([]);
  const loaded = ref(false);
  /** What stood in the way of the last change, or of reading. */
  const refused = shallowRef<readonly Finding[]>([]);
  /** Briefings that are there and can't be read. */
  const damaged = shallowRef<readonly Finding[]>([]);
  /** Briefings changed here that could not be kept: they stay as they are shown until they are. */
  const unkept = shallowRef<ReadonlySet<string>>(new Set());
  const clashes = shallowRef<Clashes>(new Map());
  /** The stored revision each deck shown here was made from. */
  const bases = new Map<string, number>();
  /** Decks somebody is typing in: what comes from elsewhere waits, so that it clashes instead of being typed over. */
  const held = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const writing = ref(0);

  const deckOf = (id: string | undefined): Deck | undefined => decks.value.find((deck) => deck.id === id);
  const put = (deck: Deck): void => {
    decks.value = [...decks.value.filter(({ id }) => id !== deck.id), frozen(deck)];
  };
  /** What there is and can't be read: not the same as nothing, so that nothing is made in its place by itself. */
  const unread = computed(() => (loaded.value ? damaged.value : refused.value));

  const setUnkept = (id: string, on: boolean): void => void (unkept.value = withId(unkept.value, id, on));
  const setClash = (id: string, other: Deck | null | undefined): void =>
    void (clashes.value = withClash(clashes.value, id, other));

  function adopt(found: readonly Deck[]): void {
    const stays = (id: string): boolean => held.has(id) || clashes.value.has(id) || unkept.value.has(id);
    const next = decksShown(decks.value, found, stays);
    clashes.value = clashesNow(clashes.value, found);
    for (const { id, revision } of next.taken) bases.set(id, revision);
    decks.value = next.decks;
  }
  async function read(): Promise<void> {
    const from = repository();
    if (!from || writing.value > 0) return;
    try {
      const found = await from.decks();
      if (writing.value > 0) return;
      adopt(found);
      damaged.value = from.damagedDecks();
      loaded.value = true;
    } catch (error) {
      // Not read is not the same as none: what is shown stays.
      refused.value = [unreadable(error)];
    }
  }

  async function write(deck: Deck): Promise<void> {
    if (clashes.value.has(deck.id)) return;
    const outcome = (await repository()?.keepDeck({ ...deck, revision: bases.get(deck.id) ?? 0 })) ?? {
      refused: [notice('storage.notOpen', 'error')],
    };
    refused.value = 'refused' in outcome ? outcome.refused : [];
    setUnkept(deck.id, 'refused' in outcome);
    if ('kept' in outcome) bases.set(deck.id, outcome.kept.revision);
    if ('conflict' in outcome) setClash(deck.id, outcome.conflict);
  }
  /** Shows a change at once and keeps it; where it can't be kept it stays on the page, and that is said. */
  async function keep(deck: Deck): Promise<void> {
    put(deck);
    writing.value += 1;
    last = last.then(() => write(deck));
    await last;
    writing.value -= 1;
    if (writing.value === 0 && unkept.value.size === 0) await read();
  }
  /** Tries again what could not be kept. */
  async function keepAgain(): Promise<void> {
    const changed = decks.value.filter(({ id }) => unkept.value.has(id));
    await inOrder(changed, keep);
  }

  /** Lets go of what was changed here, for what was kept elsewhere. */
  async function takeOther(id: string): Promise<void> {
    const other = clashes.value.get(id);
    setClash(id, undefined);
    decks.value = decks.value.filter((deck) => deck.id !== id);
    if (other) {
      bases.set(id, other.revision);
      put(other);
    } else bases.delete(id);
    await read();
  }
  /** Keeps what was changed here under an id of its own, beside what was kept elsewhere. */
  async function keepCopy(id: string, copy: string): Promise<void> {
    const mine = deckOf(id);
    if (!mine) return;
    await keep({ ...mine, id: copy });
    await takeOther(id);
  }
  /** Gives what stood in the way, else nothing: only then is it gone. */
  async function remove(id: string): Promise<readonly Finding[]> {
    const stood = (await repository()?.removeDeck(id)) ?? [notice('storage.notOpen', 'error')];
    refused.value = stood;
    if (stood.length > 0) return stood;
    setClash(id, undefined);
    setUnkept(id, false);
    bases.delete(id);
    await read();
    return [];
  }

  const hold = (id: string): void => void held.add(id);
  async function release(id: string): Promise<void> {
    if (held.delete(id)) await read();
  }
  /** Whether something of a briefing is on the page and not, or not yet, in the store. */
  const isUnsaved = computed(() => writing.value > 0 || unkept.value.size > 0);
  const shown = { decks, loaded, refused, damaged, unread, unkept, isUnsaved, clashes, deckOf };
  return { ...shown, read, keep, keepAgain, takeOther, keepCopy, remove, hold, release };
}
