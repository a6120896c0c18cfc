import 'fake-indexeddb/auto';
import { faults } from './faultyStore';
import { arrivalOf } from './manyYears';
import { scenarioNames } from './scenarios';
import { faultBench, tryCalls } from './tryFault';

/**
 * `npm run test:faults -- import 12` tries only the scenarios so named, and of each only the first 12 calls; `-- years`
 * opens a package of two thousand years.
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
