import type { Page } from '@playwright/test';
import { drawn, expect, openPage, overflow, overview, test } from './app';
import { pdfText } from './pdfText';

test.use({ viewport: { width: 1024, height: 768 } });

const report = '#/d/foshan-hitech-zone/2023';

/** Pages of paper at most, and what of each the text layer must hold. Numbers of the report. */
const printed = {
  overview: { sheets: 1, says: ['56,668.27', '84.03', '96.5', '未执行10,768.25', '项目管理−1.5'] },
  budget: { sheets: 2, says: ['67,436.52', '+6,607.02', '97.79%', '52,390.02', '99.05%'] },
  scores: { sheets: 1, says: ['81.5', '公众满意度', '扣3.5', '未分项'] },
  projects: { sheets: 3, says: ['瑞浦兰钧电池', '人才公园', '进度约70%', '4.835'] },
  outcomes: { sheets: 6, says: ['229.6', '目标150', '818.63', '第27', '1,355'] },
  checks: { sheets: 9, says: ['57,948.94', '复核人', '193.46', '评分标准未列'] },
} as const;
const controls = ['术语', '找数字', '数据表', '按结果看', '项目名称', '只看', '全部年度', '去核对'];

/** What is drawn or written beyond the sheet, or beyond the place its chart has. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('main')!.getBoundingClientRect();
    const texts = [...document.querySelectorAll<Element>('main :is(h1, h2, p, th, td, li, button, svg text)')];
    return texts.flatMap((text) => {
      const place = (text.closest('[data-chart]') ?? document.querySelector('main'))!.getBoundingClientRect();
      const { left, right, width } = text.getBoundingClientRect();
      const free = text.closest('.visually-hidden, .keys') || width === 0;
      const out = left < Math.max(sheet.left, place.left) - 2 || right > Math.min(sheet.right, place.right) + 2;
      return out && !free && text.textContent?.trim() ? [text.textContent] : [];
    });
  });

test('every page is printed for the paper: whole, as text, charts as wide as it, no controls @once', async ({
  page,
}) => {
  test.slow();
  for (const [name, { sheets, says }] of Object.entries(printed)) {
    await page.goto(`./${report}/${name}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(/\d|说明/);
    await drawn(page);
    const pages = await pdfText(await page.pdf({ format: 'A4' }));
    expect(pages.length, name).toBeLessThanOrEqual(sheets);
    for (const text of says) expect(pages.join(''), name).toContain(text);
    for (const text of controls) expect(pages.join(''), name).not.toContain(text);
    if (name === 'checks') expect(pages[0]).toContain('复核人');

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveAttribute('data-paper');
    await drawn(page);
    expect(await beyond(page), name).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expect(page.locator('main :is(select, input, button:not([data-figure]))').locator(':visible')).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await expect(page.locator('html')).not.toHaveAttribute('data-paper');
  }
});

test('printed from a dark screen of 1440: black on white, and the screen is as it was @once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage(page, overview);
  const wide = () => page.locator('[data-chart] svg').nth(1).getAttribute('width');
  const before = await wide();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect.poll(async () => Number(await wide())).toBeLessThan(400);
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(wide).toBe(before);
});
