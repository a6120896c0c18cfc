import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router';
import { reportPath, type ReportKey } from '../../domain/report';
import type { MoneyUnit } from '../../domain/hundredths';
import {
  caliberOfWord,
  comparedOf,
  isPage,
  pagePath,
  parkPath,
  reportOfAddress,
  unitOfWord,
  withText,
  wordOfUnit,
  type Page,
} from '../../pictures/address';
import type { HistorySort } from '../../pictures/projects/historiesPicture';
import type { Caliber, Selection } from '../../pictures/selection';
import { useLibrary } from '../../stores/library';
import { usePreferences } from '../../stores/preferences';

const one = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) ?? undefined;

/** The selection of the page shown: the address where it says something, the reader's preferences where it doesn't. */
export function useScope() {
  const route = useRoute();
  const router = useRouter();
  const preferences = usePreferences();
  const library = useLibrary();

  const report = computed<ReportKey | undefined>(() => reportOfAddress(route.path));
  const page = computed<Page>(() => {
    const name = one(route.params.page);
    return isPage(name) ? name : 'overview';
  });
  /** The park or area the address names, on the page of projects. */
  const park = computed(() => (page.value === 'projects' ? one(route.params.park) || undefined : undefined));
  const pathIn = (key: ReportKey): string =>
    park.value === undefined ? pagePath(key, page.value) : parkPath(key, park.value);
  /** The other stored years of the report's department and edition, oldest first. */
  const otherYears = computed<ReportKey[]>(() => {
    const own = report.value;
    if (!own) return [];
    return library.heads
      .filter(({ department, edition, year }) => {
        return department === own.department && edition === own.edition && year !== own.year;
      })
      .map(({ year }) => ({ ...own, year }))
      .sort((a, b) => a.year - b.year);
  });
  /** Unless the address says otherwise: the last stored year before. */
  const lastYear = computed<ReportKey[]>(() =>
    otherYears.value.filter(({ year }) => year < (report.value?.year ?? 0)).slice(-1),
  );
  const isExample = ({ department }: ReportKey): boolean =>
    library.heads.some((head) => head.department === department && head.origin === 'example');
  /** What is invented is never set beside what is not. */
  const compared = computed<readonly ReportKey[]>(() => {
    const [text, own] = [one(route.query.with), report.value];
    if (!own) return [];
    if (text === undefined) return lastYear.value;
    return comparedOf(text, own).filter((key) => isExample(key) === isExample(own));
  });
  const selection = computed<Selection | undefined>(() => {
    if (!report.value) return undefined;
    return {
      report: report.value,
      compared: compared.value,
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
    park,
    selection,
    /** `alone`: without what it is compared with, which is of the report shown. */
    pathOf: (key: ReportKey, to: Page, { alone = false } = {}): string => {
      const { figure: _, unknown: __, with: compared, ...query } = route.query;
      const kept = alone || compared === undefined ? query : { ...query, with: compared };
      return router.resolve({ path: pagePath(key, to), query: kept }).href;
    },
    parkPathOf: (key: ReportKey, name: string): string => {
      const { figure: _, unknown: __, park: ___, ...query } = route.query;
      return router.resolve({ path: parkPath(key, name), query }).href;
    },
    /** The projects page with its histories in an order; of one year alone, with its ladders. */
    projectsPathOf: (key: ReportKey, sort: HistorySort): string => {
      const { figure: _, unknown: __, ...query } = route.query;
      return router.resolve({ path: pagePath(key, 'projects'), query: { ...query, sort } }).href;
    },
    /** The checks page at one finding, whatever its result. */
    checksPathOf: (key: ReportKey, finding?: string): string => {
      const { figure: _, unknown: __, result: ___, ...query } = route.query;
      return router.resolve({ path: pagePath(key, 'checks'), query: { ...query, finding } }).href;
    },
    goTo: (key: ReportKey): void => {
      const { figure: _, unknown: __, with: ___, ...query } = route.query;
      void router.push({ path: pathIn(key), query });
    },
    otherYears,
    compare: (keys: readonly ReportKey[]): void => {
      const own = report.value;
      if (!own) return;
      const [said, usual] = [keys, lastYear.value].map((compared) => withText({ report: own, compared }));
      say({ with: said === usual ? undefined : (said ?? 'none') });
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
