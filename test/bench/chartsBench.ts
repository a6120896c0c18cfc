import type { Browser } from 'playwright';
import { median, type Bench } from './measure';
import { serveBuild } from './serveBuild';
import { watchCharts, type Watched } from './watchCharts';

const slowdown = 4;
const rounds = 7;

/** One cold load on a slow processor: a context of its own has no cache and no stored reports. */
async function coldLoad(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await watchCharts(page, address);
  } finally {
    await context.close();
  }
}

/**
 * From opening the overview until all its charts are drawn, against a page that does nothing but draw as many. Rounds
 * take turns, so that whatever else the machine does falls on both.
 */
export const chartsBench: Bench = {
  name: 'charts',
  async run({ app, browser, builds }) {
    const { charts } = await coldLoad(browser, app.address);
    const floor = await serveBuild('test/bench/floor', `${builds}/floor`);
    const floorAddress = `${floor.address}?charts=${charts}`;
    const loads: { app: Watched[]; floor: Watched[] } = { app: [], floor: [] };
    try {
      await coldLoad(browser, floorAddress);
      for (let round = 0; round < rounds; round += 1) {
        loads.floor.push(await coldLoad(browser, floorAddress));
        loads.app.push(await coldLoad(browser, app.address));
      }
    } finally {
      await floor.close();
    }
    const drawn = {
      app: median(loads.app.map((load) => load.drawnAt)),
      floor: median(loads.floor.map((load) => load.drawnAt)),
    };
    const longest = (of: Watched[]): number => median(of.map((load) => load.longestTask));
    return [
      { what: `Overview: ${charts} charts drawn, cold, ${slowdown}× slower processor`, value: drawn.app, unit: 'ms' },
      { what: `A page with ${charts} charts and nothing else`, value: drawn.floor, unit: 'ms' },
      { what: 'Overview against that page', value: drawn.app / drawn.floor, unit: '×', target: 1.25 },
      { what: 'Overview: longest task', value: longest(loads.app), unit: 'ms', target: 350 },
      { what: 'That page: longest task', value: longest(loads.floor), unit: 'ms' },
    ];
  },
};
