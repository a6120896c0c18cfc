import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resultFiles, resultsFolder, sumLine, sumOfLong, sumOfTests } from './testSum';

const runs = (command: string, env: Record<string, string> = {}): boolean =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status === 0;

/** Every screen and theme takes longer than one waits for: `npm run test:long` runs what `npm test` leaves to it. */
const long = process.argv.includes('long');

function playwright(): boolean {
  return runs('npx playwright test -c test/e2e/playwright.config.ts --reporter=line,json', {
    PLAYWRIGHT_JSON_OUTPUT_FILE: long ? resultFiles.long : resultFiles.playwright,
    E2E_RUN: long ? 'long' : 'short',
  });
}

/** Both runners always run, so that one look shows everything that fails. */
function runTests(): boolean {
  mkdirSync(resultsFolder, { recursive: true });
  for (const file of long ? [resultFiles.long] : [resultFiles.vitest, resultFiles.playwright]) {
    rmSync(file, { force: true });
  }
  if (!runs('node test/tools/ensureBrowser.mjs')) return false;
  if (long) return playwright();
  const vitest = runs(`npx vitest run --reporter=default --reporter=json --outputFile.json=${resultFiles.vitest}`);
  return playwright() && vitest;
}

const succeeded = runTests();
const sum = long ? sumOfLong() : sumOfTests();
console.log(`\n${sumLine(sum)}`);
process.exit(succeeded && sum.failed === 0 ? 0 : 1);
