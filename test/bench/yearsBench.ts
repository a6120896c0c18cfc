import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { descriptorText } from '../../src/domain/packageDescriptor';
import { cleanYears } from '../../src/cli/example/cleanYears';
import { filesOf, type ExampleYear } from '../../src/cli/example/exampleYear';
import { readYears } from '../../src/cli/example/readYears';
import { median, type Bench, type Measure } from './measure';
import type { Reads } from './reads/main';
import { serveBuild, serveFolder } from './serveBuild';
import { watchCharts } from './watchCharts';

const slowdown = 4;
const rounds = 7;
const reads = 50;
const tenYears = Array.from({ length: 10 }, (_, index) => 2016 + index);
const pages = ['overview', 'budget', 'scores'] as const;
const target = 50;

/** Ten clean years of a department that is none of the examples: its name does not matter here. */
const yearsOf = (seed: number): ExampleYear[] => cleanYears(seed, tenYears);

/** The built app with two departments of ten years each, besides what it comes with. */
async function withDepartments(app: string, folder: string): Promise<void> {
  await cp(app, folder, { recursive: true });
  const paths: string[] = [];
  for (const [department, seed] of [
    ['office-a', 11],
    ['office-b', 12],
  ] as const) {
    for (const [path, text] of filesOf(yearsOf(seed), department)) {
      const own = path.replace(/^example\//, '');
      const file = join(folder, 'data', own);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      paths.push(own);
    }
  }
  await writeFile(join(folder, 'data', 'datapackage.json'), descriptorText(paths));
}

/** Milliseconds of processor time in script since the page was opened: what else the machine does is not counted. */
async function scripted(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
}

/** Waits without asking the page anything: what it is asked would be script, too. */
async function quiet(page: Page, session: CDPSession): Promise<number> {
  let before = -1;
  for (;;) {
    await page.waitForTimeout(500);
    const now = await scripted(session);
    if (now === before) return now;
    before = now;
  }
}

/** Script until the page, quiet till then, stands still again after something was chosen. */
async function scriptOf(page: Page, session: CDPSession, choose: () => Promise<void>): Promise<number> {
  const before = await scripted(session);
  await choose();
  return (await quiet(page, session)) - before;
}

const switches = {
  year: ['office-a/2025', 'office-a/2024'],
  department: ['office-a/2025', 'office-b/2025'],
  unit: ['office-a/2025', 'office-a/2025?unit=yi'],
  caliber: ['office-a/2025', 'office-a/2025?caliber=initial'],
  compared: ['office-a/2025', `office-a/2025?with=${tenYears.slice(0, -1).join(',')}`],
} as const;

const addressOf = (place: string, name: string): string => {
  const [path = '', query] = place.split('?');
  return `#/d/${path}/${name}${query ? `?${query}` : ''}`;
};

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
}

/** Every kind of switch there and back, on every page with charts of years. */
async function switched(browser: Browser, address: string): Promise<Measure[]> {
  const found = new Map<string, number[]>();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await watchCharts(page, `${address}${addressOf('office-a/2025', 'overview')}`);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const name of pages) {
    for (const [what, [here, there]] of Object.entries(switches)) {
      await go(page, addressOf(here, name));
      const times: number[] = [];
      await quiet(page, session);
      if (what === 'department' && name === pages[0]) {
        // The first time ten reports are read and worked out; what that costs is told apart.
        const first = await scriptOf(page, session, () => go(page, addressOf(there, name)));
        found.set('A department of ten years opened for the first time', [first]);
        await go(page, addressOf(here, name));
        await quiet(page, session);
      }
      for (let round = 0; round < rounds; round += 1) {
        for (const to of [there, here]) {
          times.push(await scriptOf(page, session, () => go(page, addressOf(to, name))));
        }
      }
      found.set(`${name}: ${what} switched`, times);
    }
  }
  await context.close();
  return [...found].flatMap(([what, times]) =>
    times.length === 1
      ? [{ what: `${what}: script`, value: times[0] ?? Number.NaN, unit: 'ms' }]
      : [
          { what: `${what}: script, median`, value: median(times), unit: 'ms', target },
          { what: `${what}: script, slowest`, value: Math.max(...times), unit: 'ms', target },
        ],
  );
}

/** Ten years of a department read from IndexedDB, against one of them. */
async function readAtOnce(browser: Browser, builds: string): Promise<Measure[]> {
  const served = await serveBuild('test/bench/reads', `${builds}/reads`);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(served.address);
    const found = await page.evaluate(
      async ([reports, times]) =>
        (window as unknown as { readReports: (reports: unknown, times: number) => Promise<Reads> }).readReports(
          reports,
          times,
        ),
      [await readYears(yearsOf(11)), reads] as const,
    );
    const [one, all] = [median(found.one), median(found.all)];
    return [
      { what: 'One report read and validated', value: one, unit: 'ms' },
      { what: 'Ten years of a department', value: all, unit: 'ms' },
      { what: 'Ten years against one', value: all / one, unit: '×', target: 6 },
    ];
  } finally {
    await context.close();
    await served.close();
  }
}

/** Ten years of two departments: what a switch of the scope costs, and what reading them does. */
export const yearsBench: Bench = {
  name: 'years',
  async run({ app, browser, builds }) {
    const folder = join(builds, 'years');
    await withDepartments(app.folder, folder);
    const served = await serveFolder(folder);
    try {
      return [...(await readAtOnce(browser, builds)), ...(await switched(browser, served.address))];
    } finally {
      await served.close();
    }
  },
};
