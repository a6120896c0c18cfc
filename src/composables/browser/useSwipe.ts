import type { Ref } from 'vue';
import { onMounted, onScopeDispose } from 'vue';

const [far, flat] = [60, 1.5];

/** A swipe to the left or right with one finger. */
export function useSwipe(element: Ref<HTMLElement | null>, swiped: (to: 'next' | 'previous') => void): void {
  let from: Touch | undefined;
  const start = (event: TouchEvent): void => {
    from = event.touches.length === 1 ? event.touches[0] : undefined;
  };
  const end = (event: TouchEvent): void => {
    const to = event.changedTouches[0];
    if (!from || !to) return;
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = undefined;
    if (Math.abs(x) > far && Math.abs(x) > flat * Math.abs(y)) swiped(x < 0 ? 'next' : 'previous');
  };
  let listening: HTMLElement | undefined;
  onMounted(() => {
    listening = element.value ?? undefined;
    listening?.addEventListener('touchstart', start, { passive: true });
    listening?.addEventListener('touchend', end, { passive: true });
  });
  onScopeDispose(() => {
    listening?.removeEventListener('touchstart', start);
    listening?.removeEventListener('touchend', end);
  });
}
