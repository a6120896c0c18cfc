import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { budget, card, drawn, expect, openPage, overflow, test } from './app';
import { strFromU8, unzipSync } from 'fflate';
import { hardNames, serveHardReport } from './hardReport';
import { pdfText } from './pdfText';

/** Opens the briefing of the report that is there and gives its id. */
async function openBriefing(page: Page, query = ''): Promise<string> {
  await page.goto(`./#/briefing${query}`);
  await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
  await drawn(page);
  return /briefing\/([0-9a-f]{10})/.exec(page.url())?.[1] ?? '';
}
const visibleSlide = (page: Page) => page.locator('.layer:not(.hidden) [data-slide]');

/** Gets to a control as a hand without a mouse does: one Tab after the other. */
function byKeyboard(page: Page) {
  const has = (control: Locator): Promise<boolean> =>
    control.evaluate((element) => element === document.activeElement).catch(() => false);
  return {
    async focus(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      await expect(control).toBeVisible();
      for (let stop = 0; stop < 80 && !(await has(control)); stop += 1) await page.keyboard.press(key);
      await expect(control).toBeFocused();
    },
    enter: () => page.keyboard.press('Enter'),
  };
}

test('a briefing is made, read by axe, and no wider than the screen @sizes', async ({ page }) => {
  await openBriefing(page);
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('9 页');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('who goes on while a deck is being made is not called back to it @once', async ({ page }) => {
  await openPage(page, budget);
  // The store's decks are held until they are let go: nothing can be kept meanwhile.
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const opening = indexedDB.open('self-evaluation');
        opening.addEventListener('success', () => {
          const decks = opening.result.transaction('decks', 'readwrite').objectStore('decks');
          const hold = (): void => {
            if (document.body.dataset.letGo === undefined) decks.count().addEventListener('success', hold);
          };
          hold();
          held();
        });
      }),
  );
  await page.getByRole('link', { name: '汇报', exact: true }).click();
  await expect(page).toHaveURL(/#\/briefing$/);
  await page.getByRole('link', { name: '自评得分' }).click();
  await expect(page).toHaveURL(/\/scores$/);
  await page.evaluate(() => (document.body.dataset.letGo = ''));
  // What waited behind is kept now, and is seen so by whoever asks after it.
  await page.waitForFunction(
    () =>
      new Promise<boolean>((counted) => {
        const opening = indexedDB.open('self-evaluation');
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('decks').objectStore('decks').count();
          count.addEventListener('success', () => {
            opening.result.close();
            counted(count.result === 1);
          });
        });
      }),
  );
  await page.evaluate(() => new Promise((after) => setTimeout(after, 200)));
  await expect(page).toHaveURL(/\/scores$/);
});

test('moved by keys, hidden, headed and noted by hand: all there after a reload @once', async ({ page }) => {
  await openBriefing(page);
  const rows = page.locator('[data-entry]');
  await page.getByRole('button', { name: /^移动：未执行部分/ }).press('ArrowUp');
  await expect(rows.nth(1)).toContainText('未执行部分');
  await rows.nth(1).locator('.choose').click();
  await page.getByLabel('自拟标题').fill('=cmd <script>alert(1)</script> 🚧');
  await page.getByLabel('说这一句').fill('先说口径');
  await page.getByLabel('说这一句').blur();
  await rows.nth(0).locator('.choose').click();
  await page.getByLabel('不放这页').check();
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('8 页');
  // What is asked for is typed beside problems and measures.
  await page.locator('[data-entry="problems"] .choose').click();
  await page.getByLabel('请示事项').fill('请安排专项资金');
  await page.getByLabel('请示事项').blur();
  await expect(page.locator('[data-slide="problems"]')).toContainText('单位填写');
  await page.reload();
  await expect(rows.nth(1)).toContainText('=cmd <script>alert(1)</script> 🚧');
  await expect(rows.nth(0)).toContainText('不放');
  await rows.nth(1).locator('.choose').click();
  await expect(page.getByLabel('说这一句')).toHaveValue('先说口径');
  await expect(page.locator('[data-slide="unspentTold"]')).toContainText('自拟标题');
  await page.locator('[data-entry="problems"] .choose').click();
  await expect(page.locator('[data-slide="problems"]')).toContainText('请安排专项资金');
});

test('a slide is dragged by its grip @once', async ({ page }) => {
  await openBriefing(page);
  const [from, to] = [page.locator('[data-entry="initialToFinal"] .grip'), page.locator('[data-entry="deductions"]')];
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  await page.mouse.move(a!.x + 10, a!.y + 10);
  await page.mouse.down();
  await page.mouse.move(b!.x + 40, b!.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('[data-entry]').nth(3)).toContainText('年中预算净增');
});

test('a picture of a page goes into the briefing as it is selected there @once @long', async ({ page }) => {
  await openPage(page, `${budget}?caliber=initial`);
  const panel = page.getByRole('region', { name: /占年初预算：/ });
  await panel.locator('summary').first().click();
  await panel.getByRole('button', { name: '加入汇报' }).click();
  await panel.getByRole('link', { name: '已加入汇报' }).click();
  await page.locator('[data-entry="budgetLines"] .choose').click();
  await expect(page.locator('[data-slide="budgetLines"]')).toContainText('占年初预算');
});

test('presented: keys anywhere, a number and Enter, black, overview, a figure’s card, and out again @sizes', async ({
  page,
}) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/present`);
  const slide = visibleSlide(page);
  await expect(slide).toHaveAttribute('data-slide', 'year');
  await page.keyboard.press('PageDown');
  await expect(slide).toHaveAttribute('data-slide', 'initialToFinal');
  await page.locator('.controls button').first().focus();
  await page.keyboard.press('Space');
  await expect(slide).toHaveAttribute('data-slide', 'unspentTold');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(slide).toHaveAttribute('data-slide', 'deductions');
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: '恢复画面' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(slide).toHaveAttribute('data-slide', 'deductions');
  await page.keyboard.press('o');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /来自项目支出/ })
    .click();
  await expect(slide).toHaveAttribute('data-slide', 'initialToFinal');
  await slide.locator('h1 [data-figure]').first().click();
  await expect(card(page)).toContainText('6,602.13');
  await expect(card(page)).toContainText('一（四）表 1');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await drawn(page);
  await slide.locator('[data-chart] text', { hasText: '56,668.27' }).click();
  await expect(card(page)).toContainText('56,668.27');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(slide).toHaveAttribute('data-slide', 'problems');
  await expect(slide.locator('footer .page')).toHaveText('9 / 9');
  // The closing slide is behind the talk, out of its count; from there nothing comes.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(slide).toHaveAttribute('data-slide', 'end');
  await expect(slide).toContainText('SHA-256');
  await page.keyboard.press('PageUp');
  await expect(slide).toHaveAttribute('data-slide', 'problems');
  await expect(page).toHaveURL(/slide=9/);
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(slide).toHaveAttribute('data-slide', 'ask-whomFundHits');
  await expect(slide.locator('footer .page')).toHaveText('备询，第 20 页');
  await page.keyboard.press('PageDown');
  await expect(slide).toHaveAttribute('data-slide', 'problems');
  // A clicker's start: the whole screen, never a reload. Its stop leaves that first, the show only then.
  const whole = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.evaluate(() => (document.documentElement.dataset.kept = 'yes'));
  await page.keyboard.press('Shift+F5');
  await expect(slide).toHaveAttribute('data-slide', 'problems');
  await page.keyboard.press('F5');
  await expect(slide).toHaveAttribute('data-slide', 'year');
  await expect.poll(whole).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(whole).toBe(false);
  await expect(page).toHaveURL(/present/);
  await expect(page.locator('html')).toHaveAttribute('data-kept', 'yes');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(new RegExp(`briefing/${id}$|briefing/${id}\\?`), { timeout: 500 });
  }).toPass();
});

test('by keyboard alone: made, a slide hidden, one moved, presented, left @once @long', async ({ page }) => {
  await openPage(page, budget);
  const { focus, enter } = byKeyboard(page);
  await focus(page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '汇报' }));
  await enter();
  await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}/);
  const rows = page.locator('[data-entry]');
  await focus(rows.nth(1).locator('.choose'));
  await enter();
  await focus(page.getByLabel('不放这页'));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('8 页');
  await focus(page.getByRole('button', { name: /^移动：扣 3\.5 分/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(2)).toContainText('扣 3.5 分');
  await expect(page.getByRole('button', { name: /^移动：扣 3\.5 分/ })).toBeFocused();
  await focus(page.getByRole('button', { name: '开始汇报' }), 'Shift+Tab');
  await enter();
  const slide = visibleSlide(page);
  await expect(slide).toHaveAttribute('data-slide', 'year');
  await page.keyboard.press('ArrowRight');
  await expect(slide).toHaveAttribute('data-slide', 'deductions');
  await page.keyboard.press('ArrowRight');
  await expect(slide).toHaveAttribute('data-slide', 'unspentTold');
  // The first Escape leaves the full screen, the second the show.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/briefing\/[0-9a-f]{10}(?:\?|$)/);
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('8 页');
});

test('a slide fits any window, whole and in one piece @sizes', async ({ page }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/present?slide=3`);
  await drawn(page);
  const box = await visibleSlide(page).boundingBox();
  const { width, height } = page.viewportSize()!;
  // The shape that leaves less of the screen empty.
  expect(box!.width / box!.height).toBeCloseTo(width / height < 1.5 ? 4 / 3 : 16 / 9, 1);
  expect(box!.x).toBeGreaterThanOrEqual(-1);
  expect(box!.y).toBeGreaterThanOrEqual(-1);
  expect(box!.width).toBeLessThanOrEqual(width + 1);
  expect(box!.height).toBeLessThanOrEqual(height + 1);
  expect(Math.min(width - box!.width, height - box!.height)).toBeLessThan(2);
});

/** What on printed slides, or on the one shown, does not fit the place it has. Those kept ahead are still being fitted. */
const cutOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.layer:not(.hidden) .slide, .sheets .slide')].flatMap((slide) => {
      const boxes = [
        ...slide.querySelectorAll<HTMLElement>('.body, .figures, .answer, .columns, .frame, .chart, .cover, .end'),
      ];
      const foot = slide.querySelector('footer')?.getBoundingClientRect();
      const whole = slide.getBoundingClientRect();
      const over = boxes.filter(
        (box) => box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2,
      );
      const texts = [...slide.querySelectorAll('h1, h2, p, li, th, td, dd, svg text, footer *')].filter((text) => {
        const { left, right, top, bottom, width } = text.getBoundingClientRect();
        const end = text.closest('footer') ? whole.bottom : (foot?.top ?? whole.bottom);
        const outside = left < whole.left - 1 || right > whole.right + 1 || top < whole.top - 1 || bottom > end + 2;
        return width > 0 && outside && !text.closest('.visually-hidden');
      });
      const told = [...over.map(({ className }) => className), ...texts.map(({ textContent }) => textContent)];
      return told.map((what) => `${slide.dataset.slide} ${what?.slice(0, 40)}`);
    }),
  );
/** Texts smaller than can be read from the back of a room, by slide: under 24 of a sheet 1080 high. The foot may be. */
const smallOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.layer:not(.hidden) .slide, .sheets .slide')].flatMap((slide) => {
      const sheet = slide.getBoundingClientRect().height / 1080;
      const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const small: string[] = [];
      while (texts.nextNode()) {
        const { parentElement: element, textContent: told } = texts.currentNode;
        if (!element || !told?.trim() || element.closest('footer, .visually-hidden, .example, style, title, desc'))
          continue;
        // A drawing is enlarged as a whole: its texts are as large as that makes them.
        const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 0) / sheet : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
        if (size < 23.9) small.push(`${slide.dataset.slide} ${size.toFixed(1)} ${told.trim().slice(0, 20)}`);
      }
      return small;
    }),
  );
async function openPrint(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`./#/briefing/${id}/print${query}`);
  await expect(page.locator('.sheets')).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
}

test('nothing on a slide is cut or small, in either language and shape @once @long', async ({ page }) => {
  for (const lang of ['zh-CN', 'en']) {
    const id = await openBriefing(page, `?lang=${lang}`);
    await openPrint(page, id, `?lang=${lang}`);
    expect(await cutOn(page)).toEqual([]);
    expect(await smallOn(page)).toEqual([]);
    // The same deck on an iPad: 4:3.
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`./#/briefing/${id}/present?lang=${lang}`);
    for (const entry of [
      'year',
      'initialToFinal',
      'unspentTold',
      'deductions',
      'parkSteps',
      'parkSteps-2',
      'parkSteps-3',
      'targets',
      'problems',
      'end',
    ]) {
      await expect(visibleSlide(page)).toHaveAttribute('data-slide', entry);
      await drawn(page);
      expect([...(await cutOn(page)), ...(await smallOn(page))]).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('hard names and sixty more projects: continued, nothing cut, nothing run @once @long', async ({ page }) => {
  test.slow();
  page.on('dialog', (dialog) => {
    throw new Error(`run: ${dialog.message()}`);
  });
  await serveHardReport(page);
  const id = await openBriefing(page);
  // Every picture of every page behind the default ones.
  await page.getByRole('button', { name: '从页面加一页' }).click();
  const choices = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await expect(choices.first()).toBeVisible();
  for (const choice of await choices.all()) await choice.click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await openPrint(page, id);
  expect(await cutOn(page)).toEqual([]);
  const places = page.locator('[data-slide^="projectPlace-三水片区"]');
  expect(await places.count()).toBeGreaterThan(3);
  await expect(places.nth(1)).toContainText(/续 2 \/ \d/);
  for (const name of Object.values(hardNames)) {
    await expect(page.locator('.slide').filter({ hasText: name }).first()).toBeAttached();
  }
  await openPrint(page, id, '?form=page');
  await expect(page.locator('.sheet')).toContainText(hardNames.script);
  expect(await page.locator('.sheet').evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBeLessThanOrEqual(
    1,
  );
  await page.goto(`./#/briefing/${id}/words`);
  await expect(page.locator('article h1')).toContainText(hardNames.script);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('two windows change one briefing: the later is told, keeps its own as a copy or takes the other @once @long', async ({
  page,
  context,
}) => {
  const id = await openBriefing(page);
  const other = await context.newPage();
  await other.goto(`./#/briefing/${id}`);
  const [mine, theirs] = [page, other].map((one) => one.getByLabel('自拟标题'));
  const alert = page.getByRole('alert').filter({ hasText: '在另一个窗口改过' });
  for (const way of ['把我这份另存一份', '用那边的'] as const) {
    await mine!.pressSequentially('我的');
    await theirs!.fill(`那边的 ${way}`);
    await theirs!.blur();
    await expect(other.locator('[data-entry="year"]')).toContainText(`那边的 ${way}`);
    await mine!.blur();
    await expect(alert).toBeVisible();
    await expect(page.locator('[data-entry="year"]')).toContainText('我的');
    await alert.getByRole('button', { name: way }).click();
    await expect(alert).toHaveCount(0);
    if (way === '用那边的') break;
    await expect(page).not.toHaveURL(new RegExp(id));
    await expect(page.locator('[data-entry="year"]')).toContainText('我的');
    await page.goto(`./#/briefing/${id}`);
    await expect(page.locator('[data-entry="year"]')).toContainText('那边的');
  }
  await expect(page.locator('[data-entry="year"]')).toContainText('那边的 用那边的');
  await page.reload();
  await expect(page.locator('[data-entry="year"]')).toContainText('那边的 用那边的');
});

test('the overview draws the slides, and a tap goes to one @sizes', async ({ page }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/present`);
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'year');
  await page.keyboard.press('o');
  // Out of sight and not drawn yet, a tile says what its slide says.
  await expect(page.locator('.overview > ol > li:last-child .first')).toContainText('还是');
  const tile = page.locator('.overview > ol > li').nth(2);
  await expect(tile.locator('[data-chart][data-drawn="true"] text').first()).toBeAttached();
  await tile.click({ position: { x: 20, y: 20 } });
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
});

test('a table is saved as an image of the size chosen @once @long', async ({ page }) => {
  await openBriefing(page);
  await page.getByRole('button', { name: '从页面加一页' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /未列入存在问题/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await page.getByLabel('这幅图存为').selectOption('1280×720');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf-8');
  expect(svg).toContain('width="1280" height="720"');
  expect(svg.replace(/<[^>]+>/g, '')).toContain('未列入存在问题');
  const png = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const bytes = await readFile(await (await png).path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720]);
});

/** A finger drawn over the slide. */
async function swipe(page: Page, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize()!;
  const [x, y] = [width / 2, height / 2];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x - by / 2, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + by / 2, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('saved as PPTX by its button: a slide a page, numbers and words as text @once', async ({ page }) => {
  await openBriefing(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成 PPTX' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/2023.*16x9\.pptx$/);
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(21);
  const slide = (number: number): string => strFromU8(parts[`ppt/slides/slide${number}.xml`]!);
  expect(slide(1)).toContain('扣 3.5');
  expect(slide(1)).toContain('<a:ea typeface="Microsoft YaHei"');
  expect(slide(10)).toContain('SHA-256');
  expect(strFromU8(parts['ppt/notesSlides/notesSlide3.xml']!)).toContain('结转还是收回');
  await expect(page.getByRole('status').filter({ hasText: '已存成 PPTX' })).toBeVisible();
});

test('swiped with a finger; a number tapped opens its card', async ({ page, hasTouch }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/present`);
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'year');
  if (hasTouch) {
    await swipe(page, -200);
    await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'initialToFinal');
    await swipe(page, -200);
    await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
    await swipe(page, 200);
    await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'initialToFinal');
  } else await page.keyboard.press('PageDown');
  const number = visibleSlide(page).locator('h1 [data-figure]').first();
  // Within a tenth of a second of a swipe Chromium takes a tap for its end; no finger is that quick.
  await expect(async () => {
    await (hasTouch ? number.tap() : number.click());
    await expect(card(page)).toContainText('6,602.13', { timeout: 1000 });
  }).toPass();
  await card(page).getByRole('button', { name: '关闭' }).click();
  await expect(card(page)).toHaveCount(0);
  // A finger's tap brings up nothing that the room would see.
  if (hasTouch) await expect(page.locator('.controls')).toHaveCSS('opacity', '0');
});

test('the speaker’s window and the room’s stay together when one is opened anew @once', async ({ page, context }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/present`);
  const speaker = await context.newPage();
  await speaker.goto(`./#/briefing/${id}/presenter`);
  await expect(speaker.getByRole('status').first()).toContainText('投影已连接');
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('PageDown');
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
  await expect(speaker.getByRole('region', { name: '说这一句' })).toContainText('结转还是收回');
  await speaker.keyboard.press('f');
  await speaker.keyboard.press('PageDown');
  await expect(visibleSlide(speaker)).toHaveAttribute('data-slide', 'deductions');
  await expect(speaker.getByText('投影停在第 3 页')).toBeVisible();
  await speaker.keyboard.press('PageUp');
  await speaker.keyboard.press('PageUp');
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
  await speaker.getByRole('button', { name: '定住投影' }).click();
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'initialToFinal');
  await speaker.keyboard.press('PageDown');
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
  await page.reload();
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'unspentTold');
  await page.keyboard.press('PageDown');
  await expect(visibleSlide(speaker)).toHaveAttribute('data-slide', 'deductions');
  await speaker.reload();
  await expect(visibleSlide(speaker)).toHaveAttribute('data-slide', 'deductions');
  await speaker.getByText('招商的数字引用哪一个？').click();
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'deductions');
  await speaker.getByRole('button', { name: '投备询卡' }).and(speaker.locator(':visible')).click();
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', 'ask-whichRecruited');
});

test('the presenter and the words: nothing to find for axe @once @long', async ({ page }) => {
  const id = await openBriefing(page);
  for (const use of ['present?slide=2', 'presenter', 'words', 'print?form=page']) {
    await page.goto(`./#/briefing/${id}/${use}`);
    await drawn(page);
    await expect(page.getByText('84.03%').first()).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        ({ id: rule, nodes }) => `${use} ${rule}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([]);
  }
});

test('the deck as PDF: a page a slide, 16:9, its figures as text @once', async ({ page }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/print`);
  await expect(page.locator('.sheets')).toHaveAttribute('data-ready', 'true');
  const pages = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  // Nine slides of the talk, the closing one, eleven prepared answers.
  expect(pages).toHaveLength(21);
  expect(pages[1]).toContain('来自项目支出');
  expect(pages[1]).toContain('56,668.27');
  expect(pages[1]).toContain('2024-08填报');
  // Which data it is stands where the talk closes and on the last page handed out.
  expect(pages.flatMap((text, index) => (text.includes('SHA-256') ? [index + 1] : []))).toEqual([10, 21]);
  expect(pages[2]).toContain('10,666.45');
  expect(pages[6]).toContain('南海片区');
  expect(pages.join('')).not.toContain('打印或存为PDF');
  // What to say, beside its slides: on A4, with its sources, and which data it is at the end.
  await openPrint(page, id, '?form=notes');
  const notes = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  expect(notes.length).toBeGreaterThan(4);
  expect(notes.length).toBeLessThan(12);
  expect(notes.join('')).toContain('结转还是收回');
  expect(notes.at(-1)).toContain('SHA-256');
});

test('the briefing on one page of A4, figures as text; copied as text @once @long', async ({ page, context }) => {
  const id = await openBriefing(page);
  await page.goto(`./#/briefing/${id}/print?form=page`);
  await expect(page.locator('.sheets')).toHaveAttribute('data-ready', 'true');
  const pages = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  for (const said of ['56,668.27', '84.03%', '年中预算净增6,602.13万元', '未执行不等于结转或结余'])
    expect(pages[0]).toContain(said);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`./#/briefing/${id}/words`);
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('自评得分：自评 96.5');
  expect(copied.split('\n').length).toBeGreaterThan(8);
});

test('newer data is told, and taken only when asked @once @long', async ({ page }) => {
  const id = await openBriefing(page);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('self-evaluation');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('open')));
    });
    const store = database.transaction('decks', 'readwrite').objectStore('decks');
    const decks = await new Promise<{ sources: { version: string }[] }[]>((resolve) => {
      const request = store.getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    const [deck] = decks;
    if (deck?.sources[0]) deck.sources[0].version = 'an-older-version';
    await new Promise((resolve) => store.put(deck).addEventListener('success', resolve));
    database.close();
  });
  await page.reload();
  await expect(page.getByText('2023 年度的数据有了新版本。')).toBeVisible();
  await page.goto(`./#/briefing/${id}/present?slide=10`);
  await expect(visibleSlide(page)).toContainText('an-older');
  await page.goto(`./#/briefing/${id}`);
  await page.getByRole('button', { name: '换成现在的数据' }).click();
  await expect(page.getByText('2023 年度的数据有了新版本。')).toHaveCount(0);
});
