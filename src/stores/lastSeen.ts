import { computed, shallowRef, type Ref, type WritableComputedRef } from 'vue';
import { reportPath, type ReportKey } from '../domain/report';
import type { Head } from '../storage/documents';

/** The report last looked at or stored, as long as it holds: where the way leads to from pages of no one report. */
export function lastSeenAmong(heads: Ref<readonly Head[]>): WritableComputedRef<ReportKey | undefined> {
  const seen = shallowRef<ReportKey>();
  return computed({
    get: () => {
      const path = seen.value && reportPath(seen.value);
      return heads.value.some(({ report }) => report === path) ? seen.value : undefined;
    },
    set: (key) => void (seen.value = key),
  });
}
