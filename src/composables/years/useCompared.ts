import { computed } from 'vue';
import { useScope } from '../scope/useScope';

/** The years a page can be compared with, and which of them it is. */
export function useCompared() {
  const scope = useScope();
  const others = scope.otherYears;
  const year = computed(() => scope.report.value?.year ?? 0);
  return {
    others,
    last: computed(() => others.value.filter((key) => key.year < year.value).slice(-1)[0]),
    isAll: computed(() => (scope.selection.value?.compared.length ?? 0) >= others.value.length),
    compare: scope.compare,
  };
}
