import { onScopeDispose } from 'vue';
import { useEventListener } from './useEventListener';

/** Keeps the screen on while a component lives, where the browser can: on plain http it can't. */
export function useAwake(): void {
  const locks = (navigator as { wakeLock?: WakeLock }).wakeLock;
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  async function hold(): Promise<void> {
    if (!locks || document.visibilityState !== 'visible') return;
    try {
      const got = await locks.request('screen');
      if (ended) await got.release();
      else lock = got;
    } catch {
      // A low battery may refuse it: the screen then dims as always.
    }
  }
  // The browser lets go whenever the page is hidden.
  useEventListener(document, 'visibilitychange', () => void hold());
  void hold();
  onScopeDispose(() => {
    ended = true;
    void lock?.release();
  });
}
