import { computed, shallowRef } from 'vue';
import type { Finding } from '../domain/finding';

/** What is to be told beside the figures: each thing once, until it is dismissed. */
export function noticeBoard() {
  const told = shallowRef<ReadonlyMap<string, Finding>>(new Map());
  return {
    notices: computed<readonly Finding[]>(() => [...told.value.values()]),
    tell: (findings: readonly Finding[]): void => {
      const fresh = findings.filter(({ id }) => !told.value.has(id));
      if (fresh.length === 0) return;
      const next = new Map(told.value);
      for (const finding of fresh) if (!next.has(finding.id)) next.set(finding.id, finding);
      told.value = next;
    },
    dismiss: (id: string): void => {
      told.value = new Map([...told.value].filter(([other]) => other !== id));
    },
    clear: (): void => {
      told.value = new Map();
    },
  };
}
