import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { deckNews, isNews } from '../briefing/deckNews';
import { added, freeId } from '../briefing/deckEdits';
import { addedSlide, defaultSlides } from '../briefing/defaultSlides';
import type { Deck, DeckSlide, DeckSource, SlideContent } from '../domain/deck';
import { figuresOf } from '../domain/figures/figuresOf';
import type { Finding } from '../domain/finding';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import type { Selection } from '../pictures/selection';
import { frozen } from './frozen';
import { useLibrary } from './library';

type Reading = Pick<Selection, 'report' | 'unit' | 'caliber'>;

/** Short enough for an address, and no other deck of this device has it. */
const newDeckId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The briefings kept on this device. Each answers from its own copy of the reports. */
export const useBriefing = defineStore('briefing', () => {
  const library = useLibrary();
  const decks = shallowRef<readonly Deck[]>([]);
  const loaded = ref(false);
  /** What stood in the way of keeping the last change. */
  const refused = shallowRef<readonly Finding[]>([]);
  /** Somebody is presenting in this window: nothing may reload it, nothing may be put over the slide. */
  const presenting = ref(false);
  let writing = 0;

  /** What reads the same stays the same object: nothing is drawn anew for it. */
  function adopt(found: readonly Deck[]): void {
    const known = new Map(decks.value.map((deck) => [deck.id, deck]));
    decks.value = found.map((deck) => {
      const before = known.get(deck.id);
      if (!before) return frozen(deck);
      if (JSON.stringify(before) === JSON.stringify(deck)) return before;
      const sources = JSON.stringify(before.sources) === JSON.stringify(deck.sources) ? before.sources : deck.sources;
      return frozen({ ...deck, sources });
    });
  }
  async function read(): Promise<void> {
    const repository = library.repository;
    if (!repository || writing > 0) return;
    const found = await repository.decks().catch(() => []);
    if (writing > 0) return;
    adopt(found);
    loaded.value = true;
  }
  watch(
    () => library.repository,
    (repository, _, onCleanup) => {
      if (!repository) return;
      onCleanup(repository.watchDecks(() => void read()));
      void read();
    },
    { immediate: true },
  );

  const deckOf = (id: string | undefined): Deck | undefined => decks.value.find((deck) => deck.id === id);

  /** Shows a change at once and keeps it; where it can't be kept, says why and goes back to what is stored. */
  async function keep(deck: Deck): Promise<void> {
    const others = decks.value.filter(({ id }) => id !== deck.id);
    decks.value = [...others, frozen(deck)];
    writing += 1;
    refused.value = (await library.repository?.keepDeck(deck)) ?? [];
    writing -= 1;
    if (writing === 0) await read();
  }

  /** A copy of a report as it is stored now, with the receipt of its version. */
  async function sourceOf(key: ReportKey): Promise<DeckSource | undefined> {
    const head = library.heads.find(({ report }) => report === reportPath(key));
    const version = (await library.repository?.versions(key))?.find(({ id }) => id === head?.version);
    if (!version) return undefined;
    const { department, year, edition, tables, origin, receipt } = version;
    const report = edition === undefined ? { department, year, tables } : { department, year, edition, tables };
    const { fingerprint, committed } = receipt;
    return { report, version: version.id, origin, fingerprint, committed };
  }
  /** The report and all other years of its department and edition, oldest first: never another department's. */
  async function sourcesOf(key: ReportKey): Promise<DeckSource[]> {
    const own = library.heads.filter(({ department, edition }) => {
      return department === key.department && edition === key.edition;
    });
    const found = await Promise.all(own.map(sourceOf));
    return found.flatMap((source) => source ?? []).sort((a, b) => a.report.year - b.report.year);
  }
  const bookOf = (sources: readonly DeckSource[]) => figuresOf(sources.map(({ report }) => report));

  /** Makes a report's briefing and gives its id; nothing where the report is not stored. */
  async function create(reading: Reading): Promise<string | undefined> {
    const sources = await sourcesOf(reading.report);
    const report = reportPath(reading.report);
    if (!sources.some((source) => reportPath(source.report) === report)) return undefined;
    const slides = defaultSlides(bookOf(sources), reading);
    const deck = { id: newDeckId(), report, sources, frozen: new Date().toISOString(), slides };
    await keep(deck);
    return deck.id;
  }
  /** The briefing of a report that was made last, else a new one. */
  async function forReport(reading: Reading): Promise<string | undefined> {
    if (!loaded.value) await read();
    const own = decks.value.filter(({ report }) => report === reportPath(reading.report));
    const [newest] = own.sort((a, b) => b.frozen.localeCompare(a.frozen));
    return newest?.id ?? create(reading);
  }
  async function edit(id: string, change: (slides: readonly DeckSlide[]) => DeckSlide[]): Promise<void> {
    const deck = deckOf(id);
    if (deck) await keep({ ...deck, slides: change(deck.slides) });
  }
  /** Puts a page's picture into its report's briefing; gives the briefing's id. */
  async function add(
    content: Extract<SlideContent, { kind: 'picture' }>,
    selection: Selection,
  ): Promise<string | undefined> {
    const id = await forReport(selection);
    if (id === undefined) return undefined;
    await edit(id, (slides) => added(slides, addedSlide(freeId(slides, content.picture), content, selection)));
    return id;
  }
  /** Takes a new copy of the reports, because somebody asked for it. The slides stay as they are. */
  async function renew(id: string): Promise<void> {
    const deck = deckOf(id);
    const key = deck && parseReportPath(deck.report);
    if (!deck || !key) return;
    const sources = await sourcesOf(key);
    if (!sources.some(({ report }) => reportPath(report) === deck.report)) return;
    await keep({ ...deck, sources, frozen: new Date().toISOString() });
  }
  /** Back to the slides a briefing of its frozen reports starts with. */
  const reset = (id: string, reading: Reading): Promise<void> =>
    edit(id, () => defaultSlides(bookOf(deckOf(id)?.sources ?? []), reading));

  async function remove(id: string): Promise<void> {
    refused.value = (await library.repository?.removeDeck(id)) ?? [];
    await read();
  }

  return {
    decks,
    loaded,
    refused,
    presenting,
    deckOf,
    keep,
    create,
    forReport,
    edit,
    add,
    renew,
    reset,
    remove,
    newsOf: (deck: Deck) => {
      const news = deckNews(deck, library.heads);
      return isNews(news) ? news : undefined;
    },
  };
});
