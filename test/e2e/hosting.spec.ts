import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Rules within rules, which browsers of 2022 skip: what opens inside a block that isn't an at-rule's. */
function nestedRules(css: string): string[] {
  const blocks: string[] = [];
  const nested: string[] = [];
  for (const [, before = '', brace] of css.replaceAll(/"[^"]*"|'[^']*'/g, '""').matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '}') blocks.pop();
    if (brace !== '{') continue;
    if (blocks.some((block) => !block.startsWith('@'))) nested.push(before);
    blocks.push(before.trim());
  }
  return nested;
}

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
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } };
      return ['fullscreen', 'screen-wake-lock', 'clipboard-write', 'camera', 'microphone', 'geolocation'].filter(
        (name) => featurePolicy.allowsFeature(name),
      );
    });
    expect(allowed).toEqual(['fullscreen', 'screen-wake-lock', 'clipboard-write']);
  });

  test('what preview sends stands ready for hosts: as a file, for nginx and for Apache', async ({ request }) => {
    const sent = (await request.get('./')).headers();
    const forHosts = await (await request.get('./_headers')).text();
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const names = [
      'Content-Security-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options',
    ];
    for (const name of names) {
      const value = sent[name.toLowerCase()] ?? 'not sent';
      expect(forHosts).toContain(`\n  ${name}: ${value}\n`);
      expect(readme).toContain(`add_header ${name} "${value}" always;`);
      expect(readme).toContain(`Header always set ${name} "${value}"`);
    }
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
    await expect(page.getByRole('main')).not.toBeEmpty();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('the build’s styles are lowered to the tablets aimed at', ({ baseURL }) => {
    const assets = join(import.meta.dirname, `../../.test-results/app-${new URL(baseURL ?? '').port}/assets`);
    const sheets = readdirSync(assets).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(5);
    for (const sheet of sheets) expect(nestedRules(readFileSync(join(assets, sheet), 'utf8')), sheet).toEqual([]);
    expect(nestedRules('@media (width<=9px){.a{color:red;&:hover{color:blue}}}')).toEqual(['&:hover']);
  });

  test('a missing file is missing: never the page in its place', async ({ request }) => {
    for (const path of ['data/missing.csv', 'data/missing.json', 'nowhere']) {
      expect((await request.get(`./${path}`)).status(), path).toBe(404);
    }
  });
});
