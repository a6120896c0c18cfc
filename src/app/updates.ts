import { computed, ref } from 'vue';
import type { Updates } from '../composables/shell/useUpdates';

const ready = ref(false);
const holds = ref(0);
let take: (() => Promise<void>) | undefined;
let reloadWanted = false;

/** Pages of this browser that must not be interrupted share this lock; an update needs it alone. */
const lockName = 'self-evaluation-busy';
/** Without locks (plain http) there is no service worker either, hence no update. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** Another page took the update: load anew as soon as nothing is interrupted by it. */
function reload(): void {
  if (holds.value > 0) reloadWanted = true;
  else window.location.reload();
}

function hold(): () => void {
  holds.value += 1;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void locks()?.request(lockName, { mode: 'shared' }, () => held);
  return () => {
    letGo();
    holds.value -= 1;
    if (holds.value === 0 && reloadWanted) window.location.reload();
  };
}

async function apply(): Promise<'applied' | 'busy'> {
  const alone = await locks()?.request(lockName, { ifAvailable: true }, (lock) => lock !== null);
  if (alone === false || !take) return 'busy';
  await take();
  return 'applied';
}

async function renew(): Promise<'applied' | 'busy'> {
  if (ready.value) return apply();
  window.location.reload();
  return 'applied';
}

export const updates: Updates = { ready, held: computed(() => holds.value > 0), apply, renew, hold };

/** Makes the app work offline from the next visit on, and looks for a newer build; where the browser can't, nothing changes. */
export async function keepOffline(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register');
  take = registerSW({
    onNeedRefresh: () => {
      ready.value = true;
    },
    onNeedReload: reload,
  });
}
