import { computed, type ComputedRef } from 'vue';
import type { Reading } from './useReading';
import { bookWithFindings, checksOf } from '../domain/checks/checksOf';
import { parseReportPath, reportPath } from '../domain/report';
import { bookWithChanges } from '../domain/years';
import type { Selection } from '../pictures/selection';
import { useLibrary } from '../stores/library';

/** What the library can answer for a selection, checks included; undefined where it has no such report. */
export function useLibraryReading(selection: () => Selection | undefined): ComputedRef<Reading | undefined> {
  const library = useLibrary();
  // As texts: an address that changes elsewhere works out nothing anew.
  const path = computed(() => {
    const report = selection()?.report;
    return report && reportPath(report);
  });
  const against = computed(() => (selection()?.compared ?? []).map(reportPath).join(' '));
  const checked = computed(() => {
    const report = parseReportPath(path.value ?? '');
    if (!report || !library.book.reports.has(reportPath(report))) return undefined;
    const findings = checksOf(library.book, report);
    return { report, findings, book: bookWithFindings(library.book, findings) };
  });
  const compared = computed(() => {
    if (!checked.value) return undefined;
    const { report, findings, book } = checked.value;
    const others = against.value.split(' ').flatMap((other) => parseReportPath(other) ?? []);
    return { findings, book: bookWithChanges(book, report, others) };
  });
  const example = computed(() =>
    library.heads.some(({ report, origin }) => report === path.value && origin === 'example'),
  );
  return computed(() => {
    const chosen = selection();
    return chosen && compared.value ? { ...compared.value, selection: chosen, example: example.value } : undefined;
  });
}
