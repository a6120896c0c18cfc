import { ref } from 'vue';
import { useEventListener } from './useEventListener';

/** Asks for the full screen. An iPhone has none and says nothing: the page itself then fills its window. */
export async function enterFullScreen(): Promise<void> {
  try {
    if (document.fullscreenEnabled) await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Refused: the slides fill the window instead.
  }
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/** Whether the screen is filled, and a way to change that. */
export function useFullScreen() {
  const full = ref(document.fullscreenElement !== null);
  useEventListener(document, 'fullscreenchange', () => (full.value = document.fullscreenElement !== null));
  return {
    full,
    possible: document.fullscreenEnabled === true,
    toggle: () => (full.value ? leaveFullScreen() : enterFullScreen()),
  };
}

/** Browsers tell of the key that left the full screen before it is left, after that, or not at all. */
const sameKey = 400;

/** Tells whether an Escape is the one that leaves the full screen, and sees that it does. */
export function useEscapeOfFullScreen(): () => boolean {
  let left = -Infinity;
  useEventListener(document, 'fullscreenchange', () => {
    if (document.fullscreenElement === null) left = performance.now();
  });
  return () => {
    if (document.fullscreenElement === null) return performance.now() - left < sameKey;
    void leaveFullScreen();
    return true;
  };
}
