import 'fake-indexeddb/auto';
import { faults, faultyStore } from './faultyStore';
import { arrivalOf } from './manyYears';
import { movedClock } from './movedClock';
import { scenarioNames } from './scenarios';
import { listening, tryFault } from './tryFault';

/** `npm run test:faults -- import` tries only the scenarios so named; `-- years` a package of two thousand years. */
const wanted = process.argv.slice(2);
const names = scenarioNames.filter((name) => wanted.length === 0 || wanted.includes(name));
// Hashes made by other threads would come while the clock is thought to stand still.
Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });
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

const bench = { store: faultyStore(), clock: movedClock(), ...listening() };
let failed = 0;
for (const name of names) {
  for (const fault of faults) {
    let tried = 0;
    const lost: string[] = [];
    for (let at = 1; ; at += 1) {
      const { reached, wrong } = await tryFault(name, fault, at, bench);
      if (!reached) break;
      tried += 1;
      if (wrong.length > 0) lost.push(`  call ${at}: ${[...new Set(wrong)].join('; ').slice(0, 400)}`);
    }
    failed += lost.length;
    say(
      `${name.padEnd(12)} ${fault.padEnd(8)} ${String(tried - lost.length).padStart(4)} of ${String(tried).padStart(4)} survived`,
    );
    lost.forEach(say);
  }
}
say(failed === 0 ? 'All faults survived.' : `${failed} faults not survived.`);
process.exit(failed === 0 ? 0 : 1);
