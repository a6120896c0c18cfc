import { computed, ref, shallowRef } from 'vue';
import type { Finding } from '../../domain/finding';
import { useKeeping, type RestorePlan } from '../../stores/keeping';

/** A backup being brought in: chosen, looked at, then restored or let go. */
export function useRestore() {
  const keeping = useKeeping();
  const plan = shallowRef<RestorePlan>();
  const done = shallowRef<RestorePlan>();
  const refused = shallowRef<readonly Finding[]>([]);
  const progress = shallowRef<{ done: number; total: number }>();
  /** Reports that are to hold as the backup has them, by path. */
  const replace = ref<string[]>([]);
  const soundOnly = ref(false);
  let file: File | undefined;
  let stopping: AbortController | undefined;

  function letGo(): void {
    plan.value = undefined;
    done.value = undefined;
    refused.value = [];
    replace.value = [];
    soundOnly.value = false;
    file = undefined;
  }

  /** Work that tells how far it is and can be stopped; stopped, it has changed nothing and gives nothing. */
  async function cancellable<T>(
    work: (how: { signal: AbortSignal; tell: (now: { done: number; total: number }) => void }) => Promise<T>,
  ): Promise<T | undefined> {
    const { signal } = (stopping = new AbortController());
    progress.value = { done: 0, total: 1 };
    try {
      return await work({ signal, tell: (now) => (progress.value = now) });
    } catch (error) {
      if (!signal.aborted) throw error;
      return undefined;
    } finally {
      progress.value = undefined;
    }
  }

  async function choose(chosen: File): Promise<void> {
    letGo();
    file = chosen;
    const found = await cancellable((how) => keeping.planRestore(chosen, how));
    if (Array.isArray(found)) refused.value = found;
    else plan.value = found as RestorePlan | undefined;
  }

  /** Damage has to be seen and accepted before the rest comes in. */
  const blocked = computed(() => (plan.value?.damage.length ?? 0) > 0 && !soundOnly.value);
  /** What is stored here and would be another afterwards: years ticked, explanations that are newer in the backup. */
  const replaced = computed(() => ({ heads: replace.value.length, signOffs: plan.value?.replacedSignOffs ?? 0 }));

  async function restore(): Promise<void> {
    const from = file;
    if (!from) return;
    const options = { replace: [...replace.value], soundOnly: soundOnly.value };
    const outcome = await cancellable((how) => keeping.restoreBackup(from, { ...options, ...how }));
    if (!outcome) return;
    letGo();
    if ('refused' in outcome) refused.value = outcome.refused;
    else done.value = outcome.restored;
  }
  const cancel = (): void => stopping?.abort();
  return { plan, done, refused, progress, replace, replaced, soundOnly, blocked, choose, restore, letGo, cancel };
}
