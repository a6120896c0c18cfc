import { ref } from 'vue';
import type { Router } from 'vue-router';
import type { MissingParts } from '../composables/shell/useMissingParts';
import { isMissingPart } from '../domain/missingPart';

const state = ref<'newer' | 'unreachable'>();
const reloadedKey = 'self-evaluation.reloaded';
/** Milliseconds after which a server that doesn't answer counts as unreachable. */
const patience = 8000;

/** Whether the server answers with this app's page: not with nothing, not with a gateway's. */
async function serverAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch('./', { cache: 'no-store', redirect: 'error', signal });
    return response.ok && (await response.text()).includes('<div id="app">');
  } catch {
    // No answer is the answer that was asked for.
    return false;
  }
}

async function note(): Promise<void> {
  state.value = (await serverAnswers()) ? 'newer' : 'unreachable';
}

/** Whether this tab may load itself anew without being asked: once, and only where it can remember that it did. */
function mayReload(): boolean {
  try {
    if (sessionStorage.getItem(reloadedKey) !== null) return false;
    sessionStorage.setItem(reloadedKey, 'yes');
    return true;
  } catch {
    return false;
  }
}

export const missingParts: MissingParts = {
  state,
  note,
  dismiss: () => {
    state.value = undefined;
  },
};

/**
 * Hears of every part that can't be had, whoever asked for it. Everything in hand stays where it is, and is told so;
 * only a page on which nothing stands yet loads itself anew, once.
 */
export function watchForMissingParts(router: Router): void {
  window.addEventListener('vite:preloadError', () => void note());
  router.onError(async (error: unknown, _to, from) => {
    if (!isMissingPart(error)) return;
    await note();
    if (from.matched.length === 0 && state.value === 'newer' && mayReload()) window.location.reload();
  });
}
