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

/** Whether an Escape is the full screen's, which it then leaves: not every browser takes that key for itself. */
export function isEscapeOfFullScreen(): boolean {
  const full = document.fullscreenElement !== null;
  if (full) void leaveFullScreen();
  return full;
}
