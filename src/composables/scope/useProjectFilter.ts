import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { filterOfQuery, queryOfFilter, type ProjectFilter } from '../../pictures/projects/projectFilter';

/** The filter of the projects page: a part of the address, so that a link carries it. */
export function useProjectFilter() {
  const route = useRoute();
  const router = useRouter();
  const one = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return computed<ProjectFilter>({
    get: () => {
      const { park, kind, stage, next, q } = route.query;
      return filterOfQuery({ park: one(park), kind: one(kind), stage: one(stage), next: one(next), q: one(q) });
    },
    set: (filter) => void router.replace({ query: { ...route.query, ...queryOfFilter(filter) } }),
  });
}
