/**
 * Runs before anything is painted: whether the page that the build drew is the one the address asks for, and this device
 * shows it so. Only then is it seen until the app stands; then it starts the app. Plain old script: any engine gets here.
 */
const [root, script] = [document.documentElement, document.currentScript];
const told = (script && script.dataset) || {};
/** Where the app notes whether its own first page is the built one. */
const noteKey = 'self-evaluation.first';

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
else if (note === null && indexedDB.databases)
  indexedDB.databases().then(
    (all) => all.some(({ name }) => name === 'self-evaluation') || know(),
    () => undefined,
  );

root.toggleAttribute(
  'data-old',
  !(HTMLScriptElement.supports && HTMLScriptElement.supports('importmap') && CSS.supports('height', '1dvh')),
);

function start(): void {
  for (const [index, address] of (told.app || '').split(' ').entries()) {
    const part = document.createElement(index ? 'link' : 'script');
    Object.assign(part, index ? { rel: 'modulepreload', href: address } : { type: 'module', src: address });
    document.head.append(part);
  }
}
// What is drawn already is painted before the app takes the network and the processor; a hidden tab paints nothing.
if (document.hidden) start();
else requestAnimationFrame(() => (known ? requestAnimationFrame(start) : start()));
