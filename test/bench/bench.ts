import { rm } from 'node:fs/promises';
import type { Bench, Measure } from './measure';
import { briefingBench } from './briefingBench';
import { browserFor } from './browser';
import { chartsBench } from './chartsBench';
import { importBench } from './importBench';
import { memoryBench } from './memoryBench';
import { pagesBench } from './pagesBench';
import { scriptsBench } from './scriptsBench';
import { serveBuild } from './serveBuild';
import { startBench } from './startBench';
import { table } from './table';
import { yearsBench } from './yearsBench';

/** Add a bench: a file beside this one, and its line here. `npm run bench -- scripts` runs only those so named. */
const benches: readonly Bench[] = [
  startBench,
  scriptsBench,
  chartsBench,
  pagesBench,
  briefingBench,
  importBench,
  yearsBench,
  memoryBench,
];

const wanted = process.argv.slice(2);
const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const builds = '.bench';

await rm(builds, { recursive: true, force: true });
const app = await serveBuild('.', `${builds}/app`);
const browser = await browserFor();
try {
  const measures: Measure[] = [];
  for (const bench of chosen) measures.push(...(await bench.run({ app, browser, builds })));
  console.log(table(measures));
} finally {
  await browser.close();
  await app.close();
}
