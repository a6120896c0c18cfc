import { computed, ref, shallowRef, type ComputedRef } from 'vue';
import { useMoreLanguage } from '../shell/useLanguage';
import type { PageReading } from '../scope/useReading';
import type { bookWithFindings, checksOf } from '../../domain/checks/checksOf';
import { parseReportPath, reportPath } from '../../domain/report';
import { bookWithChanges } from '../../domain/years';
import type { Selection } from '../../pictures/selection';
import { useLibrary } from '../../stores/library';

interface Rules {
  bookWithFindings: typeof bookWithFindings;
  checksOf: typeof checksOf;
}

/** No chart needs the rules: they and their sentences come beside the reports, and a page does not wait for them. */
const rules = shallowRef<Rules>();
const failed = ref(false);
async function fetchRules(speak: () => Promise<void>): Promise<void> {
  failed.value = false;
  try {
    const [fetched] = await Promise.all([import('../../domain/checks/checksOf'), speak()]);
    rules.value = fetched;
  } catch (error) {
    failed.value = true;
    console.error(error);
  }
}

/** What the library can answer for a selection, checks included; undefined where it has no such report. */
export function useLibraryReading(selection: () => Selection | undefined): ComputedRef<PageReading | undefined> {
  const library = useLibrary();
  const speakMore = useMoreLanguage();
  const retry = (): void => void fetchRules(() => speakMore('checks'));
  if (!rules.value) retry();
  // As texts: an address that changes elsewhere works out nothing anew.
  const path = computed(() => {
    const report = selection()?.report;
    return report && reportPath(report);
  });
  const against = computed(() => (selection()?.compared ?? []).map(reportPath).join(' '));
  const checked = computed(() => {
    const report = parseReportPath(path.value ?? '');
    if (!report || !library.book.reports.has(reportPath(report))) return undefined;
    if (!rules.value) return { report, findings: [], book: library.book, checking: { failed: failed.value, retry } };
    const findings = rules.value.checksOf(library.book, report);
    return { report, findings, book: rules.value.bookWithFindings(library.book, findings) };
  });
  const compared = computed(() => {
    if (!checked.value) return undefined;
    const { report, book, ...rest } = checked.value;
    const others = against.value.split(' ').flatMap((other) => parseReportPath(other) ?? []);
    return { ...rest, book: bookWithChanges(book, report, others) };
  });
  const example = computed(() =>
    library.heads.some(({ report, origin }) => report === path.value && origin === 'example'),
  );
  return computed(() => {
    const chosen = selection();
    return chosen && compared.value ? { ...compared.value, selection: chosen, example: example.value } : undefined;
  });
}
