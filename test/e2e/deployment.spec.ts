import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { budget, drawn, expect, openPage, overview, test } from './app';
import { drop, heading, importPage, openImport, scores2024 } from './importing';

const gateway = '<!doctype html><html lang="zh"><title>网络登录</title><form>请先登录网络</form></html>';

/** A part of the app that a newer build no longer has, or in whose place something else answers. */
type Loss = 'gone' | 'page' | 'page called a script';
async function lose(page: Page, part: string, how: Loss): Promise<() => Promise<void>> {
  const files = new RegExp(`/assets/(?:${part})-[\\w-]{8}\\.(?:js|css)$`);
  const answers = {
    gone: { status: 404, contentType: 'text/plain', body: 'missing' },
    page: { status: 200, contentType: 'text/html', body: gateway },
    'page called a script': { status: 200, contentType: 'text/javascript', body: gateway },
  };
  await page.route(files, (route) => route.fulfill(answers[how]));
  return () => page.unroute(files);
}
const notice = (page: Page) =>
  page.getByRole('alert').filter({ hasText: /^页面的一部分取不到了：可能有新版本，请重新载入。/ });
const missing = (page: Page) => page.getByText('这一部分没有取到。');
const noted = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.assign(window, { sameVisit: true })).then(() => undefined);
const sameVisit = (page: Page): Promise<boolean> => page.evaluate(() => 'sameVisit' in window);

test.describe('a newer build on the server, an older one in the window', { tag: '@once' }, () => {
  // The browser reports each file it could not have, the app what it could not show.
  test.use({ expected: [/404 \(Not Found\)|MIME type|Failed to|Unable to preload|Unexpected token|module script/] });

  test('a page that is gone: what is shown stays, with its selection; a reload leads on', async ({ page }) => {
    await openPage(page, `${budget}?unit=yi`);
    await noted(page);
    const restore = await lose(page, 'DataView', 'gone');
    await page.getByRole('link', { name: '数据' }).first().click();
    await expect(notice(page)).toBeVisible();
    await expect(heading(page)).toContainText('84.03%');
    await expect(page.getByRole('main').getByText('5.67').first()).toBeVisible();
    expect(await sameVisit(page)).toBe(true);
    await restore();
    await page.getByRole('button', { name: '重新载入' }).click();
    await expect(heading(page)).toContainText('存有 1 个年度');
    expect(await sameVisit(page)).toBe(false);
    await page.goBack();
    await expect(heading(page)).toContainText('84.03%');
    expect(page.url()).toContain('unit=yi');
  });

  test('charts, rules, a card, a report’s page: each says so in its place and comes when it is asked for again', async ({
    page,
  }) => {
    const charts = await lose(page, 'charts|PictureChart', 'page called a script');
    const rules = await lose(page, 'checksOf|zhCNChecks', 'page');
    const cards = await lose(page, 'FigureCard', 'gone');
    await page.goto(`./${overview}`);
    await expect(heading(page)).toContainText('84.03%');
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).last().click();
    await charts();
    for (const retry of await page.getByRole('button', { name: '重试' }).all()) await retry.click();
    await drawn(page);

    const checksLink = page.getByRole('link', { name: '勾稽核对' }).first();
    await checksLink.click();
    await expect(page.getByText('核对规则没有取到，还没有核对。')).toBeVisible();
    await rules();
    await page.getByRole('button', { name: '重试' }).click();
    await expect(heading(page)).toContainText(/\d/);

    await page.goto(`./${overview}`);
    await page.getByRole('main').locator('[data-figure]').first().click();
    await expect(page.getByRole('alertdialog')).toContainText('这一部分没有取到。');
    await page.getByRole('alertdialog').getByRole('button', { name: '关闭' }).click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await cards();
    await page.getByRole('main').locator('[data-figure]').first().click();
    await expect(page.getByRole('dialog')).toContainText(/\d/);
    await page.keyboard.press('Escape');

    await lose(page, 'ScoresView', 'page');
    await page.getByRole('link', { name: '自评得分' }).first().click();
    await expect(missing(page)).toBeVisible();
    await expect(notice(page)).toBeVisible();
  });

  test('a language: the page stays in its own', async ({ page }) => {
    await openPage(page, overview);
    await lose(page, 'en', 'gone');
    await page.goto(`./${overview}?lang=en`);
    await expect(notice(page)).toBeVisible();
    await expect(heading(page)).toContainText('占调整预算');
  });

  test('the import’s worker: nothing stored, the choice of files stays, nothing reloads by itself', async ({
    page,
  }) => {
    const restore = await lose(page, 'ingest\\.worker', 'page called a script');
    await openImport(page);
    await noted(page);
    await drop(page, [scores2024]);
    await expect(page.getByText('导入程序没有取到，什么也没有存。')).toBeVisible();
    await expect(notice(page)).toBeVisible();
    await restore();
    await drop(page, [scores2024]);
    await expect(page.getByRole('button', { name: '看单元格' })).toBeVisible();
    await expect(notice(page)).toContainText('不会自动重新载入');
    expect(await sameVisit(page)).toBe(true);
  });

  test('a page on which nothing stands yet loads itself anew, once; without its first script it says what to do', async ({
    page,
  }) => {
    let loads = 0;
    page.on('load', () => (loads += 1));
    await lose(page, 'DataView', 'gone');
    await page.goto('./#/data');
    await expect(notice(page)).toBeVisible();
    await expect.poll(() => loads).toBe(2);
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).click();
    expect(loads).toBe(2);
    await lose(page, 'index', 'page');
    await page.reload();
    await expect(page.getByText('页面没有打开：可能有新版本，请重新载入。')).toBeVisible();
  });

  test('a part that is missing while presenting is not told over the slide', async ({ page }) => {
    await openPage(page, overview);
    await page.goto('./#/briefing');
    await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
    await page.getByRole('button', { name: '开始汇报' }).click();
    const slide = page.locator('.layer:not(.hidden) [data-slide]');
    await expect(slide).toHaveAttribute('data-slide', 'year');
    await page.evaluate(() => window.dispatchEvent(new Event('vite:preloadError')));
    await page.keyboard.press('PageDown');
    await expect(slide).toHaveAttribute('data-slide', 'initialToFinal');
    await expect(notice(page)).toBeHidden();
    // The first Escape leaves the full screen, the second the show.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
    await expect(notice(page)).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(notice(page)).toBeVisible();
  });
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv',
};

/** Serves the built app as a plain host does, until a network that wants a login answers in its place. */
async function serve(folder: string) {
  const host = { closed: false };
  const server: Server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname).replace(/\/$/, '/index.html');
    if (host.closed) return response.writeHead(200, { 'content-type': 'text/html' }).end(gateway);
    try {
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? '' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { host, address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test.describe('behind a network that wants a login first', { tag: '@once' }, () => {
  test.use({ serviceWorkers: 'allow', expected: [/404|MIME type|Failed to|fetch/] });

  test('copies for a start without a network stay good; what had gone wrong before is mended @long', async ({
    page,
    baseURL,
  }) => {
    const built = join(import.meta.dirname, `../../.test-results/app-${new URL(baseURL ?? '').port}`);
    const { host, address, close } = await serve(built);
    try {
      await page.goto(`${address}${overview}`);
      await drawn(page);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null);
      await page.reload();
      await drawn(page);
      host.closed = true;
      // A visit behind the gateway, data asked for anew, an update looked for: all is answered, nothing is kept of it.
      await page.reload();
      await expect(heading(page)).toContainText('84.03%');
      await drawn(page);
      await page.goto(`${address}${importPage}`);
      await expect(heading(page)).toHaveText('把新一年的表格放进来。');
      const wrong = await page.evaluate(async (mark) => {
        const found: string[] = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            if ((await (await cache.match(request))?.text())?.includes(mark)) found.push(request.url);
          }
        }
        return found;
      }, '请先登录网络');
      expect(wrong).toEqual([]);

      // Every copy is put wrong by hand, as an earlier visit might have.
      await page.evaluate(async (text) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            const type = (await cache.match(request))?.headers.get('content-type') ?? 'text/html';
            await cache.put(request, new Response(text, { headers: { 'content-type': type } }));
          }
        }
      }, gateway);
      host.closed = false;
      await page.goto('about:blank');
      await page.goto(`${address}${overview}`);
      await expect(heading(page)).toContainText('84.03%');
      await drawn(page);
      host.closed = true;
      await page.reload();
      await expect(heading(page)).toContainText('84.03%');
      await drawn(page);
    } finally {
      close();
    }
  });
});
