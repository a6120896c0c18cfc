import { computed } from 'vue';
import { useScope } from '../scope/useScope';
import { reportPath, type ReportKey } from '../../domain/report';
import { isSameOwner } from '../../domain/years/reportYears';
import { othersOf } from '../../pictures/yearColumns';
import { useLibrary } from '../../stores/library';

/** A report of another department that stands beside the one shown. */
export interface Beside {
  key: ReportKey;
  /** Years of that department, newest first: any of them may stand there. */
  years: readonly ReportKey[];
  /** It is stored and not yet read. */
  reading: boolean;
  href: string;
}

/** Other departments' reports beside the one shown: which, which year of them, and away again. */
export function useBeside() {
  const library = useLibrary();
  const scope = useScope();
  const keys = computed(() => (scope.selection.value ? othersOf(scope.selection.value) : []));
  const others = computed<Beside[]>(() =>
    keys.value.map((key) => {
      const own = library.heads.filter((head) => isSameOwner(head, key));
      const years = own.map(({ year }) => ({ ...key, year })).sort((a, b) => b.year - a.year);
      const stored = own.some(({ year }) => year === key.year);
      const reading = stored && !library.book.reports.has(reportPath(key));
      return { key, years, reading, href: scope.pathOf(key, scope.page.value, { alone: true }) };
    }),
  );
  const replaced = (key: ReportKey, by: readonly ReportKey[]): void => {
    const compared = scope.selection.value?.compared ?? [];
    scope.compare(compared.flatMap((one) => (one === key ? by : [one])));
  };
  return {
    page: scope.page,
    others,
    choose: (key: ReportKey, year: number): void => replaced(key, [{ ...key, year }]),
    stop: (key: ReportKey): void => replaced(key, []),
  };
}
