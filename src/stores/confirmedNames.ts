import { shallowRef, watch, type Ref } from 'vue';
import { deckNews, isNews, type DeckNews } from '../briefing/deckNews';
import type { Deck } from '../domain/deck';
import { parseReportPath } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';
import { unreadable } from '../storage/refusal';
import type { useLibrary } from './library';

/** What is confirmed by hand to be one thing in two years, of the departments there are briefings of, as it is now. */
export function confirmedNames(library: ReturnType<typeof useLibrary>, decks: Readonly<Ref<readonly Deck[]>>) {
  const confirmed = shallowRef<ReadonlyMap<string, readonly YearMapping[]>>(new Map());

  const departmentOf = ({ report }: Deck): string => parseReportPath(report)?.department ?? '';
  async function readConfirmed(): Promise<void> {
    const repository = library.repository;
    const departments = [...new Set(decks.value.map(departmentOf))];
    if (!repository) return;
    try {
      const found = await Promise.all(departments.map(async (one) => [one, await repository.mappings(one)] as const));
      confirmed.value = new Map(found);
    } catch (error) {
      // Those read before, or those of the deck, stand for them.
      library.tell([unreadable(error)]);
    }
  }
  watch(() => [...new Set(decks.value.map(departmentOf))].join(), readConfirmed);

  /** What changed since a briefing was frozen; undefined where nothing did. */
  function newsOf(deck: Deck): DeckNews | undefined {
    // Before the confirmations are read, those of the deck stand for them.
    const mappings = confirmed.value.get(departmentOf(deck)) ?? deck.mappings;
    const news = deckNews(deck, library.heads, mappings);
    return isNews(news) ? news : undefined;
  }

  return { readConfirmed, newsOf };
}
