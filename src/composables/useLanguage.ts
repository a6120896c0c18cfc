import { computed, inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Language } from '../i18n/language';
import { fill, messageOf } from '../i18n/say';
import type { MessageKey } from '../i18n/zhCNLater';

const languageKey: InjectionKey<Ref<Language>> = Symbol('language');

/** Everything below speaks this language until it changes. */
export const provideLanguage = (language: Ref<Language>): void => provide(languageKey, language);

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
