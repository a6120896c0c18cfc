import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { budget, drawn, expect, openPage, overview, test } from './app';
import { heading, publishedIsStored } from './importing';

const noticed = (page: Page, text: string) => page.getByText(text).first();
const fullDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });

test('a store that stops answering is told; one goes on with what is on screen, unsaved @once @long', async ({
  page,
}) => {
  await openPage(page, budget);
  await publishedIsStored(page);
  // From here on nothing that is asked of it is ever answered.
  await page.evaluate(() => {
    const silent = (): object => ({});
    const { prototype } = IDBObjectStore;
    Object.assign(prototype, { get: silent, getAll: silent, getAllKeys: silent, count: silent });
  });
  await page.getByRole('link', { name: '数据' }).first().click();
  await expect(noticed(page, '浏览器的存储没有回应：存了什么还不知道')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(/读回核对，.*完好/)).toBeHidden();
  await page.getByRole('button', { name: '先不保存，继续使用' }).click();
  await expect(noticed(page, '当前不保存数据')).toBeVisible();
  await page.getByRole('link', { name: '总览' }).first().click();
  await expect(heading(page)).toContainText('84.03%');
});

test('a store that does not open shows what is published, and says what it does not know @once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(IDBFactory.prototype, { open: () => new EventTarget() });
  });
  await page.goto(`./${overview}`);
  // The live page, not the one the build drew: it waits for the store until its patience ends.
  await expect(page.locator('#app h1').filter({ hasText: '84.03%' })).toBeVisible({ timeout: 30_000 });
  await expect(noticed(page, '当前不保存数据')).toBeVisible();
});

test('cleared by another tab: told; what is on screen is saved, and restored from there @once', async ({
  page,
  context,
  expected,
}) => {
  expected.push(/Another connection wants to delete database/);
  await openPage(page, overview);
  await publishedIsStored(page);
  const other = await context.newPage();
  await other.goto('./data/datapackage.json');
  await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('self-evaluation');
        gone.addEventListener('success', resolve);
        gone.addEventListener('error', reject);
      }),
  );
  await expect(noticed(page, '本机所存数据刚被清除')).toBeVisible();
  await expect(heading(page)).toContainText('84.03%');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把屏幕上的存为备份' }).click(),
  ]);
  const backup = JSON.parse(await readFile(await download.path(), 'utf-8')) as { heads: { report: string }[] };
  expect(backup.heads.map(({ report }) => report)).toEqual(['foshan-hitech-zone/2023']);
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(noticed(page, '本机所存数据刚被清除')).toBeHidden();
  await publishedIsStored(page);
});

test('a first start on a full disk shows what is published, with the reason @once', async ({
  page,
  context,
  baseURL,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 1 });
  await page.goto(`./${overview}`);
  await expect(heading(page)).toContainText('84.03%');
  await expect(noticed(page, '当前不保存数据')).toBeVisible();
  await drawn(page);
});

test('words of a briefing that do not fit on the disk stay, are told, and are stored once there is room @once', async ({
  page,
}) => {
  await openPage(page, overview);
  await page.goto('./#/briefing');
  await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
  // As soon as it has an address it is stored.
  const address = page.url();
  await page.reload();
  const words = page.getByLabel('说这一句');
  await expect(words).toBeVisible();
  expect(page.url()).toBe(address);

  await fullDisk(page);
  await words.fill('先说口径');
  await words.blur();
  await expect(noticed(page, '改动没有存上，还留在本页')).toBeVisible();
  await expect(noticed(page, '存储空间已满')).toBeVisible();
  await expect(words).toHaveValue('先说口径');
  // Whoever leaves now is asked first by the browser.
  const leaves = (): Promise<boolean> =>
    page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await leaves()).toBe(false);
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
  await page.getByRole('button', { name: '再存一次' }).click();
  await expect(page.getByText('改动没有存上，还留在本页')).toBeHidden();
  await expect.poll(leaves).toBe(true);
  await page.reload();
  await expect(words).toHaveValue('先说口径');
});

test.describe('in a messenger that drops downloads', () => {
  test.use({ userAgent: 'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.40' });

  test('nothing is said to be saved; a backup is shared or copied, and counts once somebody says so @once', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shared: File[] = [];
      Object.assign(window, { shared });
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: ({ files = [] }: ShareData) => Promise.resolve(void shared.push(...files)),
      });
      Object.assign(Clipboard.prototype, {
        writeText: (text: string) => Promise.resolve(void Object.assign(window, { copied: text })),
      });
    });
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await openPage(page, overview);
    await publishedIsStored(page);
    await page.goto('./#/data');
    await page.getByRole('button', { name: '备份', exact: true }).click();
    await expect(noticed(page, '在微信、钉钉里打开的网页存不下文件')).toBeVisible();

    await page.getByRole('button', { name: '分享备份文件' }).click();
    const shared = await page.evaluate(async () => {
      const [file] = (window as unknown as { shared: File[] }).shared;
      return { name: file?.name, text: await file?.text() };
    });
    expect(shared.name).toMatch(/^自评数据备份-.*\.json$/);
    await page.getByRole('button', { name: '复制备份内容' }).click();
    await expect(noticed(page, '已复制')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(shared.text);
    const { heads } = JSON.parse(shared.text ?? '') as { heads: { report: string }[] };
    expect(heads.map(({ report }) => report)).toEqual(['foshan-hitech-zone/2023']);

    // Neither is proof that it is kept anywhere.
    await expect(page.getByRole('heading', { name: '这台设备上还没有备份过' })).toBeVisible();
    await page.getByRole('button', { name: '已存好' }).click();
    await expect(page.getByRole('heading', { name: '上次备份：今天' })).toBeVisible();
    expect(downloads).toEqual([]);
  });

  test('without a share sheet a picture is not saved, and the way out is told @once', async ({ page }) => {
    await page.addInitScript(() => Object.assign(Navigator.prototype, { canShare: undefined }));
    await openPage(page, budget);
    const picture = page.getByRole('region', { name: /^占调整预算/ });
    await picture.getByLabel(/更多操作/).click();
    await picture.getByRole('button', { name: '存为 CSV' }).click();
    await expect(noticed(page, '选“在浏览器中打开”，再存')).toBeVisible();
  });
});
