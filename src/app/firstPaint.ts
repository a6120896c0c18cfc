import { noteKey } from './firstNoteKey';

/**
 * Runs before anything is painted: whether the page that the build drew is the one the address asks for, and this device
 * shows it so. Only then is it seen until the app stands; then it starts the app. Plain old script: any engine gets here.
 */
const [root, script] = [document.documentElement, document.currentScript];
const told = (script && script.dataset) || {};
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function likes(): Record<string, unknown> {
  try {
    return JSON.parse(kept('self-evaluation.preferences') || '{}') || {};
  } catch {
    return {};
  }
}
const { locale, theme, unit, caliber, welcomed } = likes();
const usual =
  (!locale || locale === 'zh-CN') &&
  (!unit || unit === '万元') &&
  (!caliber || caliber === 'adjusted') &&
  theme !== 'projection';
const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
root.dataset.theme = theme === 'projection' ? theme : dark ? 'dark' : 'light';
root.toggleAttribute('data-welcomed', welcomed === true);
root.toggleAttribute('data-plain', false);

const own = new RegExp(`^(?:#/?|#/d/${told.report}/overview(?:\\?figure=[^&]*)?)?$`);
/** A slide and a sheet have no frame: their window is theirs. */
const bare = /^#\/briefing\/[^/]+\/[^/]/;
/** Whether this device shows what the build drew; not told before its stores are. */
let known: boolean | undefined;
function decide(): void {
  const asked = own.test(location.hash);
  const built = root.toggleAttribute('data-built', known === true && usual && asked);
  root.toggleAttribute('data-frame', !built && !bare.test(location.hash) && (known !== undefined || !asked));
}
function know(now: boolean): void {
  known = now;
  decide();
}
addEventListener('hashchange', decide);
decide();

const note = kept(noteKey);
// Nothing noted and nothing stored: a first visit.
if (note === null && window.indexedDB && indexedDB.databases)
  indexedDB.databases().then(
    (all) => know(!all.some(({ name }) => name === 'self-evaluation')),
    () => know(false),
  );
else know(note === told.fingerprint);

root.toggleAttribute(
  'data-old',
  !(HTMLScriptElement.supports && HTMLScriptElement.supports('importmap') && CSS.supports('height', '1dvh')),
);

const [app = '', ...parts] = (told.app || '').split(' ');
const add = (name: 'script' | 'link', what: object): void =>
  document.head.append(Object.assign(document.createElement(name), what));
let started = false;
function start(): void {
  if (started) return;
  started = true;
  for (const href of parts) add('link', { rel: 'modulepreload', href });
  add('script', { type: 'module', src: app });
}
/** What is drawn already is painted before the app takes the network and the processor; a tab out of sight may never paint. */
function begin(): void {
  if (!root.hasAttribute('data-built') || document.hidden) return start();
  requestAnimationFrame(() => requestAnimationFrame(start));
  setTimeout(start, 300);
}
// Not before the page is read to its end: what the browser has kept runs at once, and found no place to stand in.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
