import { budget, card, drawn, expect, openPage, overview, test } from './app';

test('a tap opens the card, Back closes it @sizes', async ({ page, hasTouch }) => {
  await openPage(page, overview);
  const rate = page.locator('.rate [data-figure$="#rate(adjusted)"]').first();
  if (hasTouch) await rate.tap();
  else await rate.click();
  await expect(card(page)).toContainText('执行率（占调整预算）');
  await expect(card(page)).toContainText('56,668.27 ÷ 67,436.52');
  await expect(card(page)).toContainText('合计');
  await expect(page).toHaveURL(/figure=/);
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/figure=/);
});

test('by keyboard: Enter opens, Escape closes, the focus comes back @once', async ({ page }) => {
  await openPage(page, overview);
  const score = page.locator('[data-figure$="report#totalScore"]').first();
  await score.focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('96.5');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(score).toBeFocused();
});

test('a drawn bar opens its card; so does its entry in the list of the chart @once', async ({ page }) => {
  await openPage(page, overview);
  const chart = page.locator('[data-chart]').nth(1);
  await chart.locator('svg').getByText('67,436.52').first().click();
  await expect(card(page)).toContainText('调整预算数');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await chart.getByRole('list', { name: '图中的数' }).getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
});

test('cards opened from a card stack up; closing leaves all of them @once', async ({ page }) => {
  await openPage(page, `${overview}?figure=budget%2Ftotal%23rate(adjusted)`);
  await card(page).getByRole('button', { name: '67,436.52' }).first().click();
  await expect(card(page).getByRole('heading')).toContainText('调整预算');
  await page.goBack();
  await expect(card(page).getByRole('heading')).toContainText('执行率');
  await card(page).getByRole('button', { name: '67,436.52' }).first().click();
  await card(page).getByRole('button', { name: '关闭' }).click();
  await expect(card(page)).toHaveCount(0);
});

test('the card changes the base, names checks and copies its sentence @once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, `${budget}?figure=budget%2Ftotal%23rate(adjusted)`);
  await expect(card(page)).toContainText('相符');
  await card(page).getByRole('button', { name: '复制口径说明' }).click();
  await expect(card(page).getByRole('button', { name: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('84.03%');
  expect(copied).toContain('56,668.27 ÷ 67,436.52');
  await card(page).getByRole('button', { name: '换口径' }).click();
  await expect(card(page)).toContainText('93.15');
});

test('an estimate says what it assumes and how far it reaches @once', async ({ page }) => {
  await openPage(page, `${budget}?figure=report%23impliedExcluded(adjusted)`);
  for (const text of ['推算', '≈', '9,487.58', '9,484.6 至 9,490.5', '假设'])
    await expect(card(page)).toContainText(text);
});

test('a figure nobody knows is said to be unknown @once', async ({ page }) => {
  await openPage(page, `${overview}?figure=budget%2Fnothing%23final`);
  await expect(card(page)).toContainText('这份报告里没有这个数');
  await page.keyboard.press('Escape');
  await drawn(page);
  await expect(card(page)).toHaveCount(0);
});
