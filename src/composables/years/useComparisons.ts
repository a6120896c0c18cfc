import { computed } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import { reportPath, type ReportKey } from '../../domain/report';
import { isSameOwner } from '../../domain/years/reportYears';
import { besideChoices, ownerOf } from '../../pictures/comparable';
import type { Selection } from '../../pictures/selection';

/** A stored report, as the scope bar offers it. */
export type ScopeReport = ReportKey & { departmentName: string; origin: string };

/** What a report may be compared with, as one choice of a list. */
export interface ComparisonChoice {
  value: string;
  text: string;
  keys: readonly ReportKey[];
}

const wordOf = (keys: readonly ReportKey[]): string => keys.map(reportPath).join(' ');

/** Departments, the years of the one shown, and what it may be compared with: its own years, and others' reports. */
export function useComparisons(given: () => { selection: Selection; reports: readonly ScopeReport[] }) {
  const { t } = useLanguage();
  const selection = computed(() => given().selection);
  const reports = computed(() => given().reports);

  /** Each department at its latest report. */
  const departments = computed(() => {
    const latest = new Map<string, ScopeReport>();
    for (const report of reports.value) {
      const known = latest.get(ownerOf(report));
      if (!known || known.year < report.year) latest.set(ownerOf(report), report);
    }
    return [...latest.values()];
  });
  const years = computed(() =>
    reports.value.filter((report) => isSameOwner(report, selection.value.report)).sort((a, b) => b.year - a.year),
  );
  const others = computed(() => years.value.filter(({ year }) => year !== selection.value.report.year));

  function nameOf(key: ReportKey, departmentName?: string): string {
    if (isSameOwner(key, selection.value.report)) return String(key.year);
    const name = departmentName ?? departments.value.find((one) => isSameOwner(one, key))?.departmentName;
    return [name ?? key.department, key.edition, key.year].filter(Boolean).join(' ');
  }
  const choice = (text: string, keys: readonly ReportKey[]): ComparisonChoice => ({ text, keys, value: wordOf(keys) });

  /** One report of each other department: which year of it, its panel asks. */
  const beside = computed(() =>
    besideChoices(reports.value, selection.value.report).map((key) => choice(nameOf(key, key.departmentName), [key])),
  );
  /** None, each other year, all of them; and what the address asks for, where that is none of these. */
  const own = computed(() => {
    const oldestFirst = [...others.value].reverse();
    const [first, last] = [oldestFirst[0], others.value[0]];
    const choices = [
      choice(t('scope.comparedShort'), []),
      ...others.value.map((report) => choice(String(report.year), [report])),
      ...(first && last && first !== last
        ? [choice(t('scope.comparedAll', { first: first.year, last: last.year }), oldestFirst)]
        : []),
    ];
    const asked = selection.value.compared;
    if ([...choices, ...beside.value].some(({ value }) => value === wordOf(asked))) return choices;
    return [...choices, choice(asked.map((key) => nameOf(key)).join(t('list.comma')), asked)];
  });
  return {
    departments,
    years,
    own,
    beside,
    /** There is something to compare with. */
    some: computed(() => others.value.length > 0 || beside.value.length > 0),
    chosen: computed(() => wordOf(selection.value.compared)),
    keysOf: (value: string): readonly ReportKey[] =>
      [...own.value, ...beside.value].find((one) => one.value === value)?.keys ?? [],
  };
}
