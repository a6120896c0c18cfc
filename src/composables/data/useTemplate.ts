import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import { useHandOut } from './useHandOut';
import { useLanguage } from '../shell/useLanguage';
import { newestOf } from '../../domain/newestOf';
import { typingAddress } from '../../pictures/address';
import { useLibrary } from '../../stores/library';

/** Whose next year a template is made for: the newest year stored of each real department; the first until another is chosen. */
export function useTemplate() {
  const library = useLibrary();
  const router = useRouter();
  const { t } = useLanguage();
  const { said, failed, saveTemplate } = useHandOut();

  const sources = computed(() =>
    newestOf(library.heads.filter(({ origin }) => origin !== 'example')).map((head) => {
      const department = head.headline.departmentName ?? head.department;
      const text = head.edition ? t('scope.edition', { department, edition: head.edition }) : department;
      return { value: head.report, text, head };
    }),
  );
  const chosen = ref('');
  watch(
    sources,
    (found) => {
      if (!found.some(({ value }) => value === chosen.value)) chosen.value = found[0]?.value ?? '';
    },
    { immediate: true },
  );
  const source = computed(() => sources.value.find(({ value }) => value === chosen.value)?.head);
  const save = async (as: 'xlsx' | 'csv'): Promise<void> => {
    if (source.value) await saveTemplate(source.value, source.value.version, { as });
  };
  /** Where the next year is typed in place of a file. */
  const typing = computed(() => {
    const head = source.value;
    return head && router.resolve(typingAddress({ ...head, year: head.year + 1 })).href;
  });
  return { sources, chosen, source, typing, save, said, failed };
}
