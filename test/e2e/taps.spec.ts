import type { Locator, Page } from '@playwright/test';
import { card, drawn, expect, test } from './app';

/** A tablet, whatever screen the run has. */
test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

const report = '#/d/foshan-hitech-zone/2023';
/** A drawn text that says a number. */
const number = /(^|[ ，−])[\d,]+(\.\d+)?%?$/;

/** What opens a card within a part of a page: of each chart its first number, one of the heading, one of a table. */
async function numbersOf(part: Locator): Promise<Locator[]> {
  const charts = await part.locator('[data-chart] svg').all();
  const first = [
    ...charts.map((chart) => chart.locator('text').filter({ hasText: number })),
    ...['h1 [data-figure]', 'td [data-figure]'].map((place) => part.locator(place)),
  ].map((found) => found.first());
  const seen = await Promise.all(first.map((one) => one.isVisible()));
  return first.filter((_, index) => seen[index]);
}
/** Whatever a tap still does is done when two frames are drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );

/** Two taps in a row must open two cards. */
async function tapTwice(page: Page, part: Locator): Promise<number> {
  await drawn(page);
  const numbers = await numbersOf(part);
  for (const one of [...numbers, ...numbers].sort((a, b) => numbers.indexOf(a) - numbers.indexOf(b))) {
    await one.tap();
    await expect(card(page)).toBeVisible();
    await settled(page);
    await expect(card(page)).toBeVisible();
    await card(page).getByRole('button', { name: '关闭' }).tap();
    await expect(card(page)).toHaveCount(0);
  }
  return numbers.length;
}

test('two taps in a row on charts and numbers of every page open two cards @once', async ({ page }) => {
  test.slow();
  const pages = { overview: 5, budget: 5, scores: 3, projects: 1, outcomes: 3, checks: 1 };
  for (const [name, least] of Object.entries(pages)) {
    await page.goto(`./${report}/${name}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(/\d|说明/);
    expect(await tapTwice(page, page.getByRole('main')), name).toBeGreaterThanOrEqual(least);
  }
  await page.goto('./#/briefing');
  await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
  const deck = /briefing\/([0-9a-f]{10})/.exec(page.url())?.[1] ?? '';
  await page.goto(`./#/briefing/${deck}/print`);
  await expect(page.locator('.sheets')).toHaveAttribute('data-ready', 'true');
  for (const slide of ['initialToFinal', 'deductions']) {
    expect(await tapTwice(page, page.locator(`[data-slide="${slide}"]`)), `printed ${slide}`).toBe(2);
    await page.goto(`./#/briefing/${deck}/present`);
    await page.locator('.layer:not(.hidden) [data-slide="year"]').waitFor();
    await page.keyboard.type(slide === 'deductions' ? '4' : '2');
    await page.keyboard.press('Enter');
    expect(await tapTwice(page, page.locator(`.layer:not(.hidden) [data-slide="${slide}"]`)), slide).toBe(2);
    await page.goto(`./#/briefing/${deck}/print`);
  }
});

test('a double click opens a card and leaves it open; a slow press does, too @once', async ({ page }) => {
  await page.goto(`./${report}/budget`);
  await drawn(page);
  const label = page.locator('[data-chart] svg text').filter({ hasText: number }).first();
  for (const one of [page.locator('h1 [data-figure]').first(), label]) {
    await one.dblclick();
    await settled(page);
    await expect(card(page)).toBeVisible();
    await page.mouse.click(1000, 20);
    await expect(card(page)).toHaveCount(0);
    await one.click({ delay: 800 });
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  }
});
