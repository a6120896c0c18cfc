import { computed, shallowRef, watch } from 'vue';
import { useRouter } from 'vue-router';
import { useLanguage } from '../shell/useLanguage';
import type { bookWithFindings, checksOf } from '../../domain/checks/checksOf';
import type { Book } from '../../domain/figure';
import { figuresOf } from '../../domain/figures/figuresOf';
import type { Finding } from '../../domain/finding';
import { reportPath, type Report, type ReportKey } from '../../domain/report';
import type { TableName } from '../../domain/tables';
import { reportSoFar, tablesToType, typedKey, typedResult, type TypedYear } from '../../domain/typedYear';
import { placePath } from '../../pictures/address';
import { useImporter } from '../../stores/importer';
import { useLibrary } from '../../stores/library';
import { troubleOf } from '../../stores/libraryState';
import { useTypedYears } from '../../stores/typedYears';

/** One year being typed after the year before it: its tables, its texts, what the checks say so far, the way on. */
export function useTypedYear(key: () => ReportKey | undefined) {
  const [library, importer, typed] = [useLibrary(), useImporter(), useTypedYears()];
  const router = useRouter();
  const { t } = useLanguage();

  const path = computed(() => {
    const wanted = key();
    return wanted && reportPath(wanted);
  });
  const before = shallowRef<Report>();
  const stored = shallowRef<Report>();
  const loading = shallowRef(true);
  /** What is stored can't be read: which rows the year before had is not known. */
  const failed = shallowRef(false);
  watch(
    () => [path.value, library.repository, library.heads] as const,
    async ([wanted, repository]) => {
      const now = key();
      if (now && !repository) return;
      try {
        const [last, own] = await Promise.all(
          now && repository ? [repository.report({ ...now, year: now.year - 1 }), repository.report(now)] : [],
        );
        if (wanted !== path.value) return;
        before.value = last;
        stored.value = own;
        failed.value = false;
      } catch (error) {
        failed.value = true;
        library.tell([troubleOf(error)]);
      }
      loading.value = false;
    },
    { immediate: true },
  );

  const draft = computed(() => (path.value === undefined ? undefined : typed.drafts[path.value]));
  const year = computed<TypedYear | undefined>(
    () =>
      before.value && {
        before: before.value,
        stored: stored.value,
        texts: draft.value?.texts ?? {},
        added: draft.value?.added ?? {},
      },
  );
  const tables = computed(() => (year.value ? tablesToType(year.value) : []));

  function write(texts: Readonly<Record<string, string>>, added = draft.value?.added ?? {}): void {
    if (path.value !== undefined) typed.put(path.value, { texts: { ...draft.value?.texts, ...texts }, added });
  }
  const addRow = (table: TableName): void => {
    const added = draft.value?.added ?? {};
    write({}, { ...added, [table]: (added[table] ?? 0) + 1 });
  };

  /** What the rules say of the rows typed so far: asked once the typing rests. */
  const checked = shallowRef<{ findings: readonly Finding[]; book: Book }>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  async function check(): Promise<void> {
    const [now, last] = [year.value, before.value];
    if (!now || !last) return;
    const rules: { checksOf: typeof checksOf; bookWithFindings: typeof bookWithFindings } =
      await import('../../domain/checks/checksOf');
    if (now !== year.value) return;
    const report = reportSoFar(typedResult(now));
    const book = figuresOf([last, report]);
    const findings = rules.checksOf(book, report);
    checked.value = { findings, book: rules.bookWithFindings(book, findings) };
  }
  watch(
    year,
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => void check(), 400);
    },
    { immediate: true },
  );

  const count = computed(() => Object.values(draft.value?.texts ?? {}).filter((text) => text.trim() !== '').length);

  /** Hands what was typed to the import, as files that were read: the same typing, checks, comparison and receipt. */
  async function goOn(): Promise<void> {
    if (!year.value || path.value === undefined) return;
    const { typedFiles } = await import('../../exports/typedFiles');
    const files = await typedFiles(typedResult(year.value), (title) => `${t('typing.fileName', { title })}.csv`);
    await importer.send({ on: 'reset' });
    typed.send(path.value);
    await router.push(placePath('data', 'import'));
    await importer.send({ on: 'add', files });
  }

  return {
    before,
    loading,
    failed,
    tables,
    texts: computed(() => draft.value?.texts ?? {}),
    textOf: (table: TableName, row: string, column: string): string =>
      draft.value?.texts[typedKey(table, row, column)] ?? '',
    saved: computed(() => draft.value?.saved),
    lasting: computed(() => typed.lasting),
    count,
    checked,
    write,
    addRow,
    clear: (): void => void (path.value !== undefined && typed.drop(path.value)),
    goOn,
  };
}
