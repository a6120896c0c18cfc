import type { Ref } from 'vue';
import { onMounted, onScopeDispose } from 'vue';

const [milliseconds, still] = [550, 12];

/** One finger held still. Lifting it does not tap what the press brought up. */
export function useLongPress(element: Ref<HTMLElement | null>, pressed: () => void): void {
  let from: Touch | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  const stop = (): void => clearTimeout(due);
  const start = (event: TouchEvent): void => {
    stop();
    held = false;
    from = event.touches.length === 1 ? event.touches[0] : undefined;
    if (!from) return;
    due = setTimeout(() => {
      held = true;
      pressed();
    }, milliseconds);
  };
  const move = ({ touches: [to] }: TouchEvent): void => {
    if (from && to && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > still) stop();
  };
  const end = (event: TouchEvent): void => {
    stop();
    if (held && event.cancelable) event.preventDefault();
  };
  let listening: HTMLElement | undefined;
  onMounted(() => {
    listening = element.value ?? undefined;
    listening?.addEventListener('touchstart', start, { passive: true });
    listening?.addEventListener('touchmove', move, { passive: true });
    listening?.addEventListener('touchend', end, { passive: false });
    listening?.addEventListener('touchcancel', stop);
  });
  onScopeDispose(() => {
    stop();
    listening?.removeEventListener('touchstart', start);
    listening?.removeEventListener('touchmove', move);
    listening?.removeEventListener('touchend', end);
    listening?.removeEventListener('touchcancel', stop);
  });
}
