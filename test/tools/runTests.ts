import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resultFiles, resultsFolder, sumLine, sumOfTests } from './testSum';

const runs = (command: string, env: Record<string, string> = {}): boolean =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status === 0;

/** Both runners always run, so that one look shows everything that fails. */
function runTests(): boolean {
  mkdirSync(resultsFolder, { recursive: true });
  for (const file of Object.values(resultFiles)) rmSync(file, { force: true });
  if (!runs('node test/tools/ensureBrowser.mjs')) return false;
  const vitest = runs(`npx vitest run --reporter=default --reporter=json --outputFile.json=${resultFiles.vitest}`);
  const playwright = runs('npx playwright test -c test/e2e/playwright.config.ts --reporter=line,json', {
    PLAYWRIGHT_JSON_OUTPUT_FILE: resultFiles.playwright,
  });
  return vitest && playwright;
}

const succeeded = runTests();
const sum = sumOfTests();
console.log(`\n${sumLine(sum)}`);
process.exit(succeeded && sum.failed === 0 ? 0 : 1);
