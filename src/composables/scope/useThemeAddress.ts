import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useReading } from './useReading';
import { outcomesOf } from '../../pictures/outcomes/outcomesOf';
import { themeOf, themeQuery, themesOf } from '../../pictures/outcomes/themes';

/** The themes of the report and the one shown, which is part of the address. */
export function useThemeAddress() {
  const route = useRoute();
  const router = useRouter();
  const reading = useReading();
  const themes = computed(() => themesOf(outcomesOf(reading.value.book, reading.value.selection.report)));
  const theme = computed(() => {
    const text = route.query.theme;
    return themeOf(themes.value, typeof text === 'string' ? text : undefined);
  });
  const key = computed({
    get: () => theme.value?.key ?? '',
    set: (chosen) => void router.replace({ query: { ...route.query, theme: themeQuery(themes.value, chosen) } }),
  });
  return { themes, theme, key };
}
