import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readDataPackage } from '../../src/ingest/dataPackage';
import { card, expect, overflow, overview, test } from './app';

const data = '#/data';
const finalFigure = `${overview}?figure=budget%2Ftotal%23final`;

async function openData(page: Page): Promise<void> {
  await page.goto(`./${data}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('存有 1 个年度');
  await expect(page.getByRole('heading', { name: '存储正常' })).toBeVisible();
}

/** Puts 决算 right by one cent of 万元, as a new version. */
async function correct(page: Page, text = '56668.28'): Promise<void> {
  await page.goto(`./${finalFigure}`);
  await card(page).getByRole('button', { name: '更正', exact: true }).click();
  const form = page.getByRole('form', { name: '更正报告写的数' });
  await form.getByLabel('改为').fill(text);
  await expect(form.getByRole('button', { name: /更正，存为新版本/ })).toBeDisabled();
  await form.getByLabel('原因').fill('录入时错位，按原文改正');
  await form.getByRole('button', { name: /更正，存为新版本/ }).click();
}
async function corrected(page: Page): Promise<void> {
  await correct(page);
  await expect(card(page)).toContainText('已更正（原为 56,668.27');
  await card(page).getByRole('button', { name: '关闭', exact: true }).last().click();
}

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(await readFile(await download.path()));
async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await act();
  return download;
}
const row2023 = (page: Page) => page.getByRole('row', { name: /^2023/ });
const openYear = (page: Page): Promise<void> => page.getByRole('button', { name: /^版本 .* 2023$/ }).click();

test('a correction is a version with its reason; versions are compared, restored, and that undone @sizes', async ({
  page,
}) => {
  await corrected(page);
  await openData(page);
  await expect(row2023(page)).toContainText('自行导入，版本 2');
  await expect(row2023(page)).toContainText('56,668.28');
  await openYear(page);
  await page.getByRole('button', { name: '回执 版本 2' }).click();
  await expect(page.getByText('录入时错位，按原文改正')).toBeVisible();
  await page.getByRole('button', { name: '比较版本' }).click();
  const diff = page.getByRole('row', { name: /合计.*决算数/ });
  await expect(diff.locator('s')).toHaveText(/56,668\.27/);
  await expect(diff.locator('strong')).toHaveText(/56,668\.28/);
  await expect(page.getByText(/其余 \d+ 行相同/)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const log = await saved(page, () => page.getByRole('button', { name: '存变动清单' }).click());
  expect(log.suggestedFilename()).toMatch(/-2023-变动清单\.csv$/);
  expect(new TextDecoder().decode(await bytesOf(log))).toMatch(/56,668\.27.*56,668\.28/);
  // The older version's hash, as a slide has its beginning, leads back to the two versions side by side.
  await page.getByRole('button', { name: '回执 版本 1' }).click();
  const [, hash = ''] = /SHA-256 ([0-9a-f]{12})/.exec(await page.getByText('SHA-256').last().innerText()) ?? [];
  await page.goto(`./${overview}`);
  await page.keyboard.press('Control+k');
  await card(page).getByRole('combobox').fill(`SHA-256 ${hash}`);
  await card(page)
    .getByRole('option', { name: /版本 1 ?已不是当前的版本/ })
    .click();
  await expect(page.getByRole('row', { name: /合计.*决算数/ }).locator('s')).toHaveText(/56,668\.27/);

  await page.getByRole('button', { name: '恢复此版本 版本 1' }).click();
  await expect(row2023(page)).toContainText('随软件发布，版本 1');
  await expect(page.getByText('撤销即回到版本 2；各版本都还在，没有丢失。')).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(row2023(page)).toContainText('56,668.28');
  await page.reload();
  await expect(row2023(page)).toContainText('自行导入，版本 2');
});

test('a correction that is no number is refused in place; a right one is undone in place @once @long', async ({
  page,
}) => {
  await correct(page, '56,668.28');
  await expect(card(page).getByRole('alert')).toContainText('不是数字');
  await card(page).getByLabel('改为').fill('56668.28');
  await card(page)
    .getByRole('button', { name: /更正，存为新版本/ })
    .click();
  await card(page).getByRole('button', { name: '撤销', exact: true }).click();
  await expect(card(page)).toContainText('已撤销更正');
  await expect(card(page).locator('.numeral')).toContainText('56,668.27');
});

test('a year is deleted, stays away after a reload, and comes back by undo or later @sizes', async ({ page }) => {
  await openData(page);
  await openYear(page);
  await page.getByRole('button', { name: '删除 2023 年度' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这台设备上还没有存任何年度。');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(row2023(page)).toContainText('56,668.27');
  await page.getByRole('button', { name: '删除 2023 年度' }).click();
  await expect(row2023(page)).toContainText('已删除，版本还在');
  await page.reload();
  await expect(row2023(page)).toContainText('已删除，版本还在');
  await page.getByRole('button', { name: /^恢复/ }).click();
  await expect(row2023(page)).toContainText('56,668.27');
});

test('backup, wipe, restore: versions and explanations are all back @once', async ({ page }) => {
  await corrected(page);
  await page.goto('./#/d/foshan-hitech-zone/2023/checks');
  await page
    .getByRole('navigation', { name: '核对结果' })
    .getByRole('button', { name: /团队：一处写 18/ })
    .click();
  await page.getByLabel('哪个数').fill('21 个');
  await page.getByRole('button', { name: '存草稿' }).click();
  await expect(page.getByRole('main').getByText(/^以 21 个 为准/)).toBeVisible();
  await openData(page);
  const backup = await (
    await saved(page, () => page.getByRole('button', { name: '备份', exact: true }).click())
  ).path();
  // The browser doesn't tell whether a download arrived: only who saved it can.
  await expect(page.getByRole('heading', { name: '这台设备上还没有备份过' })).toBeVisible();
  await page.getByRole('button', { name: '已存好' }).click();
  await expect(page.getByRole('heading', { name: '上次备份：今天' })).toBeVisible();

  await page.getByText('清空这台设备…').click();
  const wipe = page.getByRole('button', { name: '清空', exact: true });
  await expect(wipe).toBeDisabled();
  await page.getByLabel('已经备份，或不需要备份').check();
  await page.getByLabel(/再输入/).fill('清空');
  await wipe.click();
  await expect(page).toHaveURL(/2023\/overview/);
  await openData(page);
  await expect(row2023(page)).toContainText('随软件发布，版本 1');
  await expect(page.getByRole('heading', { name: '这台设备上还没有备份过' })).toBeVisible();

  await page.getByLabel('备份文件').setInputFiles(backup);
  await page.getByLabel(/备份里在它之后另有自行导入/).check();
  await page.getByRole('button', { name: '还原', exact: true }).click();
  await expect(page.getByText(/已还原：.*2 个版本，1 条说明/)).toBeVisible();
  await expect(row2023(page)).toContainText('56,668.28');
  await page.goto('./#/d/foshan-hitech-zone/2023/checks');
  await page
    .getByRole('navigation', { name: '核对结果' })
    .getByRole('button', { name: /团队：一处写 18/ })
    .click();
  await expect(page.getByRole('main').getByText(/^以 21 个 为准/)).toBeVisible();
});

test('a damaged backup is refused and nothing changes @once @long', async ({ page }) => {
  await openData(page);
  const backup = await bytesOf(
    await saved(page, () => page.getByRole('button', { name: '备份', exact: true }).click()),
  );
  const text = new TextDecoder().decode(backup);
  const choose = (content: string): Promise<void> =>
    page
      .getByLabel('备份文件')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(text.slice(0, -30));
  await expect(page.getByRole('alert')).toContainText('没有还原，原有数据未变。');
  await choose(text.replaceAll('"value":56668270000', '"value":"x"'));
  await expect(page.getByText(/备份里有 \d+ 处损坏/)).toBeVisible();
  await expect(page.getByRole('button', { name: '还原', exact: true })).toBeDisabled();
  await page.reload();
  await expect(row2023(page)).toContainText('随软件发布，版本 1');
});

test('what is published reads back as what is stored @once @long', async ({ page }) => {
  await corrected(page);
  await openData(page);
  const download = await saved(page, () => page.getByRole('button', { name: '发布', exact: true }).click());
  await expect(page.getByText('已打包 1 个年度，读回核对一致。')).toBeVisible();
  const files = unzipSync(await bytesOf(download));
  const descriptor = new TextDecoder().decode(files['datapackage.json']);
  const { reports, findings } = await readDataPackage({ descriptor, read: async (path) => files[path] });
  expect(findings).toEqual([]);
  const total = reports[0]?.report.tables.budget.find(({ kind }) => kind === 'total');
  expect(total?.final).toMatchObject({ value: 56_668_280_000 });
});

test('the template of the next year, and one table as CSV @once', async ({ page }) => {
  await openData(page);
  const template = await saved(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
  expect(template.suggestedFilename()).toContain('2024');
  const files = unzipSync(await bytesOf(template));
  const budget = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['2024-预算.csv']);
  expect(budget.startsWith('\uFEFF佛山高新技术产业开发区管理委员会2024年度部门预算支出表')).toBe(true);
  expect(budget).toContain('　人员经费,,,,,');
  const book = await saved(page, () => page.getByRole('button', { name: 'Excel', exact: true }).click());
  expect(book.suggestedFilename()).toMatch(/2024-模板\.xlsx$/);
  expect(new TextDecoder().decode((await bytesOf(book)).slice(0, 2))).toBe('PK');

  await openYear(page);
  await page.getByLabel('哪张表').selectOption({ label: '评分' });
  const table = await saved(page, () => page.getByRole('button', { name: '导出 CSV' }).click());
  expect(table.suggestedFilename()).toMatch(/2023-评分\.csv$/);
  expect(new TextDecoder().decode(await bytesOf(table))).toContain('预算绩效管理,Budget performance,management,10,8');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page in ${theme}: nothing to find for axe, nothing wider than the screen @long`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openData(page);
    await openYear(page);
    await page.getByRole('button', { name: '回执 版本 1' }).click();
    await page.getByText('清空这台设备…').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('without a store that lasts the page says so, and its exports work @once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(`./${data}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('只在本页打开期间有效');
  await expect(page.getByRole('heading', { name: '不保存：关闭页面即失' })).toBeVisible();
  const download = await saved(page, () => page.getByRole('button', { name: '发布', exact: true }).click());
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
});

test('it is all said in English @once', async ({ page }) => {
  await page.goto(`./${data}?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/1\syear stored/);
  await page.getByRole('button', { name: /^Versions .* 2023$/ }).click();
  await expect(page.getByRole('button', { name: 'Delete 2023' })).toBeVisible();
});

test('a year without a file is typed after the year before, kept, checked, stored and undone @once', async ({
  page,
}) => {
  // An address that names no year says so, instead of reading for ever.
  await page.goto('./#/data/typed');
  await expect(page.getByText('没有可以照着填的上一年')).toBeVisible();
  await openData(page);
  await page.getByRole('link', { name: '在这里填' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/照 2023 年的行填 2024 年/);
  await expect(page.getByRole('columnheader', { name: /^年初预算数\s*万元$/ })).toBeVisible();
  await page.getByLabel('基本支出，年初预算数').fill('1,561.30');
  await page.getByLabel('人员经费，年初预算数').fill('1421.10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('140.30');
  // 1421.10 + 140.30 is ten thousand 元 more than 1561.30.
  await expect(page.getByText(/1,561\.40/)).toBeVisible();
  await page.getByLabel('日常公用经费，年初预算数').fill('140.20');
  await expect(page.getByText('分项之和等于上级：基本支出（年初预算数）')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '核对已填的 3 格' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('认出 2 个文件。');
  for (const step of ['看单元格', '核对与对比']) await page.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('button', { name: '确认入库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024 年度已入库');
  await page.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('row', { name: /^2024/ })).toContainText('自行导入');
  // What was stored is what the pages go on with.
  await expect(page.getByRole('link', { name: /管理委员会 2024$/ })).toBeVisible();
  await page.getByRole('row', { name: /^2024/ }).getByRole('button').click();
  await expect(page.getByLabel('表', { exact: true })).toContainText('预算一部分');
});
