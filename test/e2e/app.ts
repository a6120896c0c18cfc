import { expect, test as base, type Page } from '@playwright/test';

export const overview = '#/d/foshan-hitech-zone/2023/overview';
export const budget = '#/d/foshan-hitech-zone/2023/budget';

/** What the browser says of the tests' own doing: they keep the worker out. */
const ofTheTests = /Service Worker registration blocked by Playwright/;

/** What a page must not do while a test runs: complain, fail, break its policy, or ask another host for anything. */
function watchFor(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !ofTheTests.test(text))
      complaints.push(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`request: ${request.url()}`);
  });
}

/** A page that fails its test when it complains. `expected` takes complaints a test provokes on purpose. */
export const test = base.extend<{ expected: RegExp[]; quiet: undefined }>({
  expected: [[], { option: true }],
  quiet: [
    async ({ page, expected }, use) => {
      const complaints: string[] = [];
      watchFor(page, complaints);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(undefined);
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address and waits until its charts are drawn. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/);
  await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('[data-chart]:not([data-drawn="true"])')).toHaveCount(0);
}

/** The server publishes a file with other content, and a list that says nothing of its digest. */
export async function publish(page: Page, path: string, change: (body: string) => string): Promise<void> {
  await page.route(`**/data/${path}`, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: change(body) });
  });
  await page.route('**/data/datapackage.json', async (route) => {
    const descriptor = (await (await route.fetch()).json()) as { resources: { path: string; hash?: string }[] };
    for (const resource of descriptor.resources) if (resource.path === path) delete resource.hash;
    await route.fulfill({ json: descriptor });
  });
}

export const card = (page: Page) => page.getByRole('dialog');

/** How far the page is wider than its window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
