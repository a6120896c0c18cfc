import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { locales, type Locale } from '../../i18n/language';
import { usePreferences } from '../../stores/preferences';

/** Display and language. A choice made here wins over the address, so the address lets go of it. */
export function useSettings() {
  const preferences = usePreferences();
  const route = useRoute();
  const router = useRouter();
  const locale = computed<Locale>({
    get: () => locales.find((name) => name === route.query.lang) ?? preferences.locale,
    set: (value) => {
      preferences.locale = value;
      if (route.query.lang !== undefined) {
        const { lang: _, ...query } = route.query;
        void router.replace({ query });
      }
    },
  });
  const theme = computed({
    get: () => preferences.theme,
    set: (value) => (preferences.theme = value),
  });
  return { locale, theme, localeNames: locales, themeNames: ['system', 'light', 'dark', 'projection'] as const };
}
