import { computed, shallowRef, watch } from 'vue';
import { useRouter } from 'vue-router';
import { useLanguage } from '../shell/useLanguage';
import type { Absent, Stated } from '../../domain/hundredths';
import type { ReportKey } from '../../domain/report';
import type { ReportDiff } from '../../domain/reportDiff';
import { moneyText } from '../../i18n/cellText';
import { momentText } from '../../i18n/measureText';
import { typingAddress } from '../../pictures/address';
import { useKeeping } from '../../stores/keeping';
import { usePreferences } from '../../stores/preferences';
import type { NumberedVersion } from '../../stores/storedYears';

export type { NumberedVersion, StoredDepartment, StoredYear } from '../../stores/storedYears';

/** What lists of stored years and versions say and do. */
export function useStored() {
  const keeping = useKeeping();
  const preferences = usePreferences();
  const router = useRouter();
  const { language, t } = useLanguage();

  /** What made a version, in a few words. */
  function noteOf({ receipt: { record }, origin }: NumberedVersion): string {
    const notes = [
      record?.reason ? t('keep.noteCorrected') : '',
      record?.files.length ? t('keep.noteFiles', { count: record.files.length }) : '',
      record ? '' : t(`keep.origin.${origin}`),
    ];
    return notes.filter(Boolean).join(t('list.comma'));
  }
  return {
    noteOf,
    /** Where a year is typed that has no file. */
    typingHref: (key: ReportKey): string => router.resolve(typingAddress(key)).href,
    departments: computed(() => keeping.departments),
    openDepartment: (department: string): Promise<void> => keeping.openDepartment(department),
    closeDepartment: (department: string): void => keeping.closeDepartment(department),
    unit: computed(() => preferences.unit),
    money: (cell: Stated | Absent | undefined): string =>
      moneyText(cell, { unit: preferences.unit, language: language.value }),
    moment: (iso: string): string => momentText(iso, language.value),
    restore: (key: ReportKey, id: string): Promise<void> => keeping.attempt(() => keeping.restore(key, id)),
    remove: (key: ReportKey): Promise<void> => keeping.attempt(() => keeping.remove(key)),
  };
}

/** Two versions of a report side by side; nothing until both were read. */
export function useComparison(
  key: () => ReportKey,
  chosen: () => readonly [before: string, after: string] | undefined,
) {
  const keeping = useKeeping();
  const diff = shallowRef<ReportDiff>();
  watch(
    chosen,
    async (pair) => {
      diff.value = undefined;
      if (!pair) return;
      const found = await keeping.compare(key(), pair[0], pair[1]);
      if (chosen()?.join() === pair.join()) diff.value = found;
    },
    { immediate: true },
  );
  return diff;
}
