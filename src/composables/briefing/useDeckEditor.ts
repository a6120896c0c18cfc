import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { added, changed, freeId, moved, movedTo, removed as without, type SlideChange } from '../../briefing/deckEdits';
import { addedSlide } from '../../briefing/defaultSlides';
import type { Slide } from '../../briefing/slide';
import type { Deck, DeckSlide, SlideContent } from '../../domain/deck';
import { parseReportPath } from '../../domain/report';
import { useBriefing } from '../../stores/briefing';

/** The slide in hand and what can be done with it; every change is kept at once. */
export function useDeckEditor(deck: () => Deck | undefined, slides: Ref<readonly Slide[]>) {
  const briefing = useBriefing();
  const chosen = ref<string>();
  const part = ref(1);
  /** The slides before something was taken away. */
  const removed = shallowRef<readonly DeckSlide[]>();

  const current = computed(() => {
    const own = slides.value.filter(({ entry }) => entry === chosen.value);
    return own[Math.min(part.value, own.length) - 1];
  });
  watch(chosen, () => (part.value = 1));
  // Another deck, or a slide that is gone: the first one is in hand.
  watch(
    slides,
    (now) => {
      if (!now.some(({ entry }) => entry === chosen.value)) chosen.value = now[0]?.entry;
    },
    { immediate: true },
  );
  watch(
    () => deck()?.id,
    () => (removed.value = undefined),
  );
  const edit = (change: (slides: readonly DeckSlide[]) => DeckSlide[]): void => {
    const id = deck()?.id;
    if (id !== undefined) void briefing.edit(id, change);
  };
  const selection = () => ({
    report: parseReportPath(deck()?.report ?? '') ?? { department: '', year: 0 },
    compared: [],
    unit: '万元' as const,
    caliber: 'adjusted' as const,
  });
  const editor = {
    move: (entry: string, by: number): void => edit((all) => moved(all, entry, by)),
    moveTo: (entry: string, target: string): void => edit((all) => movedTo(all, entry, target)),
    change: (change: SlideChange): void => edit((all) => changed(all, chosen.value ?? '', change)),
    remove: (): void => {
      removed.value = deck()?.slides;
      edit((all) => without(all, chosen.value ?? ''));
    },
    reset: (): void => {
      const id = deck()?.id;
      removed.value = deck()?.slides;
      if (id !== undefined) void briefing.reset(id, selection());
    },
    putBack: (): void => {
      const before = removed.value;
      removed.value = undefined;
      if (before) edit(() => [...before]);
    },
    add: (content: SlideContent): void => {
      const wanted =
        content.kind === 'picture' ? [content.picture, ...Object.values(content.args)].join('-') : content.kind;
      const id = freeId(deck()?.slides ?? [], wanted);
      edit((all) => added(all, addedSlide(id, content, selection())));
      chosen.value = id;
    },
    showPart: (number: number): void => {
      part.value = number;
    },
  };
  return { chosen, current, editor, removed };
}
