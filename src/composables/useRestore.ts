import { computed, ref, shallowRef } from 'vue';
import type { Finding } from '../domain/finding';
import { useKeeping, type RestorePlan } from '../stores/keeping';

/** A backup being brought in: chosen, looked at, then restored or let go. */
export function useRestore() {
  const keeping = useKeeping();
  const plan = shallowRef<RestorePlan>();
  const done = shallowRef<RestorePlan>();
  const refused = shallowRef<readonly Finding[]>([]);
  /** Reports that are to hold as the backup has them, by path. */
  const replace = ref<string[]>([]);
  const soundOnly = ref(false);
  let text = '';

  function letGo(): void {
    plan.value = undefined;
    done.value = undefined;
    refused.value = [];
    replace.value = [];
    soundOnly.value = false;
    text = '';
  }

  async function choose(file: File): Promise<void> {
    letGo();
    text = await file.text();
    const found = await keeping.planRestore(text);
    if (Array.isArray(found)) refused.value = found;
    else plan.value = found;
  }

  /** Damage has to be seen and accepted before the rest comes in. */
  const blocked = computed(() => (plan.value?.damage.length ?? 0) > 0 && !soundOnly.value);

  async function restore(): Promise<void> {
    const outcome = await keeping.restoreBackup(text, { replace: replace.value, soundOnly: soundOnly.value });
    letGo();
    if ('refused' in outcome) refused.value = outcome.refused;
    else done.value = outcome.restored;
  }
  return { plan, done, refused, replace, soundOnly, blocked, choose, restore, letGo };
}
