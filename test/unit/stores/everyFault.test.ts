import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('each of the first calls of the store fails, four ways, in ten deeds: all survived', async () => {
  // By itself: the clock it moves is also the one by which a test runner waits for its modules.
  const tsx = 'node_modules/tsx/dist/cli.mjs';
  const outcome = await run(process.execPath, [tsx, 'test/faults/runFaults.ts', '12']).catch(
    (error: { stdout?: string; stderr?: string }) => ({ stdout: `${error.stdout ?? ''}${error.stderr ?? ''}` }),
  );
  const lines = outcome.stdout.trim().split('\n');
  expect(lines.filter((line) => !/ 12 of +12 survived$/.test(line))).toEqual(['All faults survived.']);
  expect(lines).toHaveLength(41);
}, 400_000);
