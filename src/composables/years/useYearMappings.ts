import { computed } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import type { YearMapping } from '../../domain/years/mappings';
import { plainText } from '../../i18n/say';
import { useYearMappingStore as useKept } from '../../stores/yearMappings';

/** Confirming by hand what is one thing under two names. */
export function useYearMappings() {
  const kept = useKept();
  const { language } = useLanguage();
  return {
    refused: computed(() => kept.refused.map(({ said }) => plainText(said, language.value)).join(' ')),
    confirm: (mapping: YearMapping): Promise<void> => kept.confirm(mapping),
    takeBack: (mapping: YearMapping): Promise<void> => kept.takeBack(mapping),
  };
}
