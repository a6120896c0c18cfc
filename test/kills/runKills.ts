import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, type Browser } from 'puppeteer-core';
import { serveBuild } from '../bench/serveBuild';
import type { Engine } from '../engines/engine';
import { click, drawn, see, watch, wentWrong } from '../engines/hands';
import { windowOf } from '../engines/puppeteer';
import { findBrowser, launchArguments } from '../tools/findBrowser.mjs';
import { deeds, report, type Deed, type DeedName } from './deeds';
import { beside, failStore, stored, storedBeforeStart, type PageFault } from './storeInPage';

/** `npm run test:kills -- 15 7` kills the browser 15 times, at the moments that 7 leads to. */
const [times = 50, seed = 1] = process.argv.slice(2).map(Number);
const folder = resolve('.test-results/kills');
const base = `${folder}/started`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The same moments for the same seed, each a share of 1. */
function moments(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function open(profile: string): Promise<Browser> {
  return launch({
    executablePath: findBrowser() ?? '',
    userDataDir: profile,
    args: [...launchArguments, '--lang=zh-CN'],
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
  });
}
let profiles = 0;
/** A profile in which what a deed starts from was done. */
function profileFor({ from }: Deed): string {
  profiles += 1;
  const profile = `${folder}/profile-${profiles}`;
  if (from === 'nothing') mkdirSync(profile, { recursive: true });
  else cpSync(base, profile, { recursive: true });
  return profile;
}

/** Opens the app anew in a window: it must show its figures and complain of nothing. Gives what is wrong. */
async function wrongPage(engine: Engine, address: string): Promise<string[]> {
  await engine.go(`${address}${beside}`);
  await engine.go(`${address}${report}`);
  await watch(engine);
  await see(engine, '#app h1', '84.03%');
  await drawn(engine);
  await click(engine, 'nav a', '数据');
  await see(engine, 'nav a[aria-current="page"]', '数据');
  return wentWrong(engine);
}

/** What a deed that nobody disturbs leaves, and how long it takes. */
interface Ends {
  before: string;
  after: string;
  milliseconds: number;
}
async function endsOf(deed: Deed, address: string): Promise<Ends> {
  const browser = await open(profileFor(deed));
  const engine = await windowOf(browser);
  await deed.prepare(engine, address);
  const before = await stored(engine);
  const began = Date.now();
  await deed.act(engine, address);
  await deed.done(engine);
  // Strictly kept, a deck takes a moment more than the page shows; a start may leave all as it was.
  const isWritten = async (): Promise<boolean> => (await stored(engine)) !== before;
  for (let tries = 0; tries < 20 && !(await isWritten()); tries += 1) await pause(50);
  const milliseconds = Date.now() - began;
  await pause(1000);
  const after = await stored(engine);
  await browser.close();
  return { before, after, milliseconds };
}
const wrongState = (now: string, { before, after }: Ends): string[] =>
  now === before || now === after ? [] : [`neither old nor new: ${now}`];

/** Kills the browser while a deed is done, and opens the profile again. Gives what is wrong. */
async function killed(deed: Deed, { address, ends, moment }: { address: string; ends: Ends; moment: number }) {
  const profile = profileFor(deed);
  const browser = await open(profile);
  const engine = await windowOf(browser);
  await deed.prepare(engine, address);
  const running = browser.process();
  if (!running) throw new Error('the browser is no process of ours');
  const gone = once(running, 'exit');
  // What the killed browser can't answer any more is expected.
  const acting = deed.act(engine, address).then(
    () => 'done',
    () => 'killed',
  );
  await pause(moment * ends.milliseconds * 1.2);
  running.kill('SIGKILL');
  await Promise.all([gone, acting]);
  const again = await open(profile);
  try {
    const engine = await windowOf(again);
    const now = await storedBeforeStart(engine, address);
    const wrong = [...wrongState(now, ends), ...(await wrongPage(engine, address))];
    return { wrong, isNew: now === ends.after };
  } finally {
    await again.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const faulty: readonly [DeedName, PageFault, number][] = [
  ['first start', 'throw', 2],
  ['first start', 'abort', 4],
  ['first start', 'quota', 1],
  ['first start', 'silence', 3],
  ['later start', 'throw', 1],
  ['later start', 'silence', 1],
  ['import', 'quota', 1],
  ['import', 'abort', 4],
  ['undo', 'quota', 1],
  ['deck edit', 'quota', 1],
];
/** Does a deed while a call of the store fails; the page must live on. Gives what is wrong. */
async function failed(
  name: DeedName,
  fault: PageFault,
  { at, address, ends }: { at: number; address: string; ends: Ends },
) {
  const deed: Deed = deeds[name];
  const browser = await open(profileFor(deed));
  try {
    const isStart = name.endsWith('start');
    const arming = `failStore(${JSON.stringify(fault)}, ${at})`;
    // What is opened anew afterwards has a sound store.
    const once = `if (sessionStorage.getItem('sound') === null) ${arming};`;
    const engine = await windowOf(browser, isStart ? `${failStore}if (origin !== 'null') { ${once} }` : failStore);
    await deed.prepare(engine, address);
    if (!isStart) await engine.run(arming);
    await deed.act(engine, address);
    await watch(engine);
    // What never answers is given up after its time.
    await pause(fault === 'silence' ? 35_000 : 4000);
    await engine.run("failStore(); sessionStorage.setItem('sound', '')");
    const said = await engine.run<string>("return document.querySelector('h1')?.textContent ?? ''");
    const now = await stored(engine);
    const wrong = [...wrongState(now, ends), ...(await wentWrong(engine))];
    if (said.trim() === '') wrong.push('a page without a word');
    if (deed.claim && said.includes(deed.claim) && now !== ends.after) wrong.push(`said ${deed.claim}, and is not`);
    return [...wrong, ...(await wrongPage(engine, address))];
  } finally {
    await browser.close();
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function run(address: string): Promise<number> {
  const first = await open(base);
  const engine = await windowOf(first);
  await deeds['first start'].act(engine, address);
  await deeds['first start'].done(engine);
  await pause(1500);
  await first.close();
  const names: readonly DeedName[] = ['first start', 'import', 'deck edit', 'undo'];
  const ends = new Map<DeedName, Ends>();
  const next = moments(seed);
  let lost = 0;
  const complain = (what: string, wrong: readonly string[]): void => {
    if (wrong.length === 0) return;
    lost += 1;
    say(`  ${what}: ${wrong.join('; ')}`);
  };
  for (const [place, name] of names.entries()) {
    const deed: Deed = deeds[name];
    const own = await endsOf(deed, address);
    ends.set(name, own);
    let [survived, fresh, kills] = [0, 0, 0];
    for (let kill = place; kill < times; kill += names.length) {
      const moment = next();
      const outcome = await killed(deed, { address, ends: own, moment }).catch((error: unknown) => ({
        wrong: [reasonOf(error)],
        isNew: false,
      }));
      kills += 1;
      survived += Number(outcome.wrong.length === 0);
      fresh += Number(outcome.isNew);
      complain(`${name}, killed at ${(moment * 1.2).toFixed(2)}`, outcome.wrong);
    }
    say(`${name.padEnd(12)} ${survived} of ${kills} kills survived, ${fresh} of them with what was new`);
  }
  for (const [name, fault, at] of faulty) {
    const own = ends.get(name) ?? (await endsOf(deeds[name], address));
    const wrong = await failed(name, fault, { at, address, ends: own }).catch((error: unknown) => [reasonOf(error)]);
    say(`${name.padEnd(12)} ${fault} at call ${at} ${wrong.length === 0 ? 'survived' : 'NOT survived'}`);
    complain(`${name}, ${fault}`, wrong);
  }
  return lost;
}

rmSync(folder, { recursive: true, force: true });
const served = await serveBuild('.', `${folder}/app`);
const lost = await run(served.address).finally(() => served.close());
say(lost === 0 ? 'All kills and faults survived.' : `${lost} not survived.`);
process.exit(lost === 0 ? 0 : 1);
