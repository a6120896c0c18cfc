import AxeBuilder from '@axe-core/playwright';
import { card, expect, openPage, overview, test } from './app';

test('by keyboard alone: a number typed, its card open, Back closes it @sizes', async ({ page }) => {
  await openPage(page, overview);
  await page.keyboard.press('Control+k');
  const field = card(page).getByRole('combobox', { name: '名称、主题、项目或数字' });
  await expect(field).toBeFocused();
  await field.fill('97.79');
  await expect(card(page).getByRole('option').first()).toContainText('自报执行率');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('97.79');
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
});

test('the button, arrows, nothing found, Esc gives the focus back @once', async ({ page }) => {
  await openPage(page, overview);
  const button = page.getByRole('button', { name: '找数' });
  await button.click();
  const field = card(page).getByRole('combobox', { name: '名称、主题、项目或数字' });
  await field.fill('没有这个');
  await expect(page.getByRole('status').filter({ hasText: '没有找到' })).toBeVisible();
  await page.getByRole('button', { name: '项目支出 决算' }).click();
  await field.press('ArrowDown');
  await expect(card(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

for (const [scheme, tag] of [
  ['light', '@sizes'],
  ['dark', '@long'],
] as const) {
  test(`axe finds nothing while it is open, ${scheme} ${tag}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openPage(page, `${overview}?lang=en`);
    await page.keyboard.press('Control+k');
    await card(page).getByRole('combobox').fill('budget');
    await expect(card(page).getByRole('option').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}

test('where the bar has no room it is found behind the menu @sizes', async ({ page }) => {
  await openPage(page, overview);
  const menu = page.getByText('更多', { exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: '找数' }).click();
  await card(page).getByRole('combobox', { name: '名称、主题、项目或数字' }).fill('紫荆大桥');
  await card(page).getByRole('option').first().click();
  await expect(card(page)).toContainText('方案');
});
