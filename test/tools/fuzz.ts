import { spawnSync } from 'node:child_process';

/** The import's fuzz tests with ten times the runs they have among the others; `npm run fuzz -- 50000` for more. */
const [runs = '10000'] = process.argv.slice(2);
const { status } = spawnSync('npx vitest run --project unit test/unit/ingest/importFuzz.test.ts', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs },
});
process.exit(status ?? 1);
