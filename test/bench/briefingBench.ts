import type { CDPSession, Page } from 'playwright';
import { median, type Bench } from './measure';

const [slowdown, slides, changes, reach] = [4, 30, 300, 25];

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** A briefing of at least `slides` slides, with pictures added until there are enough; gives its id. */
async function longBriefing(page: Page, address: string): Promise<string> {
  await page.goto(`${address}#/briefing`);
  await page.waitForURL(/briefing\/[0-9a-f]{10}/);
  const id = /briefing\/([0-9a-f]{10})/.exec(page.url())?.[1] ?? '';
  await page.locator('[data-entry]').first().waitFor();
  for (let number = 0; (await page.locator('[data-entry]').count()) < slides; number += 1) {
    const before = await page.locator('[data-entry]').count();
    await page.locator('.below .button').first().click();
    const choices = page.locator('dialog li button');
    await choices.first().waitFor();
    await choices.nth(number % (await choices.count())).click();
    await page.locator('dialog .button').click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-entry]').length > count, before);
  }
  return id;
}

const now = (page: Page): Promise<string | null> =>
  page.locator('.layer:not(.hidden) [data-slide]').getAttribute('data-slide');

/** Turns one page and waits until the slide shown is another one and everything kept is drawn. */
async function turn(page: Page, key: string): Promise<void> {
  const before = await now(page);
  await page.keyboard.press(key);
  await page.waitForFunction(
    (last) => document.querySelector('.layer:not(.hidden) [data-slide]')?.getAttribute('data-slide') !== last,
    before,
    { polling: 'raf' },
  );
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-chart]')].every((chart) => chart.getAttribute('data-drawn') === 'true'),
  );
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
}

/**
 * Watches the page's tasks; gives the longest one's processor time in milliseconds. A clock counts what others on the
 * machine do meanwhile.
 */
async function watchTasks(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
    const scripted = new Set(events.filter(({ name }) => name === 'FunctionCall').map(threadOf));
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && scripted.has(threadOf(event)));
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}

/** Presenting on a slow processor: what turning a page costs, the longest task of all, and what memory does. */
export const briefingBench: Bench = {
  name: 'briefing',
  async run({ app, browser }) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
      Object.assign(window, { longTasks: tasks });
    });
    const id = await longBriefing(page, app.address);
    await page.goto(`${app.address}#/briefing/${id}/present`);
    await page.reload();
    await page.locator('.layer:not(.hidden) [data-slide]').waitFor({ state: 'attached' });
    await settled(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const longestTask = await watchTasks(session);
    const scripts: number[] = [];
    const inAll: number[] = [];
    await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
    for (let slide = 1; slide < slides; slide += 1) {
      const before = await metric(session, 'ScriptDuration');
      await turn(page, 'PageDown');
      scripts.push(((await metric(session, 'ScriptDuration')) - before) * 1000);
      await settled(page);
      inAll.push(((await metric(session, 'ScriptDuration')) - before) * 1000);
    }
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
    const busiest = await longestTask();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const memory = async (): Promise<number> => {
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
      return metric(session, 'JSHeapUsedSize');
    };
    /** There and back again, so that the same slides are kept drawn whenever memory is looked at. */
    const sweep = async (): Promise<void> => {
      for (let change = 0; change < 2 * reach; change += 1) {
        await turn(page, change < reach ? 'PageUp' : 'PageDown');
        await page.waitForTimeout(140);
      }
      await settled(page);
    };
    await sweep();
    const first = await memory();
    for (let done = 0; done < changes; done += 2 * reach) await sweep();
    const last = await memory();
    await context.close();
    return [
      {
        what: `Next of ${slides} slides, ${slowdown}× slower: script until it shows`,
        value: median(scripts),
        unit: 'ms',
        target: 100,
      },
      { what: 'The slowest of them', value: Math.max(...scripts), unit: 'ms', target: 100 },
      { what: 'Script with the slide behind it drawn ahead, median', value: median(inAll), unit: 'ms' },
      { what: 'Longest task while presenting, processor time', value: busiest, unit: 'ms', target: 200 },
      { what: 'The same by the clock', value: longest, unit: 'ms', target: 200 },
      { what: `Memory after ${changes} changes against before`, value: last / first, unit: '×', target: 1.1 },
    ];
  },
};
