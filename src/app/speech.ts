import { shallowRef } from 'vue';
import { zhCN } from '../i18n/zhCN';
import type { Language, Locale } from '../i18n/language';

/** The language in use. Until another one is there the page stays in the language it has. */
export const language = shallowRef<Language>(zhCN);
let wanted: Locale = 'zh-CN';
let whole = false;

async function load(): Promise<Language> {
  if (wanted === 'en') return (await import('../i18n/en')).en;
  return whole ? (await import('../i18n/zhCNLater')).zhCNWhole : zhCN;
}

async function speakAsWanted(): Promise<void> {
  const locale = wanted;
  const loaded = await load();
  if (locale !== wanted) return;
  language.value = loaded;
  document.documentElement.lang = locale;
}

/** Speaks a language from now on; English comes when it is asked for. */
export function speak(locale: Locale): Promise<void> {
  wanted = locale;
  return speakAsWanted();
}

/** Fetches what the pages behind the first can say: before such a page is shown. */
export function speakWhole(): Promise<void> {
  whole = true;
  return speakAsWanted();
}
