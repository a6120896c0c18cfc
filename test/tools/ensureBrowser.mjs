import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './findBrowser.mjs';

const runs = (command, ...parameters) =>
  spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const mayInstall = process.getuid?.() === 0 && isDebian();

let refreshed = false;
/** Installs Debian packages, refreshing the lists once. */
function install(...packages) {
  if (!mayInstall) return false;
  refreshed ||= runs('apt-get', 'update');
  return runs('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}

/** Widths of Chinese text decide layouts: without a Chinese font every measured layout would be of empty boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function ensureBrowser() {
  if (findBrowser()) return;
  if (process.env.CHROMIUM_PATH) return;
  install('chromium', 'fonts-noto-cjk', 'fontconfig');
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
if (!hasChineseFont() && !install('fonts-noto-cjk', 'fontconfig'))
  console.warn('No Chinese font found: Chinese text will be boxes in these tests. Install fonts-noto-cjk.');
console.log(`Testing with ${browser}`);
