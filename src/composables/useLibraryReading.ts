import { computed, type ComputedRef } from 'vue';
import type { Reading } from './useReading';
import { bookWithFindings, checksOf } from '../domain/checks/checksOf';
import { reportPath } from '../domain/report';
import type { Selection } from '../pictures/selection';
import { useLibrary } from '../stores/library';

/** What the library can answer for a selection, checks included; undefined where it has no such report. */
export function useLibraryReading(selection: () => Selection | undefined): ComputedRef<Reading | undefined> {
  const library = useLibrary();
  const checked = computed(() => {
    const report = selection()?.report;
    if (!report || !library.book.reports.has(reportPath(report))) return undefined;
    const findings = checksOf(library.book, report);
    return { findings, book: bookWithFindings(library.book, findings) };
  });
  return computed(() => {
    const chosen = selection();
    return chosen && checked.value ? { ...checked.value, selection: chosen } : undefined;
  });
}
