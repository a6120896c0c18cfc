import { ref, shallowRef, watch } from 'vue';
import type { Finding } from '../domain/finding';
import type { Repository, RepositoryMode } from '../storage/reportRepository';

/** What a store in use tells of. */
interface Hears {
  /** Something was stored, here or in another window. */
  changed(): void;
  /** A name was confirmed. */
  renamed(): void;
  tell(findings: readonly Finding[]): void;
}

/** The one store a page works with: how it keeps, and whether it was cleared under the page. */
export function heldStore({ changed, renamed, tell }: Hears) {
  const repository = shallowRef<Repository>();
  const mode = ref<RepositoryMode>('durable');
  /** What was kept has been cleared: what is on screen is all there is of it. */
  const cleared = ref(false);
  let stopWatching = (): void => undefined;

  function lose(trouble: Finding): void {
    tell([trouble]);
    if (trouble.rule === 'storage.gone') cleared.value = true;
  }
  /** Works with this store from now on; the one before is closed. */
  function use(opened: Repository): Repository {
    stopWatching();
    if (repository.value && repository.value !== opened) repository.value.close();
    repository.value = opened;
    cleared.value = false;
    mode.value = opened.mode;
    const watched = [opened.watch(changed), opened.watchMappings(renamed), opened.watchLoss(lose)];
    stopWatching = () => watched.forEach((end) => end());
    if (opened.reason) tell([opened.reason]);
    return opened;
  }
  /** The store, once there is one. */
  async function opened(): Promise<Repository> {
    if (repository.value) return repository.value;
    return new Promise((resolve) => {
      const done = watch(repository, (now) => {
        if (!now) return;
        done();
        resolve(now);
      });
    });
  }
  return { repository, mode, cleared, lose, use, opened };
}
