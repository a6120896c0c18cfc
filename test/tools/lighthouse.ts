import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inOrder } from '../../src/domain/inOrder';
import { median } from '../bench/measure';
import { serveBuild } from '../bench/serveBuild';
import { findBrowser, launchArguments } from './findBrowser.mjs';

/** Fetched when asked for: half a hundred packages that nothing else here needs. */
const lighthouse = 'lighthouse@12.8.2';
const categories = ['accessibility', 'best-practices', 'performance'] as const;
const report = '#/d/foshan-hitech-zone/2023';
const overview = `${report}/overview`;
const pages = [overview, `${report}/checks`, '#/data', '#/briefing'];
/** Lighthouse's own name for a phone on a slow network is no preset but its default. */
const presets = { desktop: ['--preset=desktop'], mobile: [] };
/** How fast the overview is aimed to be on a phone, and of how many looks the middle one counts: one alone is chance. */
const aimed = { performance: 90, looks: 5 };
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

const percent = (result: Result, category: (typeof categories)[number]): number =>
  Math.round(result.categories[category].score * 100);
const machine = ({ environment }: Result): number => Math.round(environment.benchmarkIndex);

function print(name: string, result: Result): void {
  const scores = categories.map((category) => `${category} ${percent(result, category)}`);
  const paint = result.audits['largest-contentful-paint']?.displayValue ?? '';
  console.log(`${name}: ${scores.join(', ')}, largest paint ${paint}, machine ${machine(result)}`);
  for (const line of lacking(result)) console.log(line);
}

/** The middle of several looks, against what is aimed at. */
function printAimed(name: string, results: readonly Result[]): void {
  const middle = median(results.map((result) => percent(result, 'performance')));
  const verdict = middle >= aimed.performance ? 'met' : 'missed';
  const index = Math.round(median(results.map(machine)));
  console.log(
    `${name}: performance ${middle}, median of ${results.length}, ≥ ${aimed.performance} ${verdict}, machine ${index}`,
  );
}

const isSound = ({ categories: all }: Result): boolean =>
  Object.entries(demanded).every(([category, least]) => all[category as keyof typeof demanded].score >= least);

/** Looks at every page as every preset has it. Gives whether all of them are what is demanded. */
async function run(): Promise<boolean> {
  const served = await serveBuild('.', '.test-results/lighthouse');
  const wanted = Object.entries(presets).flatMap(([preset, options]) =>
    pages.map((page) => ({ preset, options, page })),
  );
  try {
    const sound = await inOrder(wanted, async ({ preset, options, page }) => {
      const file = resolve(`.test-results/lighthouse-${preset}.json`);
      const isAimed = preset === 'mobile' && page === overview;
      const results = await inOrder(Array.from({ length: isAimed ? aimed.looks : 1 }), async () => {
        const result = await look(`${served.address}${page}`, options, file);
        print(`${preset} ${page}`, result);
        return result;
      });
      if (isAimed) printAimed(`${preset} ${page}`, results);
      return results.every(isSound);
    });
    return sound.every(Boolean);
  } finally {
    await served.close();
  }
}

process.exit((await run()) ? 0 : 1);
