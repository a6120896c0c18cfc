import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { useScope } from '../scope/useScope';
import { pages, placePath, places, type Page } from '../../pictures/address';
import { useLibrary } from '../../stores/library';

/** What the rail leads to: the pages of the report shown, last seen or newest, and the pages of no one report. */
export function useRail(counts: () => Partial<Record<Page, number>> = () => ({})) {
  const library = useLibrary();
  const scope = useScope();
  const router = useRouter();

  const report = computed(() => scope.report.value ?? library.lastSeen ?? library.newest);
  const items = computed(() => {
    const key = report.value;
    const ofReport = pages.map((page) => ({
      page,
      href: key ? scope.pathOf(key, page) : '#/',
      count: counts()[page] ?? 0,
    }));
    return [...ofReport, ...places.map((page) => ({ page, href: router.resolve({ path: placePath(page) }).href }))];
  });
  const department: ComputedRef<string> = computed(() => {
    const head = library.heads.find(({ department: code }) => code === report.value?.department);
    return head?.headline.departmentName ?? head?.department ?? '';
  });
  return { items, department };
}
