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
root.dataset.theme = dark ? 'dark' : 'light';
root.toggleAttribute('data-welcomed', welcomed === true);
root.toggleAttribute('data-plain', false);

const own = new RegExp(`^(?:#/?|#/d/${told.report}/overview(?:\\?figure=[^&]*)?)?$`);
let known = false;
const decide = (): boolean => root.toggleAttribute('data-built', known && usual && own.test(location.hash));
function know(): void {
  known = true;
  decide();
}
addEventListener('hashchange', decide);

const note = kept(noteKey);
if (note === told.fingerprint) know();
// Nothing noted and nothing stored: a first visit.
else if (note === null && window.indexedDB && indexedDB.databases)
  indexedDB.databases().then(
    (all) => all.some(({ name }) => name === 'self-evaluation') || know(),
    () => undefined,
  );

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
