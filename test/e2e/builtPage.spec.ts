import type { Page } from '@playwright/test';
import { budget, card, drawn, expect, openPage, overview, test } from './app';

/** The page the build drew, as far as it is shown. */
const built = (page: Page) => page.locator('#built');
const live = (page: Page) => page.locator('#app main header h1');

/** Keeps the app's modules back until they are let go; what the page shows before is the build's. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/assets\/(?:index|start)-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test.describe('without JavaScript', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });

  test('the page is whole: figures, pictures in words, date, source and the data themselves', async ({ page }) => {
    await page.goto('./');
    const shown = built(page).locator('.broad');
    await expect(shown.getByRole('heading', { level: 1 })).toContainText('84.03%');
    for (const text of ['56,668.27', '96.5', '11.36', '2023年度部门整体支出绩效自评报告', '2024-08 填报'])
      await expect(shown.getByText(text).first()).toBeVisible();
    const picture = shown.getByRole('img', { name: /年初预算.*60,834\.39.*决算.*56,668\.27/ });
    await expect(picture.locator('visible=true')).toHaveCount(1);
    await expect(shown.getByRole('navigation')).toBeHidden();
    const file = await shown.getByRole('link', { name: 'budget.csv' }).getAttribute('href');
    const answer = await page.request.get(`./${file}`);
    expect(await answer.text()).toContain('67436.52');
    await expect(page.getByText(/没有启用 JavaScript/)).toBeVisible();
  });
});

test('a first visit sees the overview before the app, and what was tapped meanwhile is answered after it @once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const letGo = await holdApp(page);
  await page.goto('./', { waitUntil: 'commit' });
  const main = built(page).getByRole('main').locator('visible=true');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('84.03%');
  const { x, y, height } = (await main.getByText('56,668.27').first().boundingBox())!;
  await main.locator('[data-figure$="budget/total#rate(adjusted)"]').first().click();
  expect(page.url()).toContain('figure=');
  letGo();
  await expect(card(page)).toContainText('67,436.52');
  await expect(built(page)).toHaveCount(0);
  await page.goBack();
  await expect(card(page)).toBeHidden();
  await drawn(page);
  expect(await page.getByRole('main').getByText('56,668.27').first().boundingBox()).toMatchObject({
    x,
    y,
    height,
  });
  const shifts = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  expect(shifts).toBeLessThan(0.02);
});

test('it is shown for its own address only, and gives way to whoever goes on @once', async ({ page }) => {
  const letGo = await holdApp(page);
  for (const address of [budget, `${overview}?unit=yi`, '#/d/foshan-hitech-zone/2019/overview', '#/data']) {
    await page.goto('about:blank');
    await page.goto(`./${address}`, { waitUntil: 'commit' });
    await expect(built(page)).toBeAttached();
    await expect(built(page), address).toBeHidden();
    // What is there at once is the frame of the app's pages, with nothing in it that could be another report's.
    await expect(page.locator('#frame'), address).toBeVisible();
    await expect(page.locator('#frame'), address).toBeEmpty();
  }
  // A slide's window is the room's.
  await page.goto('about:blank');
  await page.goto('./#/briefing/one/present', { waitUntil: 'commit' });
  await expect(page.locator('#frame')).toBeAttached();
  await expect(page.locator('#frame')).toBeHidden();
  await page.goto('about:blank');
  await page.goto('./', { waitUntil: 'commit' });
  await expect(built(page)).toBeVisible();
  await expect(page.locator('#frame')).toBeHidden();
  await built(page).getByRole('link', { name: '预算执行' }).locator('visible=true').click();
  await expect(built(page)).toBeHidden();
  letGo();
  await expect(page.getByRole('main').getByText('56,668.27 ÷ 67,436.52').first()).toBeVisible();
  await page.goBack();
  await expect(live(page)).toContainText('84.03%');
  await expect(page.locator('#frame')).toHaveCount(0);
});

test('a device that would show another page sees nothing before its own @once @long', async ({ page }) => {
  await openPage(page, overview);
  await page.evaluate(() => localStorage.setItem('self-evaluation.preferences', JSON.stringify({ locale: 'en' })));
  const letGo = await holdApp(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(built(page)).toBeAttached();
  await expect(built(page)).toBeHidden();
  letGo();
  await expect(live(page)).toContainText('Spent');
  // What a version before this one has stored says nothing of what it is.
  await page.evaluate(() => localStorage.clear());
  const letGoAgain = await holdApp(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(built(page)).toBeAttached();
  await expect(built(page)).toBeHidden();
  letGoAgain();
  await expect(live(page)).toContainText('84.03%');
});

test('the app does not start before the page is read to its end, kept scripts or not @once @long', async ({ page }) => {
  await page.addInitScript(() => {
    const early: string[] = [];
    Object.assign(window, { early });
    new MutationObserver((changes) => {
      const scripts = changes
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof HTMLScriptElement && node.type === 'module');
      if (scripts.length > 0 && !document.querySelector('#app')) early.push(location.hash);
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto('./#/glossary');
  for (let visit = 0; visit < 3; visit += 1) {
    await expect(live(page)).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { early: string[] }).early)).toEqual([]);
    await page.reload();
  }
  await expect(live(page)).toBeVisible();
});
