import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { sortOfWord, type HistorySort } from '../../pictures/projects/historiesPicture';

/** How the histories are sorted: a part of the address; undefined where the ladders are asked for. */
export function useHistorySort() {
  const route = useRoute();
  const router = useRouter();
  return computed<HistorySort | undefined>({
    get: () => sortOfWord(typeof route.query.sort === 'string' ? route.query.sort : undefined),
    set: (sort) => void router.replace({ query: { ...route.query, sort } }),
  });
}
