import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { budget, card, drawn, expect, openPage, overflow, test } from './app';

/** A desk's window at 200 %, the system's own colours forced, motion reduced: all at once, for none excuses another. */
test.use({
  viewport: { width: 720, height: 450 },
  deviceScaleFactor: 2,
  colorScheme: 'dark',
  contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
});

const report = '#/d/foshan-hitech-zone/2023';
const addresses = [
  ...['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'].map((name) => `${report}/${name}`),
  '#/data',
  '#/data/import',
  '#/data/typed?year=foshan-hitech-zone%2F2024',
  '#/briefing',
  '#/glossary',
  '#/compare',
];

/** What has the focus, if nothing shows it: no outline on it or on the label it lies in, or something lies over it. */
const hiddenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.closest('label') ?? element;
    const outlined = [element, shown, ...element.parentElement!.children].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = shown.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 20));
    const free = over !== null && (shown.contains(over) || over.contains(shown));
    return outlined && free ? null : `${outlined ? 'covered' : 'no outline'}: ${element.outerHTML.slice(0, 120)}`;
  });

for (const address of addresses) {
  test(`${address} at 200 % in forced colours: axe, width and focus @once @long`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(/\d|说明|放进来|术语/);
    await drawn(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (let stop = 1; stop <= 16; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await hiddenFocus(page), `stop ${stop}`).toBeNull();
    }
  });
}

test('what the system forces leaves bars, marks and what is chosen to be seen; nothing moves @once @long', async ({
  page,
}) => {
  await openPage(page, `${report}/scores`);
  const painted = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const canvas = await painted('html');
  expect(await painted('[data-chart]')).not.toBe('rgba(0, 0, 0, 0)');
  expect(await painted('td .bar > *')).not.toBe(canvas);
  expect(
    await page.locator('nav a[aria-current="page"]').evaluate((element) => getComputedStyle(element).boxShadow),
  ).not.toBe('none');
  await openPage(page, budget);
  await page.locator('[data-figure]').first().click();
  await expect(card(page)).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
