import type { Locator, Page } from '@playwright/test';
import { budget, card, expect, openPage, test } from './app';

/** A tablet, whatever screen the run has. */
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

const strip = (page: Page): Locator => page.locator('[data-strip]');
const panel = (page: Page, heading: RegExp): Locator =>
  page.locator('main section').filter({ has: page.getByRole('heading', { name: heading }) });
const drawnName = (page: Page): Locator => panel(page, /^占调整预算/).locator('svg text', { hasText: /^项目支出$/ });

/** Every place of the page that speaks of 项目支出 shows it, and the one that does not says so. */
async function expectProjectsInFocus(page: Page): Promise<void> {
  await expect(strip(page)).toContainText('项目支出');
  for (const value of ['59,322.36', '65,929.38', '55,262.93', '83.82%', '93.16%', '10,666.45'])
    await expect(strip(page)).toContainText(value);
  // A row of the lines, a row of what is left, and two steps of the bridge.
  await expect(panel(page, /^占调整预算/).locator('.ground')).toHaveCount(1);
  await expect(panel(page, /^年中预算净增/).locator('.ground')).toHaveCount(2);
  await expect(panel(page, /^未执行/).locator('.ground')).toHaveCount(1);
  await expect(page.locator('tr[data-focus="in"]').filter({ hasText: '项目支出' })).toHaveCount(1);
  await expect(panel(page, /^执行率有三种口径/)).toContainText('这里没有项目支出');
}
async function expectNothingInFocus(page: Page): Promise<void> {
  await expect(strip(page)).toHaveCount(0);
  await expect(page.locator('.ground, [data-focus]')).toHaveCount(0);
}

test('a tap on a mark focuses it in every place at once, the second opens its card beside it @once', async ({
  page,
}) => {
  await openPage(page, budget);
  await drawnName(page).tap();
  await expectProjectsInFocus(page);
  await expect(card(page)).toHaveCount(0);
  await drawnName(page).tap();
  await expect(card(page)).toContainText('项目支出');
  await expect(strip(page)).toBeVisible();
  await card(page).getByRole('button', { name: '关闭' }).tap();
  await expect(card(page)).toHaveCount(0);
  await expectProjectsInFocus(page);
  // A number, once and once more, opens its card at the first tap, whatever is in focus.
  const number = panel(page, /^占调整预算/).locator('svg text', { hasText: /^1,405\.34$/ });
  for (const time of [1, 2]) {
    await number.tap();
    await expect(card(page), `tap ${time}`).toContainText('基本支出');
    await card(page).getByRole('button', { name: '关闭' }).tap();
    await expect(card(page)).toHaveCount(0);
  }
  await strip(page).getByRole('button', { name: '看算式' }).tap();
  await expect(card(page)).toContainText('55,262.93 ÷ 65,929.38');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectNothingInFocus(page);
  // A row of a table is the same mark; a tap beside everything ends it.
  await page
    .locator('tbody th', { hasText: /^项目支出$/ })
    .first()
    .tap();
  await expectProjectsInFocus(page);
  await page.locator('h1').tap({ position: { x: 2, y: 2 } });
  await expectNothingInFocus(page);
});

test('under the mouse for as long as it is there, and by the keys of a chart @once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openPage(page, budget);
  await drawnName(page).hover();
  await expectProjectsInFocus(page);
  await page.mouse.move(2, 2);
  await expectNothingInFocus(page);
  const keys = panel(page, /^未执行/).getByRole('list', { name: '图中的数' });
  await keys.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expectProjectsInFocus(page);
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});
