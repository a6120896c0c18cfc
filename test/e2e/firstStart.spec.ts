import { budget, card, drawn, expect, openPage, overflow, overview, publish, test } from './app';
import { publishedIsStored } from './importing';

test('the first start loads the report and opens the newest year @sizes', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveURL(/#\/d\/foshan-hitech-zone\/2023\/overview$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /全年支出 5\.67\s亿元，占调整预算 84\.03%；.*自评 96\.5\s分，评为优/,
  );
  await drawn(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('the headline figures of the year @sizes', async ({ page }) => {
  await openPage(page, overview);
  const figures = page.getByRole('group', { name: '全年主要数字' });
  for (const text of ['56,668.27', '84.03', '96.5', '11.36', '比年初少 4,166.12', '未分项 15', '1 项未写完成状态']) {
    await expect(figures).toContainText(text);
  }
  await expect(figures.locator('svg').getByText(/自述 97\.79/)).toBeVisible();
  await expect(figures.locator('svg').getByText(/93\.15/)).toBeVisible();
});

test('budget: three calibers with their numbers, both readings of 97.79 %, the wording for capital works @sizes', async ({
  page,
}) => {
  await openPage(page, budget);
  const main = page.getByRole('main');
  for (const text of [
    '84.03%',
    '93.15%',
    '97.79%',
    '56,668.27 ÷ 67,436.52',
    '56,668.27 ÷ 60,834.39',
    '≈ 9,487.58',
    '≈ 2,885.45',
    '9,484.6 至 9,490.5',
    '报告未说明是年初未单列还是年中新增',
    '人员经费',
  ]) {
    await expect(main.getByText(text).first()).toBeVisible();
  }
  await expect(main.getByText('推算', { exact: true }).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('a second start shows everything while the data folder cannot be reached @once', async ({ page, expected }) => {
  await openPage(page, overview);
  await publishedIsStored(page);
  expected.push(/Failed to load resource/);
  await page.route('**/data/**', (route) => route.abort());
  await page.reload();
  await openPage(page, budget);
  await expect(page.getByText('56,668.27 ÷ 67,436.52').first()).toBeVisible();
  await page.locator('[data-figure$="budget/total#rate(adjusted)"]').first().click();
  await expect(card(page)).toContainText('84.03');
});

test('a first start without data says so and can be tried again @once', async ({ page, expected }) => {
  expected.push(/Failed to load resource/);
  await page.route('**/data/**', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('数据没有载入。');
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('84.03%');
});

test('a broken package names file, row and column, and the rest still works @once', async ({ page }) => {
  await openPage(page, overview);
  await publish(page, 'foshan-hitech-zone/2023/budget.csv', (body) => body.replace('67436.52', '67436,52x'));
  await page.reload();
  await page.getByText('有数据没有读进来，其余照常可看。').click();
  await expect(
    page
      .getByRole('status')
      .getByText(/budget\.csv.*第 \d+ 行/)
      .first(),
  ).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('84.03%');
});

test('a report that is not there offers the ones that are @once', async ({ page }) => {
  await page.goto('./#/d/foshan-hitech-zone/2019/overview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '没有佛山高新技术产业开发区管理委员会 2019 年度的报告。',
  );
  await page.getByRole('link', { name: /2023/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('84.03%');
});

test('charts do not wait for the rules, and nothing is said to be sound before they came @once', async ({ page }) => {
  let come: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route(/assets\/checksOf-[^/]*\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await openPage(page, overview);
  const block = page.locator('.panel', { hasText: '待说明' }).first();
  await expect(block).not.toContainText(/\d/);
  come();
  await expect(block).toContainText('3');
});
