import { computed, inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Language } from '../../i18n/language';
import { fill, messageOf } from '../../i18n/say';
import type { MessageKey } from '../../domain/messageKey';

const languageKey: InjectionKey<Ref<Language>> = Symbol('language');

/** Fetches what can be said later than at the start: the sentences of the checks, or everything. */
type SpeakMore = (what: 'checks' | 'whole') => Promise<void>;
const moreKey: InjectionKey<SpeakMore> = Symbol('more');

/** Everything below speaks this language until it changes; `more` fetches what is said later than at the start. */
export function provideLanguage(language: Ref<Language>, more: SpeakMore = async () => undefined): void {
  provide(languageKey, language);
  provide(moreKey, more);
}

/** What has to be waited for before something is shown that speaks later messages. */
export const useMoreLanguage = (): SpeakMore => inject(moreKey, () => async () => undefined, true);

/** The language in use and `t`: an interface text by its key, with plain words put in. */
export function useLanguage() {
  const language = inject(languageKey);
  if (!language) throw new Error('no language was provided');
  const t = (key: MessageKey, words?: Readonly<Record<string, string | number>>): string => {
    const message = messageOf(key, language.value);
    return words ? fill(message, words) : message;
  };
  return { language: computed(() => language.value), t };
}
