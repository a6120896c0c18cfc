import { shallowRef } from 'vue';
import { isMissingPart } from '../domain/missingPart';
import { zhCN } from '../i18n/zhCN';
import type { Language, Locale } from '../i18n/language';

/** How much can be said: what the start says, the sentences of the checks besides, everything. */
const extents = ['start', 'checks', 'whole'] as const;
type Extent = (typeof extents)[number];
let wanted: Locale = 'zh-CN';
let extent: Extent = 'start';

/** A language that can't be had is told at the foot of the page, as any part is; the page stays in the one it has. */
export function toldAtTheFoot(error: unknown): void {
  if (!isMissingPart(error)) throw error;
}

let fetching = false;
/** Who says what is not here yet brings it along: nothing waits for a page that forgot to. */
async function fetchRest(): Promise<void> {
  if (fetching) return;
  fetching = true;
  await speakMore('whole')
    .catch(toldAtTheFoot)
    .finally(() => {
      fetching = false;
    });
}
const inPart = (part: Language): Language => ({ ...part, fetchRest: () => void fetchRest() });
const start = inPart(zhCN);

/** The language in use. Until another one is there the page stays in the language it has. */
export const language = shallowRef(start);

/** English comes whole, Chinese as far as it is needed. */
async function load(): Promise<Language> {
  if (wanted === 'en') return (await import('../i18n/en')).en;
  if (extent === 'whole') return (await import('../i18n/zhCNLater')).zhCNWhole;
  return extent === 'checks' ? inPart((await import('../i18n/zhCNChecks')).zhCNWithChecks) : start;
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
