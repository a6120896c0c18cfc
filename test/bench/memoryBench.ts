import type { Page } from 'playwright';
import type { Bench } from './measure';

const [early, all] = [500, 2000];
const report = '#/d/foshan-hitech-zone/2023/';

/** Runs in the page: so many things people do – a page, a card opened and closed, a unit – each waited for until it is drawn. */
async function interact(given: { from: number; to: number; report: string }): Promise<void> {
  const pages = ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'];
  const end = Date.now() + 600_000;
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && Date.now() < end) await frame();
  };
  const drawn = (): boolean =>
    document.querySelector('main h1 [data-figure]') !== null &&
    [...document.querySelectorAll('[data-chart]')].every((chart) => chart.getAttribute('data-drawn') === 'true');
  const dialog = (): Element | null => document.querySelector('[role="dialog"] h2');
  for (let done = given.from; done < given.to; done += 4) {
    location.hash = `${given.report}${pages[(done / 4) % pages.length]}`;
    await frame();
    await until(drawn);
    document.querySelector<HTMLElement>('main h1 [data-figure]')?.click();
    await until(() => dialog() !== null);
    const buttons = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')];
    buttons.find((one) => `${one.textContent} ${one.ariaLabel}`.includes('关闭'))?.click();
    await until(() => dialog() === null);
    const units = [...document.querySelectorAll<HTMLElement>('form[role="search"] label')];
    units[(done / 4) % 2]?.click();
    await frame();
    await until(drawn);
  }
}

/** What the page's memory does over many interactions: a page that is open all day may not grow. */
export const memoryBench: Bench = {
  name: 'memory',
  async run({ app, browser }) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page: Page = await context.newPage();
    await page.addInitScript({ content: 'globalThis.__name ??= (value) => value;' });
    await page.goto(`${app.address}${report}overview`);
    await page.locator('main h1 [data-figure]').first().waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const heap = async (): Promise<number> => {
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    };
    await page.evaluate(interact, { from: 0, to: early, report });
    const first = await heap();
    await page.evaluate(interact, { from: early, to: all, report });
    const last = await heap();
    await context.close();
    return [
      { what: `Memory after ${early} interactions`, value: first / 1e6, unit: 'MB' },
      { what: `Memory after ${all} interactions against ${early}`, value: last / first, unit: '×', target: 1.1 },
    ];
  },
};
