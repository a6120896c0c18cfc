import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { budget, card, drawn, expect, openPage, overflow, overview, test } from './app';

const page2023 = (name: string) => `#/d/foshan-hitech-zone/2023/${name}`;
const addresses = {
  overview,
  budget,
  scores: page2023('scores'),
  projects: page2023('projects'),
  outcomes: page2023('outcomes'),
  checks: page2023('checks'),
};

/** What axe finds, each with where. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const [name, address] of Object.entries(addresses)) {
  // The long run opens them all.
  const when = name === 'overview' || name === 'budget' ? '@sizes' : '@long';
  test(`${name}, light and dark: nothing to find for axe, nothing wider than the screen ${when}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d|说明/);
    await drawn(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const light = await page.evaluate(() => getComputedStyle(document.body).color);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(light);
    await drawn(page);
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`${name} in English, and in projection: nothing wider than the screen ${when}`, async ({ page }) => {
    await page.goto(`./${address}?lang=en`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/);
    await drawn(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => localStorage.setItem('self-evaluation.preferences', '{"theme":"projection"}'));
    await page.goto(`./${address}`);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
    await drawn(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('the figure card and a table: nothing to find for axe @sizes', async ({ page }) => {
  await openPage(page, `${budget}?figure=budget%2Ftotal%23rate(adjusted)`);
  await expect(card(page)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});
