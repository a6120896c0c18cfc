import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { preview, build } from 'vite';
import { findBrowser, launchArguments } from './findBrowser.mjs';

/** Pictures of the built app for the README: `npm run screenshots`. */
const folder = join(import.meta.dirname, '../../public/screenshots');
const report = '#/d/foshan-hitech-zone/2023';

interface Shot {
  name: string;
  address: string;
  width: number;
  height: number;
  dark?: true;
  /** Of the invented department, which comes on request only. */
  invented?: true;
}

const shots: readonly Shot[] = [
  { name: 'overview', address: `${report}/overview`, width: 1440, height: 900 },
  { name: 'budget', address: `${report}/budget`, width: 1440, height: 900 },
  { name: 'scores', address: `${report}/scores`, width: 1024, height: 768 },
  { name: 'projects', address: `${report}/projects`, width: 1024, height: 768 },
  { name: 'outcomes', address: `${report}/outcomes`, width: 1024, height: 768 },
  { name: 'checks', address: `${report}/checks`, width: 1024, height: 768 },
  {
    name: 'figure-card',
    address: `${report}/overview?figure=budget%2Ftotal%23rate(adjusted)`,
    width: 1024,
    height: 768,
  },
  { name: 'overview-dark-en', address: `${report}/overview?lang=en`, width: 1024, height: 768, dark: true },
  { name: 'data', address: '#/data', width: 1024, height: 768 },
  { name: 'briefing', address: '#/briefing', width: 1024, height: 768 },
  { name: 'years', address: '#/d/example-park/2025/budget', width: 1440, height: 900, invented: true },
  { name: 'overview-portrait', address: `${report}/overview`, width: 768, height: 1024 },
];

/** Runs in the page: nothing is being read or drawn. */
function settled(): boolean {
  const charts = [...document.querySelectorAll<HTMLElement>('[data-chart]')];
  const heading = document.querySelector('h1')?.textContent ?? '';
  const busy = heading === '' || document.querySelector('[aria-busy=true]');
  return !busy && charts.every((chart) => chart.dataset.drawn === 'true');
}

async function take(
  browser: Browser,
  base: string,
  { name, address, width, height, dark, invented }: Shot,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  // Whoever looks at the pictures does not open the dashboard for the first time.
  await page.addInitScript(() => localStorage.setItem('self-evaluation.preferences', '{"welcomed":true}'));
  if (invented) {
    await page.goto(`${base}${report}/overview`);
    await page.getByRole('button', { name: '载入示例' }).first().click();
    await page.getByRole('button', { name: '移除示例' }).first().waitFor();
  }
  await page.goto(base + address);
  await page.waitForFunction(settled);
  // English comes after the first drawing, which is drawn anew then.
  await page.waitForTimeout(1500);
  await page.waitForFunction(settled);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

await mkdir(folder, { recursive: true });
await build({ logLevel: 'warn', build: { outDir: '.test-results/screenshots' } });
const server = await preview({ build: { outDir: '.test-results/screenshots' }, preview: { port: 4390 } });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: launchArguments });
try {
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('the preview has no address');
  for (const shot of shots) await take(browser, base, shot);
} finally {
  await browser.close();
  await server.close();
}
