import { expect, test } from '@playwright/test';

/** What a static host gets, whatever the page shows: nothing here depends on the size of a screen. */
test.describe('hosting', { tag: '@once' }, () => {
  test('the built page carries its own policy, and preview sends the same as headers', async ({ page, request }) => {
    await page.goto('./');
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(inPage).toContain("default-src 'none'");
    expect(inPage).not.toContain('unsafe');
    const headers = (await request.get('./')).headers();
    expect(headers['content-security-policy']).toBe(`${inPage}; frame-ancestors 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('the page starts without breaking its policy, without errors and without asking anyone else', async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (asked) => {
      if (!/^(?:data|blob):/.test(asked.url()) && !asked.url().startsWith(baseURL ?? '')) foreign.push(asked.url());
    });
    await page.goto('./', { waitUntil: 'networkidle' });
    await expect(page.locator('#app')).not.toBeEmpty();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('a missing file is missing: never the page in its place', async ({ request }) => {
    for (const path of ['data/missing.csv', 'data/missing.json', 'nowhere']) {
      expect((await request.get(`./${path}`)).status(), path).toBe(404);
    }
  });
});
