import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser.mjs';
import { installPackages, runs } from './installPackages.mjs';

/** Widths of Chinese text decide layouts: without a Chinese font every measured layout would be of empty boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function ensureBrowser() {
  if (findBrowser()) return;
  if (process.env.CHROMIUM_PATH) return;
  installPackages('chromium', 'fonts-noto-cjk', 'fontconfig');
  if (!findBrowser()) runs('npx', 'playwright', 'install', '--with-deps', 'chromium');
}

ensureBrowser();
const browser = findBrowser();
if (!browser) {
  console.error(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`
      : 'No browser to test with. Install Chromium, Chrome or Edge, or run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  );
  process.exit(1);
}
if (!hasChineseFont() && !installPackages('fonts-noto-cjk', 'fontconfig'))
  console.warn('No Chinese font found: Chinese text will be boxes in these tests. Install fonts-noto-cjk.');
console.log(`Testing with ${browser}`);
