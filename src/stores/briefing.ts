import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import { added, freeId } from '../briefing/deckEdits';
import { addedSlide, defaultSlides } from '../briefing/defaultSlides';
import type { Deck, DeckSlide, SlideContent } from '../domain/deck';
import { figuresOf } from '../domain/figures/figuresOf';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import type { Selection } from '../pictures/selection';
import { unreadable } from '../storage/refusal';
import { confirmedNames } from './confirmedNames';
import { deckDataOf } from './deckData';
import { keptDecks } from './keptDecks';
import { useLibrary } from './library';

type Reading = Pick<Selection, 'report' | 'unit' | 'caliber'>;

/** Short enough for an address, and no other deck of this device has it. */
const newDeckId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The briefings kept on this device. Each answers from its own copy of the reports. */
export const useBriefing = defineStore('briefing', () => {
  const library = useLibrary();
  const { keepCopy, ...kept } = keptDecks(() => library.repository);
  const { decks, loaded, deckOf, read, keep } = kept;
  /** Somebody is presenting in this window: nothing may reload it, nothing may be put over the slide. */
  const presenting = ref(false);
  const { readConfirmed, newsOf } = confirmedNames(library, decks);
  watch(
    () => library.repository,
    (repository, _, onCleanup) => {
      if (!repository) return;
      const watched = [repository.watchDecks(() => void read()), repository.watchMappings(() => void readConfirmed())];
      onCleanup(() => watched.forEach((stop) => stop()));
      void read();
    },
    { immediate: true },
  );
  const dataOf = (key: ReportKey) => deckDataOf(key, { repository: library.repository, heads: library.heads });
  /** What the store rejects with is told; nothing comes of it then. */
  async function told<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      library.tell([unreadable(error)]);
      return undefined;
    }
  }
  const bookOf = ({ sources, mappings }: Pick<Deck, 'sources' | 'mappings'>) =>
    figuresOf(
      sources.map(({ report }) => report),
      mappings,
    );

  /** Makes a report's briefing and gives its id; nothing where the report is not stored, or can't be read. */
  async function create(reading: Reading): Promise<string | undefined> {
    const data = await told(() => dataOf(reading.report));
    if (!data) return undefined;
    const slides = defaultSlides(bookOf(data), reading);
    const id = newDeckId();
    await keep({ id, report: reportPath(reading.report), ...data, slides, revision: 0 });
    return id;
  }
  /** The briefing of a report that was made last, else a new one; nothing where those there are can't be read. */
  async function forReport(reading: Reading): Promise<string | undefined> {
    if (!loaded.value) await read();
    if (!loaded.value) return undefined;
    const own = decks.value.filter(({ report }) => report === reportPath(reading.report));
    const [newest] = own.sort((a, b) => b.frozen.localeCompare(a.frozen));
    // One that can't be read may be this report's: another one is made only when somebody asks for it.
    if (!newest && kept.damaged.value.length > 0) return undefined;
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
    const data = key && (await told(() => dataOf(key)));
    if (deck && data) await keep({ ...deck, ...data });
  }
  /** Back to the slides a briefing of its frozen reports starts with. */
  async function reset(id: string, reading: Reading): Promise<void> {
    const deck = deckOf(id);
    if (deck) await edit(id, () => defaultSlides(bookOf(deck), reading));
  }

  return {
    ...kept,
    presenting,
    /** Keeps what was changed here beside what was kept elsewhere; gives the copy's id. */
    keepCopy: async (id: string): Promise<string> => {
      const copy = newDeckId();
      await keepCopy(id, copy);
      return copy;
    },
    create,
    forReport,
    edit,
    add,
    renew,
    reset,
    newsOf,
  };
});
