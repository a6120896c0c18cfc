import { reportPath } from '../../src/domain/report';
import { isStoreRefusal } from '../../src/storage/refusal';
import { openRepository, type Repository } from '../../src/storage/reportRepository';
import { faultyStore, type FaultyStore, type Fault } from './faultyStore';
import { movedClock, type MovedClock } from './movedClock';
import { pageOver, scenarios, type Scenario, type ScenarioName, type Told, type Visit } from './scenarios';

/** What a trial found. `reached`: whether the call that was to fail was made at all. */
export interface Trial {
  reached: boolean;
  /** What is wrong; nothing where the fault was survived. */
  wrong: string[];
}

export interface Bench {
  store: FaultyStore;
  clock: MovedClock;
  /** What was complained of since it was asked last: rejections nobody handled, errors on the console. */
  complaints(): string[];
  restore(): void;
}

/** What is stored, document by document, without what is another at every run. */
type State = ReadonlyMap<string, string>;

async function stateOf(repository: Repository): Promise<State> {
  const state = new Map<string, string>();
  const heads = await repository.heads();
  const reports = await repository.reports(heads);
  if (repository.damage.length > 0) state.set('damage', JSON.stringify(repository.damage));
  if (reports.length < heads.length) state.set('damage', 'a head without its version');
  for (const [index, { report, origin }] of heads.entries())
    state.set(report, `${origin} ${JSON.stringify(reports[index])}`);
  const departments = [...new Set(['office', ...heads.map(({ department }) => department)])];
  for (const department of departments) {
    for (const { finding, text } of await repository.signOffs({ department, year: 2022 })) state.set(finding, text);
  }
  for (const { id, report, slides } of await repository.decks()) {
    state.set(`deck of ${report}`, `${state.get(`deck of ${report}`) ?? ''}${slides[0]?.note ?? ''};`);
    state.set('decks', `${state.get('decks') ?? ''}${id.length} `);
  }
  return state;
}
const textOf = (state: State): string => JSON.stringify([...state].sort());
const keysOf = (...states: readonly State[]): string[] => [...new Set(states.flatMap((state) => [...state.keys()]))];

let runs = 0;
/** A database prepared, and the page from which the deed is done; a start is opened by the deed itself. */
async function prepared(scenario: Scenario, isFirst: boolean, { clock }: Bench) {
  runs += 1;
  const name = `faults-${runs}`;
  if (isFirst) return { name, page: undefined };
  const page = pageOver(name);
  await page.open();
  await clock.rest();
  await scenario.before(page);
  await clock.rest();
  if (!scenario.starts) return { name, page };
  page.library.repository?.close();
  return { name, page: undefined };
}
async function deed(scenario: Scenario, { name, page }: { name: string; page: Visit | undefined }, { clock }: Bench) {
  const at = page ?? pageOver(name, scenario.published);
  if (!page) await at.open();
  const told: Told = await scenario.act(at);
  await at.keeping.read(true);
  await clock.rest();
  return { page: at, told };
}
async function stored(name: string): Promise<State> {
  const repository = await openRepository({ name });
  const state = await stateOf(repository);
  repository.close();
  return state;
}

interface Ends {
  before: State;
  after: State;
}
const ends = new Map<ScenarioName, Ends>();
/** What is stored before and after a deed that nothing disturbs. */
async function endsOf(name: ScenarioName, bench: Bench): Promise<Ends> {
  const known = ends.get(name);
  if (known) return known;
  const scenario: Scenario = scenarios[name];
  const from = await prepared(scenario, name === 'first start', bench);
  const before = name === 'first start' ? new Map<string, string>() : await stored(from.name);
  const { page, told } = await deed(scenario, from, bench);
  page.library.repository?.close();
  const found = { before, after: await stored(from.name) };
  if (told !== 'done' || textOf(found.before) === textOf(found.after)) throw new Error(`${name} changes nothing`);
  ends.set(name, found);
  return found;
}

/** What is stored must be what was there before or what was to be there, and nothing said may be otherwise. */
function wrongState(scenario: Scenario, now: State, { before, after }: Ends): string[] {
  const [text, old, fresh] = [textOf(now), textOf(before), textOf(after)];
  if (text === old || text === fresh) return [];
  if (scenario.whole) return [`half done: ${text}`];
  return keysOf(now, before, after)
    .filter((key) => ![before.get(key), after.get(key)].includes(now.get(key)))
    .map((key) => `neither old nor new: ${key} ${now.get(key) ?? 'gone'}`);
}
function wrongWords(told: Told, now: State, after: State): string[] {
  const isDone = textOf(now) === textOf(after);
  if (told === 'done') return isDone ? [] : ['said to be done, and is not'];
  const denied = told.filter(({ rule }) => /^storage\.(?:full|writeFailed)$/.test(rule));
  return isDone && denied.length > 0 ? ['said not to be stored, and is'] : [];
}
/** Reports on the page that are stored otherwise, in all of these states. */
const strangersOf = ({ library }: Visit, ...states: readonly State[]): string[] =>
  library.reports
    .map((report) => ({ path: reportPath(report), text: JSON.stringify(report) }))
    .filter(({ path, text }) => !states.some((state) => state.get(path)?.endsWith(` ${text}`)))
    .map(({ path }) => `shown, and stored otherwise: ${path}`);
const yearsOf = (state: State): string[] => [...state.keys()].filter((name) => /^\w+\/\d{4}$/.test(name)).sort();

function wrongPage(page: Visit, now: State, { before, after }: Ends): string[] {
  const { library, keeping } = page;
  const wrong = strangersOf(page, before, after);
  if (library.state === 'opening') wrong.push('still opening');
  if (library.state === 'failed' && library.notices.length === 0) wrong.push('failed without a word');
  if (library.mode === 'memory' && !library.notices.some(isStoreRefusal)) wrong.push('in memory without a word');
  const there = yearsOf(now).length;
  const said = keeping.readBack;
  if (said && said.damaged === 0 && library.mode === 'durable' && said.years !== there) {
    wrong.push(`${said.years} years said to be sound, ${there} are there`);
  }
  return wrong;
}

/**
 * Once nothing fails any more a retry shows what is stored, no more and no less, finishes a start, and has nothing to
 * complain of. A page that went on in memory keeps what it holds.
 */
function wrongRetry(page: Visit, then: State, wanted: State | undefined): string[] {
  const { library } = page;
  if (library.mode === 'memory') return library.state === 'ready' ? [] : [`after a retry ${library.state} in memory`];
  const years = yearsOf(then);
  const wrong = strangersOf(page, then);
  const shown = library.heads.map(({ report }) => report).sort();
  if (shown.join() !== years.join())
    wrong.push(`after a retry ${shown.join() || 'nothing'} instead of ${years.join()}`);
  const state = years.length > 0 ? 'ready' : 'empty';
  if (library.state !== state) wrong.push(`after a retry ${library.state} instead of ${state}`);
  if (wanted && textOf(then) !== textOf(wanted)) wrong.push(`not finished by a retry: ${textOf(then)}`);
  const told = library.notices.filter(({ result }) => result === 'error').map(({ rule }) => rule);
  return [...wrong, ...told.map((rule) => `still told after a retry: ${rule}`)];
}

/** What is wrong with a page and its store once nothing fails any more, and whether a retry mends the page. */
async function lookedAt(
  name: ScenarioName,
  { page, told, database }: { page: Visit; told: Told; database: string },
  bench: Bench,
): Promise<string[]> {
  const scenario: Scenario = scenarios[name];
  const wanted = await endsOf(name, bench);
  const now = await stored(database);
  const wrong = [...wrongState(scenario, now, wanted), ...wrongPage(page, now, wanted)];
  if (page.library.mode !== 'memory') wrong.push(...wrongWords(told, now, wanted.after));
  await page.open();
  await bench.clock.rest();
  const then = await stored(database);
  // Where nothing is stored, a retry is a first start.
  if (now.size === 0) wrong.push(...wrongRetry(page, then, (await endsOf('first start', bench)).after));
  else
    wrong.push(...wrongState(scenario, then, wanted), ...wrongRetry(page, then, scenario.starts ? wanted.after : now));
  page.library.repository?.close();
  return wrong;
}

/** Does one deed while one call of the store fails, and looks at what is left. */
async function tryFault(name: ScenarioName, fault: Fault, at: number, bench: Bench): Promise<Trial> {
  const { store, clock, complaints } = bench;
  const scenario: Scenario = scenarios[name];
  await endsOf(name, bench);
  await endsOf('first start', bench);
  const from = await prepared(scenario, name === 'first start', bench);
  complaints();
  store.arm(fault, at);
  const work = deed(scenario, from, bench);
  const isDone = await clock.done(work);
  const count = store.disarm();
  const wrong = [...complaints()];
  if (!isDone) return { reached: true, wrong: [...wrong, 'never ended'] };
  const left = await work.catch((error: unknown) => String(error));
  if (typeof left === 'string') return { reached: true, wrong: [...wrong, `rejected: ${left}`] };
  const looked = lookedAt(name, { ...left, database: from.name }, bench);
  if (!(await clock.done(looked))) return { reached: true, wrong: [...wrong, 'hangs afterwards'] };
  return { reached: count >= at, wrong: [...wrong, ...(await looked), ...complaints()] };
}

/** Tries the calls 1 to `most` of a deed, as far as it makes them. Gives how many, and which were not survived. */
export async function tryCalls(name: ScenarioName, fault: Fault, most: number, bench: Bench) {
  const lost: string[] = [];
  for (let at = 1; ; at += 1) {
    const { reached, wrong } = at > most ? { reached: false, wrong: [] } : await tryFault(name, fault, at, bench);
    if (!reached) return { tried: at - 1, lost };
    if (wrong.length > 0) lost.push(`call ${at}: ${[...new Set(wrong)].join('; ').slice(0, 400)}`);
  }
}

/** Faults, clock and ears in place of this process's own, until they are restored. */
export function faultBench(): Bench {
  // Hashes made by other threads would come while the clock is thought to stand still.
  Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });
  const [store, clock, heard] = [faultyStore(), movedClock(), listening()];
  const restore = (): void => {
    clock.restore();
    heard.restore();
  };
  return { store, clock, complaints: heard.complaints, restore };
}

/** Rejections nobody handled and errors on the console, gathered from now on. */
function listening(): { complaints(): string[]; restore(): void } {
  let heard: string[] = [];
  const own = { error: console.error, warn: console.warn };
  const reject = (reason: unknown): void => void heard.push(`unhandled: ${String(reason)}`);
  process.on('unhandledRejection', reject);
  console.error = (...said: unknown[]) => void heard.push(`error: ${said.map(String).join(' ')}`);
  console.warn = (...said: unknown[]) => {
    const text = said.map(String).join(' ');
    // Dexie says so when it opens again what was cut.
    if (!text.includes('Dexie')) heard.push(`warning: ${text}`);
  };
  return {
    complaints() {
      const all = heard;
      heard = [];
      return all;
    },
    restore() {
      process.off('unhandledRejection', reject);
      Object.assign(console, own);
    },
  };
}
