import { shallowRef } from 'vue';
import { zhCN } from '../i18n/zhCN';
import type { Language, Locale } from '../i18n/language';

/** The language in use. Until another one is there the page stays in the language it has. */
export const language = shallowRef<Language>(zhCN);
/** How much can be said: what the start says, the sentences of the checks besides, everything. */
const extents = ['start', 'checks', 'whole'] as const;
type Extent = (typeof extents)[number];
let wanted: Locale = 'zh-CN';
let extent: Extent = 'start';

/** English comes whole, Chinese as far as it is needed. */
async function load(): Promise<Language> {
  if (wanted === 'en') return (await import('../i18n/en')).en;
  if (extent === 'whole') return (await import('../i18n/zhCNLater')).zhCNWhole;
  return extent === 'checks' ? (await import('../i18n/zhCNChecks')).zhCNWithChecks : zhCN;
}

async function speakAsWanted(): Promise<void> {
  const [locale, reach] = [wanted, extent];
  const loaded = await load();
  // Who asked for less waits for the more that was asked for meanwhile: nothing unsaid is shown.
  if (locale !== wanted || reach !== extent) return speakAsWanted();
  language.value = loaded;
  document.documentElement.lang = locale;
}

/** Speaks a language from now on; English comes when it is asked for. */
export function speak(locale: Locale): Promise<void> {
  wanted = locale;
  return speakAsWanted();
}

/** Fetches what is said later than at the start: before it is shown. */
export async function speakMore(what: Extent): Promise<void> {
  if (extents.indexOf(what) > extents.indexOf(extent)) extent = what;
  await speakAsWanted();
}
