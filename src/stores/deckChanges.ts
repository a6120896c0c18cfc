import type { Deck } from '../domain/deck';
import { frozen } from './frozen';

/** What was kept of a briefing elsewhere while it was changed here; null where it was deleted. */
export type Clashes = ReadonlyMap<string, Deck | null>;

const textOf = (value: unknown): string => JSON.stringify(value);
function contentOf(deck: Deck): string {
  const { revision: _, ...content } = deck;
  return textOf(content);
}

/** The deck as found, in the same object where it reads the same: nothing is drawn anew for it. */
function reused(before: Deck | undefined, found: Deck): Deck {
  if (!before) return frozen(found);
  if (contentOf(before) === contentOf(found)) return before;
  const { sources, mappings } = before;
  return frozen({
    ...found,
    sources: textOf(sources) === textOf(found.sources) ? sources : found.sources,
    mappings: textOf(mappings) === textOf(found.mappings) ? mappings : found.mappings,
  });
}

/** Of the decks found in the store those that a window shows from now on; what `stays` here is shown as it is here. */
export function decksShown(
  shown: readonly Deck[],
  found: readonly Deck[],
  stays: (id: string) => boolean,
): { decks: readonly Deck[]; taken: readonly Deck[] } {
  const known = new Map(shown.map((deck) => [deck.id, deck]));
  const taken = found.filter(({ id }) => !stays(id));
  return {
    decks: [...shown.filter(({ id }) => stays(id)), ...taken.map((deck) => reused(known.get(deck.id), deck))],
    taken,
  };
}

/** The same clashes with what the store holds of each now. */
export const clashesNow = (clashes: Clashes, found: readonly Deck[]): Clashes =>
  new Map([...clashes.keys()].map((id) => [id, found.find((deck) => deck.id === id) ?? null]));

/** The clashes with another one; undefined where it is settled. */
export const withClash = (clashes: Clashes, id: string, other: Deck | null | undefined): Clashes =>
  new Map([...[...clashes].filter(([known]) => known !== id), ...(other === undefined ? [] : [[id, other] as const])]);

/** The same ids with or without one. */
export const withId = (ids: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> =>
  new Set([...[...ids].filter((known) => known !== id), ...(on ? [id] : [])]);
