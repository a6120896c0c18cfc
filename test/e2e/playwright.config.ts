import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from '../tools/findBrowser.mjs';

/** Two runs side by side need two ports; each builds into a folder of its own. */
const port = Number(process.env.E2E_PORT ?? 4319);
const results = '.test-results';
const built = `${results}/app-${port}`;
const browser = findBrowser();
const touch = { hasTouch: true, deviceScaleFactor: 2 };

/**
 * What a test's title or tag says of where it runs. `@once`: the size of the screen cannot matter to it. `@sizes`: on a
 * desk it belongs to every run, on other screens to the long one. `@long`: to the long one only.
 */
const long = process.env.E2E_RUN === 'long';
const onDesk = long ? { grep: /@long/ } : { grepInvert: /@long/ };
const elsewhere = long ? { grep: /@long|@sizes/, grepInvert: /@once/ } : { grepInvert: /@once|@sizes|@long/ };

/** The tests of the built app, as a static host would serve it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `../../${results}/artifacts-${port}`,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    // A worker answers in place of the network that most tests steer; what works offline has tests of its own.
    serviceWorkers: 'block',
    launchOptions: { ...(browser && { executablePath: browser }), args: launchArguments },
  },
  projects: [
    { name: 'desktop', ...onDesk, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'tablet-landscape', ...elsewhere, use: { viewport: { width: 1024, height: 768 }, ...touch } },
    // An iPad Air lying: only what its width decides.
    {
      name: 'tablet-wide',
      testMatch: '**/access.spec.ts',
      grep: long ? /in English/ : /$^/,
      use: { viewport: { width: 1180, height: 820 }, ...touch },
    },
    { name: 'tablet-portrait', ...elsewhere, use: { viewport: { width: 768, height: 1024 }, ...touch } },
    { name: 'phone', ...elsewhere, use: { viewport: { width: 390, height: 844 }, ...touch } },
  ],
  webServer: {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    command: `npx vite build --outDir ${built} && npx vite preview --outDir ${built} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
  },
});
