import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine';

/** The first element seen that matches a selector and says some words. */
const find = `
  const [css, words] = arguments;
  const said = (element) => (element.textContent + ' ' + (element.getAttribute('aria-label') ?? '')).replace(/\\s+/g, ' ');
  const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  return [...document.querySelectorAll(css)].find((element) => seen(element) && said(element).includes(words)) ?? null;
`;
const found = find.replace('return ', 'return null !== (').replace(/;\s*$/, ');');

const patience = 20_000;

/** Asks the page again and again until it agrees. Throws with `what` was waited for and what the page says instead. */
export async function until(engine: Engine, what: string, body: string, ...values: unknown[]): Promise<void> {
  const end = Date.now() + patience;
  while (!(await engine.run<boolean>(body, ...values))) {
    if (Date.now() > end) {
      const heading = await engine.run<string>("return document.querySelector('h1')?.textContent ?? 'no heading'");
      throw new Error(`${what}: waited in vain, at “${heading.trim()}”`);
    }
    await pause(100);
  }
}

export const see = (engine: Engine, css: string, words = ''): Promise<void> =>
  until(engine, `${css} ${words}`, found, css, words);

export const seeNone = (engine: Engine, css: string, words = ''): Promise<void> =>
  until(engine, `no ${css} ${words}`, found.replace('null !== ', 'null === '), css, words);

export async function click(engine: Engine, css: string, words = ''): Promise<void> {
  await see(engine, css, words);
  await engine.click(find, css, words);
}

export async function choose(engine: Engine, file: string, css: string): Promise<void> {
  await see(engine, css);
  await engine.choose(file, find, css, '');
}

export async function write(engine: Engine, text: string, css: string): Promise<void> {
  await see(engine, css);
  await engine.write(text, find, css, '');
}

/** Ticks every box, one click after the other. */
export async function tickAll(engine: Engine): Promise<void> {
  const left = "return document.querySelectorAll('input[type=checkbox]:not(:checked)').length";
  for (let count = await engine.run<number>(left); count > 0; count -= 1)
    await click(engine, 'label:has(input[type="checkbox"]:not(:checked))');
}

/** Waits until the page has its heading and every chart of it is drawn. */
export async function drawn(engine: Engine): Promise<void> {
  await see(engine, 'h1');
  await until(engine, 'charts', 'return !document.querySelector(\'[data-chart]:not([data-drawn="true"])\')');
}

/** From here on the page remembers what went wrong in it. */
export const watch = (engine: Engine): Promise<void> =>
  engine.run(`
    if (window.wentWrong) return;
    window.wentWrong = [];
    const note = (text) => window.wentWrong.push(String(text));
    addEventListener('error', (event) => note(event.message));
    addEventListener('unhandledrejection', (event) => note(event.reason));
    document.addEventListener('securitypolicyviolation', (event) => note('policy: ' + event.violatedDirective));
    const complain = console.error;
    console.error = (...words) => (note(words.join(' ')), complain(...words));
  `);

export const wentWrong = (engine: Engine): Promise<string[]> => engine.run('return (window.wentWrong ?? []).splice(0)');
