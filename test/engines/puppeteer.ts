import type { Browser, ElementHandle } from 'puppeteer-core';
import type { Engine } from './engine';

/** The body of a function with its values, as an expression. */
const called = (body: string, values: readonly unknown[]): string =>
  `(function () { ${body} })(...${JSON.stringify(values)})`;

/** A new window of a browser driven by puppeteer; the browser closes with it. `before` runs in each page before its own scripts. */
export async function windowOf(browser: Browser, before?: string): Promise<Engine> {
  const page = await browser.newPage();
  // Whether to leave what is not stored: here, always.
  page.on('dialog', (dialog) => void dialog.accept());
  if (before !== undefined) await page.evaluateOnNewDocument(before);
  const find = async (body: string, values: readonly unknown[]): Promise<ElementHandle> => {
    const element = (await page.evaluateHandle(called(body, values))).asElement();
    if (!element) throw new Error(`Nothing like ${values.join(' ')}`);
    return element as ElementHandle;
  };
  return {
    name: (await browser.version()).replace('/', ' '),
    go: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: <T>(body: string, ...values: readonly unknown[]) => page.evaluate(called(body, values)) as Promise<T>,
    click: async (body, ...values) => (await find(body, values)).click(),
    press: (key) => page.keyboard.press(key),
    choose: async (file, body, ...values) => {
      await ((await find(body, values)) as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    write: async (text, body, ...values) => {
      const field = await find(body, values);
      await field.click({ count: 3 });
      await field.type(text);
    },
    close: () => browser.close(),
  };
}
