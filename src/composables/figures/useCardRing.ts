import { nextTick, watch, type Ref } from 'vue';
import type { FigureId } from '../../domain/figure';

const ring = 'ringed';

/**
 * Keeps the figure a card was opened at visible in a ring above the scrim, scrolls it free of a sheet from below, and
 * gives it the focus back when the card closes.
 */
export function useCardRing(figure: Readonly<Ref<FigureId | undefined>>, opener: Ref<Element | null>): void {
  let ringed: HTMLElement | null = null;

  const find = (id: FigureId): HTMLElement | null => {
    const from = opener.value;
    if (from instanceof HTMLElement && from.isConnected) return from;
    return document.querySelector<HTMLElement>(`main [data-figure="${CSS.escape(id)}"]`);
  };
  /** The block a figure stands in is ringed as a whole, where it is one. */
  const ringOf = (element: HTMLElement | null): HTMLElement | null =>
    element?.closest<HTMLElement>('[data-ring]') ?? element;
  function free(element: HTMLElement): void {
    const sheet = document.querySelector('[role="dialog"]')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const covered = sheet && sheet.left < box.right && box.bottom + 8 > sheet.top && sheet.top > 120;
    if (covered) window.scrollBy({ top: box.bottom + 8 - sheet.top });
  }
  watch(
    figure,
    async (id, before) => {
      await nextTick();
      if (id && !before) {
        ringed = find(id);
        ringOf(ringed)?.classList.add(ring);
        if (ringed) free(ringed);
      }
      if (!id && before) {
        ringOf(ringed)?.classList.remove(ring);
        ringed?.focus({ preventScroll: true });
        ringed = null;
        opener.value = null;
      }
    },
    { immediate: true },
  );
}
