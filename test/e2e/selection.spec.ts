import { budget, card, drawn, expect, openPage, overview, test } from './app';

test('unit and caliber change every number and survive a reload @once', async ({ page }) => {
  await openPage(page, overview);
  await page.getByRole('radio', { name: '亿元' }).check();
  await expect(page.getByRole('group', { name: '全年主要数字' })).toContainText('5.6668');
  await page.getByRole('combobox', { name: '口径' }).selectOption({ label: '年初预算' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('占年初预算 93.15%');
  await page.reload();
  await drawn(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('占年初预算 93.15%');
  await expect(page).toHaveURL(/unit=yi/);
  await page.getByRole('radio', { name: '元', exact: true }).check();
  await expect(page.getByRole('group', { name: '全年主要数字' })).toContainText('566,682,700');
});

test('the address beats what this device prefers @once', async ({ page }) => {
  await openPage(page, `${budget}?unit=yi&caliber=initial`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('93.15%');
  await openPage(page, `${budget}?unit=wan&caliber=adjusted`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('84.03%');
});

test('an address with a percent sign that escapes nothing names no report, and says so @once', async ({ page }) => {
  await page.goto('./#/d/%E4%/2023/budget');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有%E4% 2023 年度的报告。');
  await openPage(page, `${overview}?with=%E4%/2022`);
});

test('English, and back @sizes', async ({ page }) => {
  await openPage(page, `${overview}?lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Spent ¥567m, 84\.03% of the adjusted budget/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await openPage(page, budget.concat('?lang=zh-CN'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('占调整预算');
});

test('dark and projection are kept @once', async ({ page }) => {
  await openPage(page, overview);
  await page.getByRole('radio', { name: '深' }).first().check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await drawn(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: '投影' }).first().check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
});

test('every question of the room has an answer that names what the report does not say @once', async ({ page }) => {
  await openPage(page, overview);
  const questions = page.getByRole('region', { name: '备询' });
  await expect(questions.locator('details')).toHaveCount(11);
  await questions.getByText('去哪了').click();
  await expect(questions.getByText('结转还是收回，报告未说明')).toBeVisible();
});

test('a chart turns into its table and into files @once', async ({ page }) => {
  await openPage(page, overview);
  const panel = page.getByRole('region', { name: /决算比调整预算少/ });
  await panel.getByLabel(/更多操作/).click();
  await panel.getByRole('button', { name: '数据表' }).click();
  await expect(panel.getByRole('table')).toContainText('67,436.52');
  for (const [name, end] of [
    ['存为 CSV', 'csv'],
    ['存为 SVG', 'svg'],
    ['存为 PNG', 'png'],
  ] as const) {
    await panel.getByLabel(/更多操作/).click();
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`^2023-.*\\.${end}$`));
  }
  await panel.getByRole('table').getByRole('button', { name: '56,668.27' }).first().click();
  await expect(card(page)).toContainText('决算数');
});
