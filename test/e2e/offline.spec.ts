import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { drawn, expect, openPage, overview, test } from './app';

/** What the app does without a network, and how it takes a newer build: with the worker every other test does without. */
test.use({ serviceWorkers: 'allow' });

const pages = ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'];

/** Waits until everything of this build lies on the device. */
const kept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null);

test.describe('after the first visit', { tag: '@once' }, () => {
  // The browser itself reports every request it could not send, and every missing file.
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|404 \(Not Found\)/] });

  test('a cold start and every page without a network', async ({ page, context }) => {
    await openPage(page, overview);
    expect(await kept(page)).toBe(true);
    await context.setOffline(true);
    await page.goto('about:blank');
    for (const name of pages) {
      await page.goto(`./#/d/foshan-hitech-zone/2023/${name}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await drawn(page);
    }
  });

  test('a missing page stays missing, data are asked for anew', async ({ page, request }) => {
    await openPage(page, overview);
    expect(await kept(page)).toBe(true);
    await page.reload();
    expect(await page.evaluate(async () => (await fetch('./nowhere')).status)).toBe(404);
    const descriptor = await page.evaluate(async () => (await fetch('./data/datapackage.json')).text());
    expect(descriptor).toBe(await (await request.get('./data/datapackage.json')).text());
  });
});

test('it can be installed: name, icons and start of the app @once', async ({ request, page }) => {
  await page.goto('./');
  const link = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = (await (await request.get(link ?? '')).json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.name).toContain('绩效自评');
  expect(manifest.start_url).toBe('./');
  expect(manifest.display).toBe('standalone');
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src } of manifest.icons) expect((await request.get(`./${src}`)).status(), src).toBe(200);
});

test('a newer build is offered and taken only when asked @once', async ({ page, baseURL }) => {
  const port = new URL(baseURL ?? '').port;
  const worker = join(import.meta.dirname, `../../.test-results/app-${port}/sw.js`);
  const built = await readFile(worker);
  await openPage(page, overview);
  expect(await kept(page)).toBe(true);
  await page.reload();
  await drawn(page);
  await page.evaluate(() => Object.assign(window, { sameVisit: true }));
  try {
    await appendFile(worker, '\n// a newer build\n');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const offer = page.getByRole('button', { name: '换用新版本' });
    await expect(offer).toBeVisible();
    expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true);
    await offer.click();
    await expect.poll(() => page.evaluate(() => 'sameVisit' in window).catch(() => true)).toBe(false);
    await drawn(page);
    await expect(offer).toBeHidden();
  } finally {
    await writeFile(worker, built);
  }
});
