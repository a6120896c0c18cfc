import type { CDPSession, Page } from 'playwright';
import { median, type Bench, type Measure } from './measure';
import { watchCharts } from './watchCharts';

const slowdown = 4;
const rounds = 5;
const report = 'd/foshan-hitech-zone/2023';
const pages = ['overview', 'budget', 'scores', 'projects', 'outcomes', 'checks'] as const;
type PageName = (typeof pages)[number];

/** Scripting aimed at, on the slow processor: to the first chart, and for each further one. */
const [firstChart, furtherChart] = [100, 40];

interface Switch {
  page: PageName;
  /** Milliseconds of script, and of everything the main thread did, until the page stood. */
  script: number;
  all: number;
  charts: number;
}

async function busy(session: CDPSession): Promise<{ script: number; all: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: of('ScriptDuration'), all: of('TaskDuration') };
}

/** Until the page has its heading and every chart of it is drawn, and stays so for a moment. */
async function settled(page: Page, name: PageName): Promise<number> {
  const stands = (wanted: string): number | false => {
    const charts = [...document.querySelectorAll('[data-chart]')];
    return (
      location.hash.includes(`/${wanted}`) &&
      document.querySelector('main > header h1') !== null &&
      charts.every((chart) => chart.getAttribute('data-drawn') === 'true') &&
      charts.length + 1
    );
  };
  await page.waitForFunction(stands, name, { polling: 50, timeout: 30_000 });
  await page.waitForTimeout(700);
  const charts = await page.waitForFunction(stands, name, { polling: 50, timeout: 30_000 });
  return Number(await charts.jsonValue()) - 1;
}

async function switchTo(page: Page, session: CDPSession, name: PageName): Promise<Switch> {
  const before = await busy(session);
  await page.evaluate((hash) => (location.hash = hash), `#/${report}/${name}`);
  const charts = await settled(page, name);
  const after = await busy(session);
  return { page: name, script: after.script - before.script, all: after.all - before.all, charts };
}

/** Every page opened cold, and every page reached from the one before it, the first time and again. */
export const pagesBench: Bench = {
  name: 'pages',
  async run({ app, browser }) {
    const cold = new Map<PageName, number[]>(pages.map((name) => [name, []]));
    const first: Switch[] = [];
    const again: Switch[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const name of pages) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        const { drawnAt } = await watchCharts(page, `${app.address}#/${report}/${name}`);
        cold.get(name)?.push(drawnAt);
        if (name === 'overview') {
          await session.send('Performance.enable');
          for (const to of pages.slice(1)) first.push(await switchTo(page, session, to));
          for (const to of pages) again.push(await switchTo(page, session, to));
        }
        await context.close();
      }
    }
    return pages.flatMap((name) => [
      { what: `${name}: drawn, cold`, value: median(cold.get(name) ?? []), unit: 'ms' },
      ...measuresOf(first, name, 'first time'),
      ...measuresOf(again, name, 'again'),
    ]);
  },
};

function measuresOf(switches: readonly Switch[], name: PageName, when: string): Measure[] {
  const own = switches.filter(({ page }) => page === name);
  const [one] = own;
  if (!one) return [];
  const target = firstChart + furtherChart * Math.max(0, one.charts - 1);
  return [
    {
      what: `${name}: switched to, ${when}: script (${one.charts} charts)`,
      value: median(own.map(({ script }) => script)),
      unit: 'ms',
      target,
    },
    { what: `${name}: switched to, ${when}: main thread in all`, value: median(own.map(({ all }) => all)), unit: 'ms' },
  ];
}
