import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useScope } from '../scope/useScope';
import { glossaryPath } from '../../pictures/address';
import { usePreferences } from '../../stores/preferences';

/** The way to the words of the dashboard, and what a first visit is told until it is put away. */
export function useHelp() {
  const router = useRouter();
  const scope = useScope();
  const preferences = usePreferences();
  return {
    glossary: router.resolve(glossaryPath).href,
    /** The words of the report page shown. */
    wordsOfPage: computed(() => router.resolve({ path: glossaryPath, query: { page: scope.page.value } }).href),
    welcomed: computed(() => preferences.welcomed),
    putAway: (): void => {
      preferences.welcomed = true;
    },
  };
}
