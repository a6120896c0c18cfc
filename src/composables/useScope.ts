import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router';
import { reportPath, type ReportKey } from '../domain/report';
import type { MoneyUnit } from '../domain/hundredths';
import {
  caliberOfWord,
  comparedOf,
  isPage,
  pagePath,
  reportOfPath,
  unitOfWord,
  withText,
  wordOfUnit,
  type Page,
} from '../pictures/address';
import type { Caliber, Selection } from '../pictures/selection';
import { usePreferences } from '../stores/preferences';

const one = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) ?? undefined;

/** The selection of the page shown: the address where it says something, the reader's preferences where it doesn't. */
export function useScope() {
  const route = useRoute();
  const router = useRouter();
  const preferences = usePreferences();

  const report = computed<ReportKey | undefined>(() =>
    reportOfPath(one(route.params.department) ?? '', one(route.params.year) ?? ''),
  );
  const page = computed<Page>(() => {
    const name = one(route.params.page);
    return isPage(name) ? name : 'overview';
  });
  const selection = computed<Selection | undefined>(() => {
    if (!report.value) return undefined;
    return {
      report: report.value,
      compared: comparedOf(one(route.query.with), report.value),
      unit: unitOfWord(one(route.query.unit)) ?? preferences.unit,
      caliber: caliberOfWord(one(route.query.caliber)) ?? preferences.caliber,
    };
  });

  /** Changes a part of the address; undefined lets it fall back to its default. */
  const say = (query: Record<string, string | undefined>): void => {
    void router.replace({ query: { ...route.query, ...query } });
  };
  return {
    report,
    page,
    selection,
    pathOf: (key: ReportKey, to: Page): string => {
      const { figure: _, ...query } = route.query;
      return router.resolve({ path: pagePath(key, to), query }).href;
    },
    /** The checks page at one finding, whatever its result. */
    checksPathOf: (key: ReportKey, finding?: string): string => {
      const { figure: _, result: __, ...query } = route.query;
      return router.resolve({ path: pagePath(key, 'checks'), query: { ...query, finding } }).href;
    },
    goTo: (key: ReportKey): void => {
      const { figure: _, with: __, ...query } = route.query;
      void router.push({ path: pagePath(key, page.value), query });
    },
    compare: (compared: readonly ReportKey[]): void => {
      if (report.value) say({ with: withText({ report: report.value, compared }) });
    },
    setUnit: (unit: MoneyUnit): void => {
      preferences.unit = unit;
      say({ unit: unit === '万元' ? undefined : wordOfUnit(unit) });
    },
    setCaliber: (caliber: Caliber): void => {
      preferences.caliber = caliber;
      say({ caliber: caliber === 'adjusted' ? undefined : caliber });
    },
    samePath: (a: ReportKey, b: ReportKey): boolean => reportPath(a) === reportPath(b),
  };
}
