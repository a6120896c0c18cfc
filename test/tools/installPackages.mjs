import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs a command with its output shown; says whether it went well. */
export const runs = (command, ...parameters) =>
  spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const mayInstall = process.getuid?.() === 0 && isDebian();

let refreshed = false;
/** Installs Debian packages as root, refreshing the lists once; says whether they are there now. */
export function installPackages(...packages) {
  if (!mayInstall) return false;
  refreshed ||= runs('apt-get', 'update');
  return runs('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}
