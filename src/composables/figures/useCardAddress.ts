import { computed, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { FigureId } from '../../domain/figure';
import type { ReportKey } from '../../domain/report';
import { figureOfText, figureText } from '../../pictures/address';

/**
 * The figure card is its part of the address: a link carries it, Back closes it. Cards opened from a card stack up
 * in the history; closing steps over all of them.
 */
export function useCardAddress(report: () => ReportKey | undefined) {
  const route = useRoute();
  const router = useRouter();
  /** Where on the page the card was opened: what stays ringed, and gets the focus back. */
  const opener = ref<Element | null>(null);
  const side = ref<'left' | 'right'>('right');

  const figure = computed<FigureId | undefined>(() => {
    const text = route.query.figure;
    const key = report();
    return typeof text === 'string' && text && key ? figureOfText(text, key) : undefined;
  });
  const depth = (): number => Number((window.history.state as { cards?: number } | null)?.cards ?? 0);

  function open(id: FigureId, from?: Element | null): void {
    const key = report();
    if (!key) return;
    if (!figure.value && from) {
      opener.value = from;
      const box = from.getBoundingClientRect();
      side.value = box.left + box.width / 2 > window.innerWidth / 2 ? 'left' : 'right';
    }
    const query = { ...route.query, figure: figureText(id, key) };
    void router.push({ query, state: { cards: depth() + 1 } });
  }
  /** An address that came with a card keeps it at the bottom of the stack: there it is taken out of the address. */
  function leave(): void {
    if (!figure.value) return;
    const { figure: _, ...query } = route.query;
    void router.replace({ query });
  }
  function close(): void {
    const cards = depth();
    if (cards === 0) {
      leave();
      return;
    }
    const stop = router.afterEach(() => {
      stop();
      leave();
    });
    router.go(-cards);
  }
  return { figure, opener, side, open, close };
}
