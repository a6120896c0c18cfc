import 'fake-indexeddb/auto';
import { faults } from './faultyStore';
import { hostileCosts } from './hostileFiles';
import { largeBackup } from './largeBackup';
import { arrivalOf } from './manyYears';
import { scenarioNames } from './scenarios';
import { faultBench, tryCalls } from './tryFault';

/**
 * `npm run test:faults -- import 12` tries only the scenarios so named, and of each only the first 12 calls; `-- years`
 * opens a package of two thousand years, `-- files` reads files made to keep the import busy, `-- backup` makes and reads
 * a backup longer than a string can be.
 */
const given = process.argv.slice(2);
const wanted = given.filter((word) => !/^\d+$/.test(word));
const most = Number(given.find((word) => /^\d+$/.test(word)) ?? Infinity);
const names = scenarioNames.filter((name) => wanted.length === 0 || wanted.includes(name));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Of 200 departments with ten years each all must arrive; a year of many may not take longer than one of few. */
async function many(): Promise<boolean> {
  const [few, all] = [await arrivalOf(20), await arrivalOf(200)];
  for (const { years, arrived, atOnce, told, heapMB } of [few, all]) {
    say(
      `${arrived} of ${years} years arrived, ${atOnce} files at a time, told ${told.join() || 'nothing'}, heap ${heapMB} MB`,
    );
  }
  const ratio = all.milliseconds / all.years / (few.milliseconds / few.years);
  say(`a year of ${all.years} takes ${ratio.toFixed(2)} × one of ${few.years}`);
  return [few, all].every(({ years, arrived, atOnce, told }) => arrived === years && atOnce <= 8 && told.length === 0);
}
/** Two seconds of the processor for a megabyte, read or refused; a second for the smallest. */
async function files(): Promise<boolean> {
  let isFine = true;
  for await (const { name, megabytes, seconds, told } of hostileCosts()) {
    const allowed = Math.max(1, 2 * megabytes);
    isFine &&= seconds <= allowed;
    say(
      `${name.padEnd(20)} ${megabytes.toFixed(2)} MB, ${seconds.toFixed(2)} of ${allowed.toFixed(2)} s, ${told.join()}`,
    );
  }
  return isFine;
}
async function backup(): Promise<boolean> {
  const { years, megabytes, restored, told, heapMB } = await largeBackup(2000);
  say(`${years} years, ${megabytes} MB, ${restored} of them restored, told ${told} times, heap ${heapMB} MB`);
  return restored === years && megabytes > 540;
}
if (wanted.includes('files')) process.exit((await files()) ? 0 : 1);
if (wanted.includes('backup')) process.exit((await backup()) ? 0 : 1);
if (wanted.includes('years')) process.exit((await many()) ? 0 : 1);

const bench = faultBench();
let failed = 0;
for (const name of names) {
  for (const fault of faults) {
    const { tried, lost } = await tryCalls(name, fault, most, bench);
    const survived = `${String(tried - lost.length).padStart(4)} of ${String(tried).padStart(4)} survived`;
    say(`${name.padEnd(12)} ${fault.padEnd(8)} ${survived}`);
    lost.forEach((line) => say(`  ${line}`));
    failed += lost.length;
  }
}
say(failed === 0 ? 'All faults survived.' : `${failed} faults not survived.`);
process.exit(failed === 0 ? 0 : 1);
