import AxeBuilder from '@axe-core/playwright';
import { card, expect, openPage, overflow, overview, test } from './app';

test('the first visit says three things, once @once', async ({ page }) => {
  await openPage(page, overview);
  const welcome = page.getByRole('complementary', { name: '第一次打开' });
  await expect(welcome).toContainText('点任何一个数字');
  await welcome.getByRole('button', { name: '知道了' }).click();
  await expect(welcome).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/);
  await expect(welcome).toBeHidden();
});

test('the words of a page are one tap away, each with the figure it names @once', async ({ page }) => {
  await openPage(page, '#/d/foshan-hitech-zone/2023/scores');
  await page.getByRole('main').getByRole('link', { name: '术语' }).click();
  await expect(page).toHaveURL(/glossary\?page=scores/);
  await expect(page.getByRole('heading', { level: 2, name: '自评得分' })).toBeFocused();
  const unitemised = page.locator('div', { has: page.locator('#term-unitemised') }).last();
  await expect(unitemised).toContainText('不分摊给任何指标');
  await unitemised.getByRole('link', { name: /15/ }).click();
  await expect(card(page)).toContainText('未分项');
  await page.goBack();
  await page.getByRole('searchbox').fill('百分点');
  await expect(page.getByRole('term')).toHaveText(['百分点']);
});

for (const [name, query, tag] of [
  ['dark', '', '@long'],
  ['English', '?lang=en', '@sizes'],
] as const) {
  test(`the page of terms in ${name}: nothing to find for axe, nothing wider than the screen ${tag}`, async ({
    page,
  }) => {
    if (name === 'dark') await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`./#/glossary${query}`);
    await expect(page.getByRole('term').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}
