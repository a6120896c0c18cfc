import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useBring } from './useBring';
import { useHandOut } from './useHandOut';
import { useReading } from '../scope/useReading';
import { coverageOf } from '../../domain/coverage';
import { reportPath } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import { typingAddress } from '../../pictures/address';
import { useLibrary } from '../../stores/library';

/** Of the tables a page reads those its report was not given, and the ways to bring just these. */
export function useMissingTables(tables: () => readonly TableName[]) {
  const router = useRouter();
  const reading = useReading();
  const library = useLibrary();
  const bring = useBring();
  const { said, failed, saveTemplate } = useHandOut();

  const report = computed(() => {
    const { book, selection } = reading.value;
    return book.reports.get(reportPath(selection.report));
  });
  const missing = computed(() =>
    tables().flatMap((table) => {
      const gap = report.value ? coverageOf(report.value, table) : 'whole';
      return gap === 'whole' ? [] : [{ table, gap }];
    }),
  );
  const names = computed(() => missing.value.map(({ table }) => table));
  /** A template is made after the year before: without one there is none. */
  const before = computed(() => {
    const { department, year, edition } = reading.value.selection.report;
    return library.heads.find(
      (head) => head.department === department && head.edition === edition && head.year === year - 1,
    );
  });
  return {
    missing,
    year: computed(() => reading.value.selection.report.year),
    bring: computed(() => bring(reading.value.selection.report, names.value)),
    before,
    typing: computed(() => router.resolve(typingAddress(reading.value.selection.report)).href),
    saveTemplate: async (): Promise<void> => {
      if (before.value) await saveTemplate(before.value, before.value.version, { only: names.value });
    },
    said,
    failed,
  };
}
