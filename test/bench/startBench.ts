import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { inOrder } from '../../src/domain/inOrder';
import { brotliKiB } from '../tools/brotliKiB';
import { serveHandMade } from './handMadePage';
import { median, type Bench, type Measure } from './measure';
import { serveBuild, type Served } from './serveBuild';

const [slowdown, rounds] = [4, 5];
/** What a browser's tools call slow 4G: bytes a second, milliseconds. */
const networks = {
  'this machine': undefined,
  'slow 4G': { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 },
} as const;
type Network = keyof typeof networks;

interface Start {
  /** When the first picture stood, when all of them did and could be tapped, and the longest task until then. */
  picture: number;
  live: number;
  task: number;
  requests: string[];
}

/** Runs in the page before its own scripts; times in milliseconds since navigation began. */
function watch(): void {
  const tasks: PerformanceEntry[] = [];
  let [picture, live] = [0, 0];
  const look = (): void => {
    const drawings = [...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 200);
    if (drawings.some((svg) => svg.querySelector('path, rect, polygon'))) picture ||= performance.now();
    const charts = [...document.querySelectorAll('[data-chart]')];
    const waiting =
      document.querySelector('#built') ?? charts.find((chart) => chart.getAttribute('data-drawn') !== 'true');
    if (picture && !waiting) live ||= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  const longest = (): number =>
    Math.max(0, ...tasks.filter(({ startTime }) => startTime <= live).map(({ duration }) => duration));
  Object.assign(window, { startOf: () => (live ? { picture, live, task: longest() } : undefined) });
}

async function opened(page: Page, address: string): Promise<Start> {
  const requests: string[] = [];
  const note = (request: { url(): string }): void => void requests.push(request.url());
  page.on('request', note);
  await page.goto('about:blank');
  await page.goto(address);
  const started = await page.waitForFunction(
    () => (window as unknown as { startOf?: () => Omit<Start, 'requests'> | undefined }).startOf?.(),
    undefined,
    { timeout: 90_000, polling: 50 },
  );
  page.off('request', note);
  return { ...((await started.jsonValue()) as Omit<Start, 'requests'>), requests };
}

/** A first visit and a later start, in a context that keeps what it was given. */
async function visits(browser: Browser, address: string, network: Network): Promise<{ first: Start; later: Start }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: `globalThis.__name ??= (value) => value; (${watch.toString()})();` });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const conditions = networks[network];
    if (conditions) await session.send('Network.emulateNetworkConditions', conditions);
    const first = await opened(page, address);
    await page.waitForTimeout(3000);
    return { first, later: await opened(page, address) };
  } finally {
    await context.close();
  }
}

async function scripts(app: Served, requests: readonly string[]): Promise<number> {
  const paths = requests.map((url) => new URL(url).pathname).filter((path) => /(?<!\/charts-[^/]*)\.js$/.test(path));
  const sizes = await Promise.all(paths.map(async (path) => brotliKiB(await readFile(join(app.folder, path)))));
  return sizes.reduce((total, one) => total + one, 0);
}

type Runs = Record<'app' | 'hand' | 'least', { first: Start; later: Start }[]>;

function ratios(runs: Runs, network: Network): Measure[] {
  return (['first', 'later'] as const).flatMap((when): Measure[] => {
    const of = (page: keyof Runs, what: 'picture' | 'live' | 'task'): number =>
      median(runs[page].map((visit) => visit[when][what]));
    const name = `${when === 'first' ? 'first visit' : 'later start'}, ${network}`;
    return [
      { what: `First picture, ${name}`, value: of('app', 'picture'), unit: 'ms' },
      {
        what: `First picture against a page made by hand, ${name}`,
        value: of('app', 'picture') / of('hand', 'picture'),
        unit: '×',
        target: 1.2,
      },
      { what: `Live, ${name}`, value: of('app', 'live'), unit: 'ms' },
      {
        what: `Live against a minimal page drawn, ${name}`,
        value: of('app', 'live') / of('least', 'live'),
        unit: '×',
        target: 1,
      },
      { what: `Longest task, ${name}`, value: of('app', 'task'), unit: 'ms', target: when === 'first' ? 350 : 150 },
    ];
  });
}

/**
 * How soon something is seen, and how soon it answers: against a page made by hand with the same pictures and a minimal
 * page that draws as many, in turn, on a first visit and a later start. All of them served by the same server without
 * compression; the app and the page made by hand under the app's policy.
 */
export const startBench: Bench = {
  name: 'start',
  async run({ app, browser, builds }) {
    const hand = await serveHandMade(app, `${builds}/hand`);
    const least = await serveBuild('test/bench/floor', `${builds}/floor`);
    const pages = { app: app.address, hand: hand.address, least: `${least.address}?charts=4` };
    try {
      const { first, later } = await visits(browser, app.address, 'this machine');
      const measured = await inOrder(Object.keys(networks) as Network[], async (network) => {
        const runs: Runs = { app: [], hand: [], least: [] };
        for (let round = 0; round < rounds; round += 1)
          for (const page of ['app', 'hand', 'least'] as const)
            runs[page].push(await visits(browser, pages[page], network));
        return ratios(runs, network);
      });
      return [
        ...measured.flat(),
        { what: 'Requests until live, first visit', value: first.requests.length, unit: '', target: 20 },
        { what: 'Requests until live, later start', value: later.requests.length, unit: '', target: 20 },
        {
          what: 'Script until live without the charts, brotli',
          value: await scripts(app, first.requests),
          unit: 'KiB',
          target: 110,
        },
      ];
    } finally {
      await Promise.all([hand.close(), least.close()]);
    }
  },
};
