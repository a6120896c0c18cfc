import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { card, drawn, expect, openPage, overview, test } from './app';
import {
  answerDepartment,
  drop,
  heading,
  importPage,
  onward,
  publishedIsStored,
  scores2024,
  storedHeads,
  tickAll,
} from './importing';
import { pdfText } from './pdfText';

/** What the app does without a network, and how it takes a newer build: with the worker every other test does without. */
test.use({ serviceWorkers: 'allow' });

const pages = ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'];

/** Waits until everything of this build lies on the device. */
const kept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null);

/** A first visit, then no network and no page. */
async function visitAndCut(page: Page, context: BrowserContext): Promise<void> {
  await openPage(page, overview);
  expect(await kept(page)).toBe(true);
  await publishedIsStored(page);
  await context.setOffline(true);
  await page.goto('about:blank');
}

/** Addresses of data in the browser's caches, whichever cache they lie in. */
const copiesOfData = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/data/'));
  });

test.describe('after the first visit', { tag: '@once' }, () => {
  // The browser itself reports every request it could not send, and every missing file.
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|404 \(Not Found\)/] });

  test('a cold start and every page without a network', async ({ page, context }) => {
    await visitAndCut(page, context);
    for (const name of pages) {
      await page.goto(`./#/d/foshan-hitech-zone/2023/${name}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await drawn(page);
    }
  });

  test('without a network a year comes in by hand, is stored and seen after the next start', async ({
    page,
    context,
  }) => {
    await visitAndCut(page, context);
    await page.goto(`./${importPage}`);
    await expect(heading(page)).toHaveText('把新一年的表格放进来。');
    await drop(page, [scores2024]);
    await answerDepartment(page);
    await onward(page, '看单元格').click();
    await onward(page, '核对与对比').click();
    await expect(onward(page, '确认入库')).toBeVisible();
    await tickAll(page);
    await onward(page, '确认入库').click();
    await expect(heading(page)).toContainText('2024 年度已入库，版本 1。');
    await page.goto('about:blank');
    await page.goto('./#/d/foshan-hitech-zone/2024/scores');
    await expect(page.getByLabel('年度').first()).toHaveValue('foshan-hitech-zone/2024');
    await expect(page.getByRole('main').getByText('预算绩效管理').first()).toBeVisible();
    expect((await storedHeads(page)).map(({ report }) => report)).toEqual([
      'foshan-hitech-zone/2023',
      'foshan-hitech-zone/2024',
    ]);
  });

  test('without a network a briefing is made, shown and printed, slides and one page @long', async ({
    page,
    context,
  }) => {
    await visitAndCut(page, context);
    await page.goto('./#/briefing');
    await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
    const deck = /briefing\/[0-9a-f]{10}/.exec(page.url())?.[0] ?? '';
    await page.getByRole('button', { name: '开始汇报' }).click();
    const slide = page.locator('.layer:not(.hidden) [data-slide]');
    await expect(slide).toHaveAttribute('data-slide', 'year');
    await page.keyboard.press('PageDown');
    await expect(slide).toHaveAttribute('data-slide', 'initialToFinal');
    await page.keyboard.press('PageDown');
    await drawn(page);
    await slide.locator('h1 [data-figure]').first().click();
    // 99.05%: of 10,768.25 unspent, that of projects.
    await expect(card(page)).toContainText('10,666.45');
    await page.goto('about:blank');
    for (const [query, count, words] of [
      ['', 21, '决算占调整预算84.03%'],
      ['?form=page', 1, '年中预算净增6,602.13万元'],
    ] as const) {
      await page.goto(`./#/${deck}/print${query}`);
      await expect(page.locator('.sheets')).toHaveAttribute('data-ready', 'true');
      const printed = await pdfText(await page.pdf({ preferCSSPageSize: true }));
      expect(printed).toHaveLength(count);
      expect(printed.join('')).toContain(words);
    }
  });

  test('a device wiped without a network holds the app and no data; the published come back with the network @long', async ({
    page,
    context,
  }) => {
    await openPage(page, overview);
    expect(await kept(page)).toBe(true);
    await page.reload();
    await drawn(page);
    await expect.poll(() => copiesOfData(page)).toContain('/data/datapackage.json');
    // What the server has withdrawn since the last visit lies there too.
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.endsWith('data'));
      await (await caches.open(name ?? '')).put('./data/withdrawn/2019/budget.csv', new Response('withdrawn'));
    });
    expect(await copiesOfData(page)).toContain('/data/withdrawn/2019/budget.csv');
    await context.setOffline(true);
    await page.goto('./#/data');
    await page.getByText('清空这台设备…').click();
    await page.getByLabel('已经备份，或不需要备份').check();
    await page.getByLabel(/再输入/).fill('清空');
    await page.getByRole('button', { name: '清空', exact: true }).click();
    await expect(page.getByText(/取不到已发布的数据/).first()).toBeVisible();
    expect(await copiesOfData(page)).toEqual([]);
    expect(await storedHeads(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(heading(page)).toContainText('84.03%');
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
