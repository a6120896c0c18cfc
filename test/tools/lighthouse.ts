import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveBuild } from '../bench/serveBuild';
import { findBrowser, launchArguments } from './findBrowser.mjs';

/** Fetched when asked for: half a hundred packages that nothing else here needs. */
const lighthouse = 'lighthouse@12.8.2';
const categories = ['accessibility', 'best-practices', 'performance'] as const;
const report = '#/d/foshan-hitech-zone/2023';
const pages = [`${report}/overview`, `${report}/checks`, '#/data', '#/briefing'];
/** Lighthouse's own name for a phone on a slow network is no preset but its default. */
const presets = { desktop: ['--preset=desktop'], mobile: [] };
/** Performance is measured, not demanded: it is the machine's as much as the page's. */
const demanded = { accessibility: 0.95, 'best-practices': 0.95 };

interface Result {
  /** How fast Lighthouse found the machine just then; a quiet desk has 1500 and more. */
  environment: { benchmarkIndex: number };
  categories: Record<(typeof categories)[number], { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** Has Lighthouse look at one address. Throws where it can't be fetched or breaks off. */
async function look(address: string, options: readonly string[], file: string): Promise<Result> {
  // The page is served by this very process: it must not wait with its hands bound.
  const looking = spawn(
    'npx',
    [
      '--yes',
      lighthouse,
      address,
      ...options,
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=--headless=new ${launchArguments.join(' ')}`,
    ],
    { stdio: 'inherit', env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  const [status] = (await once(looking, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`${lighthouse} did not look at ${address}; is the package registry in reach?`);
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

/** What costs a category its hundred. */
const lacking = ({ categories: all, audits }: Result): string[] =>
  (['accessibility', 'best-practices'] as const).flatMap((category) =>
    all[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `    ${category}: ${id}, ${audits[id]?.title}`),
  );

async function run(): Promise<boolean> {
  const served = await serveBuild('.', '.test-results/lighthouse');
  let sound = true;
  try {
    for (const [preset, options] of Object.entries(presets)) {
      for (const page of pages) {
        const file = resolve(`.test-results/lighthouse-${preset}.json`);
        const result = await look(`${served.address}${page}`, options, file);
        const scores = categories.map(
          (category) => `${category} ${Math.round(result.categories[category].score * 100)}`,
        );
        const paint = result.audits['largest-contentful-paint']?.displayValue ?? '';
        console.log(
          `${preset} ${page}: ${scores.join(', ')}, largest paint ${paint}, machine ${Math.round(result.environment.benchmarkIndex)}`,
        );
        for (const line of lacking(result)) console.log(line);
        sound &&= Object.entries(demanded).every(
          ([category, least]) => result.categories[category as keyof typeof demanded].score >= least,
        );
      }
    }
  } finally {
    await served.close();
  }
  return sound;
}

process.exit((await run()) ? 0 : 1);
