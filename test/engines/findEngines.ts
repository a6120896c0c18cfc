import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../tools/installPackages.mjs';
import type { Engine } from './engine';
import { openFirefox } from './firefox';
import { openWebKit } from './webKit';

/** An engine to walk through the app with, or why it can't be. */
export type Found = { name: string; open: () => Promise<Engine> } | { name: string; missing: string };

const onPath = (...names: readonly string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

/** WebKitGTK's own small browser lies beside its library, off the path: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. */
const miniBrowser = (): string | undefined =>
  ['/usr/lib', '/usr/libexec', ...(existsSync('/usr/lib') ? foldersIn('/usr/lib') : [])]
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((api) => join(folder, api)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-'))
    .map((entry) => join(folder, entry.name));

interface Wanted {
  name: string;
  packages: readonly string[];
  find: () => (() => Promise<Engine>) | undefined;
}

const wanted: readonly Wanted[] = [
  {
    name: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find() {
      const [driver, screen, browser] = [onPath('WebKitWebDriver'), onPath('Xvfb'), miniBrowser()];
      return driver && screen && browser ? () => openWebKit(driver, browser) : undefined;
    },
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find() {
      const browser = onPath('firefox-esr', 'firefox');
      return browser ? () => openFirefox(browser) : undefined;
    },
  },
];

/** Looks for every engine, and installs those that are not here where it may (root, on Debian or Ubuntu). */
export const findEngines = (): Found[] =>
  wanted.map(({ name, packages, find }) => {
    const open = find() ?? (installPackages(...packages) ? find() : undefined);
    return open ? { name, open } : { name, missing: `apt-get install ${packages.join(' ')}` };
  });
