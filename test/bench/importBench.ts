import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { gb18030 } from '../fixtures/import/encode';
import { median, type Bench } from './measure';

const rows = 100_000;
const rounds = 3;
/** Rows that are stored one by one; the time of all is reckoned from them. */
const naiveRows = 5_000;

/** A project ledger in our own columns, of a department nobody looks at: what is shown is not part of the import. */
function ledger(): string {
  const lines = ['department,year,code,name,park,kind,stage,investment,owner'];
  for (let row = 1; row <= rows; row += 1) {
    const park = `测试园区${row % 9}`;
    lines.push(`bench-office,2031,p${row},测试项目${row},${park},industry,construction,${row % 90}.5,单位${row % 40}`);
  }
  return `${lines.join('\n')}\n`;
}

interface Run {
  /** Milliseconds of work: reading and recognising, comparing, storing. What a person does between them is left out. */
  read: number;
  review: number;
  store: number;
  longest: number;
  /** MiB the renderer holds more than before, at the most. */
  memory: number;
}

/** Runs in the page: remembers when a file was chosen, and the longest task since. */
function watch(): void {
  const seen = { chosen: 0, longest: 0 };
  Object.assign(window, { seen });
  addEventListener('change', () => (seen.chosen = performance.now()), { capture: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
}
interface Watched {
  seen: { chosen: number; longest: number };
}

async function rendererMiB(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf-8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The time of a step: from a click on the way on until the heading is another one. */
async function stepTime(page: Page): Promise<number> {
  const from = await page.evaluate(() => {
    const before = { heading: document.querySelector('h1')?.textContent, at: performance.now() };
    document.querySelector<HTMLElement>('footer .next')?.click();
    return before;
  });
  const reached = await page.waitForFunction(
    ({ heading, at }) => document.querySelector('h1')?.textContent !== heading && performance.now() - at,
    from,
    { timeout: 120_000 },
  );
  return Number(await reached.jsonValue());
}

/** A first visit stores what comes with the app and keeps the app for offline: both done, it is as it is at work. */
async function visitOnce(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
}

async function importOnce(browser: Browser, address: string, file: string): Promise<Run> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  await visitOnce(context, address);
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${address}#/data/import`);
  await page.getByRole('button', { name: '选择文件' }).waitFor();
  await page.waitForTimeout(1500);
  const before = await rendererMiB(browser);
  let memory = 0;
  const weigh = async (): Promise<void> => {
    memory = Math.max(memory, (await rendererMiB(browser)) - before);
  };
  await page.evaluate(() => ((window as unknown as Watched).seen.longest = 0));
  await page.setInputFiles('input[type=file]', file);
  // Looked for on every frame: waiting for a locator looks twice a second only.
  const shown = await page.waitForFunction(
    () => document.querySelector('section.file') && performance.now() - (window as unknown as Watched).seen.chosen,
    undefined,
    { timeout: 120_000 },
  );
  const read = Number(await shown.jsonValue());
  await weigh();
  for (const group of await page.getByRole('radiogroup').all()) await group.getByRole('radio').first().check();
  const field = page.locator('.question input[type=text]');
  for (const one of await field.all()) {
    await one.fill('bench-office');
    await one.press('Enter');
  }
  await page.locator('footer .next.primary').waitFor({ timeout: 120_000 });
  await stepTime(page);
  const review = await stepTime(page);
  await weigh();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  const store = await stepTime(page);
  await weigh();
  const longest = await page.evaluate(() => (window as unknown as Watched).seen.longest);
  await context.close();
  return { read, review, store, longest, memory };
}

/** What no import can do without: the file's bytes, and its text. */
const floor = (page: Page, file: string): Promise<number> =>
  page.setInputFiles('#floor', file).then(() =>
    page.evaluate(async () => {
      const chosen = document.querySelector<HTMLInputElement>('#floor')?.files?.[0];
      const start = performance.now();
      new TextDecoder('utf-8', { fatal: true }).decode(await chosen?.arrayBuffer());
      return performance.now() - start;
    }),
  );

/** The obvious way: every row an object, every object a record. Milliseconds for `naiveRows`. */
const naive = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (csv) => {
    const opening = indexedDB.open('naive', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows', { autoIncrement: true }));
    const database = await new Promise<IDBDatabase>((resolve) =>
      opening.addEventListener('success', () => resolve(opening.result)),
    );
    const start = performance.now();
    const [head = '', ...lines] = csv.trimEnd().split('\n');
    const names = head.split(',');
    for (const line of lines) {
      const cells = line.split(',');
      const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
      const transaction = database.transaction('rows', 'readwrite');
      transaction.objectStore('rows').put(row);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    }
    return performance.now() - start;
  }, text);

/** An import from the choice of a file until it is stored, in the real browser. */
export const importBench: Bench = {
  name: 'import',
  async run({ app, browser, builds }) {
    await mkdir(builds, { recursive: true });
    const text = ledger();
    const [utf8, gb] = [join(builds, 'ledger.csv'), join(builds, 'ledger-gb18030.csv')];
    await writeFile(utf8, text);
    await writeFile(gb, gb18030(text));

    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${app.address}icon.svg`);
    await page.goto(app.address);
    await page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'floor' });
      document.body.append(input);
    });
    const floors: number[] = [];
    for (let round = 0; round < 5; round += 1) floors.push(await floor(page, utf8));
    const oneByOne =
      (await naive(
        page,
        text
          .split('\n')
          .slice(0, naiveRows + 1)
          .join('\n'),
      )) *
      (rows / naiveRows);
    await context.close();

    const runs: Run[] = [];
    const others: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      runs.push(await importOnce(browser, app.address, utf8));
      others.push(await importOnce(browser, app.address, gb));
    }
    const of = (list: readonly Run[], pick: (run: Run) => number): number => median(list.map(pick));
    const whole = ({ read, review, store }: Run): number => read + review + store;
    const base = median(floors);
    return [
      { what: `import of ${rows} rows: file read and decoded`, value: base, unit: 'ms' },
      { what: 'import: read and recognised', value: of(runs, ({ read }) => read), unit: 'ms' },
      { what: 'import: compared', value: of(runs, ({ review }) => review), unit: 'ms' },
      { what: 'import: stored', value: of(runs, ({ store }) => store), unit: 'ms' },
      {
        what: 'import: chosen to stored ÷ file read and decoded',
        value: of(runs, whole) / base,
        unit: '×',
        target: 20,
      },
      { what: 'import: chosen to stored ÷ a record a row', value: of(runs, whole) / oneByOne, unit: '×', target: 0.05 },
      { what: 'import: GB18030 ÷ UTF-8', value: of(others, whole) / of(runs, whole), unit: '×', target: 1.3 },
      { what: 'import: longest task of the page', value: of(runs, ({ longest }) => longest), unit: 'ms', target: 50 },
      { what: 'import: memory of the renderer, at the most', value: of(runs, ({ memory }) => memory), unit: 'MiB' },
    ];
  },
};
