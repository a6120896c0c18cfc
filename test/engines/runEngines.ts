import { serveBuild } from '../bench/serveBuild';
import { findEngines } from './findEngines';
import { wentWrong } from './hands';
import type { Engine } from './engine';
import { steps } from './steps';

/** Goes through all steps in one engine and prints each. Gives the number of those that failed. */
async function walk(engine: Engine, address: string): Promise<number> {
  let failed = 0;
  for (const { name, does } of steps) {
    const began = Date.now();
    try {
      await does(engine, address);
      const complaints = await wentWrong(engine);
      if (complaints.length > 0) throw new Error(complaints.join('; '));
      console.log(`  passed  ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`  FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  console.log(`${engine.name}: ${steps.length - failed} passed, ${failed} failed`);
  return failed;
}

/** Every engine walks through the built app; one that is not here has not passed. */
async function runEngines(): Promise<boolean> {
  const served = await serveBuild('.', '.test-results/engines');
  let sound = true;
  try {
    for (const found of findEngines()) {
      if ('missing' in found) {
        console.log(`${found.name}: not run, for it is not on this machine. ${found.missing}`);
        sound = false;
        continue;
      }
      const engine = await found.open();
      console.log(engine.name);
      try {
        sound = (await walk(engine, served.address)) === 0 && sound;
      } finally {
        await engine.close();
      }
    }
  } finally {
    await served.close();
  }
  return sound;
}

process.exit((await runEngines()) ? 0 : 1);
