import { launch } from 'puppeteer-core';
import type { Engine } from './engine';
import { windowOf } from './puppeteer';

/** Firefox through WebDriver BiDi, with a profile of its own that goes when it closes. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
  });
  return windowOf(browser);
}
