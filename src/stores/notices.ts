import { computed, shallowRef } from 'vue';
import type { Finding } from '../domain/finding';

/** What is to be told beside the figures: each thing once, until it is dismissed. */
export function noticeBoard() {
  const notices = shallowRef<readonly Finding[]>([]);
  const has = ({ id }: Finding): boolean => notices.value.some((before) => before.id === id);
  return {
    notices: computed(() => notices.value),
    tell: (findings: readonly Finding[]): void => {
      for (const finding of findings) if (!has(finding)) notices.value = [...notices.value, finding];
    },
    dismiss: (id: string): void => {
      notices.value = notices.value.filter((finding) => finding.id !== id);
    },
    clear: (): void => {
      notices.value = [];
    },
  };
}
