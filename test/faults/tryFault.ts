import { openRepository, type Repository } from '../../src/storage/reportRepository';
import type { FaultyStore, Fault } from './faultyStore';
import type { MovedClock } from './movedClock';
import { scenarios, visit, type Scenario, type ScenarioName, type Told, type Visit } from './scenarios';

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
async function prepared(scenario: Scenario, isFirst: boolean): Promise<{ name: string; page: Visit | undefined }> {
  runs += 1;
  const name = `faults-${runs}`;
  if (isFirst) return { name, page: undefined };
  const page = await visit(name);
  await scenario.before(page);
  if (!scenario.starts) return { name, page };
  page.library.repository?.close();
  return { name, page: undefined };
}
async function deed(scenario: Scenario, { name, page }: { name: string; page: Visit | undefined }) {
  const at = page ?? (await visit(name, scenario.published));
  const told: Told = await scenario.act(at);
  await at.keeping.read(true);
  return { page: at, told };
}
async function stored(name: string): Promise<State> {
  const repository = await openRepository({ name });
  const state = await stateOf(repository);
  repository.close();
  return state;
}

const ends = new Map<ScenarioName, { before: State; after: State }>();
/** What is stored before and after a deed that nothing disturbs. */
async function endsOf(name: ScenarioName) {
  const known = ends.get(name);
  if (known) return known;
  const scenario: Scenario = scenarios[name];
  const from = await prepared(scenario, name === 'first start');
  const before = name === 'first start' ? new Map<string, string>() : await stored(from.name);
  const { page } = await deed(scenario, from);
  page.library.repository?.close();
  const found = { before, after: await stored(from.name) };
  if (textOf(found.before) === textOf(found.after)) throw new Error(`${name} changes nothing`);
  ends.set(name, found);
  return found;
}

/** What is stored must be what was there before or what was to be there, and nothing said may be otherwise. */
function wrongState(scenario: Scenario, now: State, { before, after }: { before: State; after: State }): string[] {
  const [text, old, fresh] = [textOf(now), textOf(before), textOf(after)];
  if (text === old || text === fresh) return [];
  if (scenario.whole) return [`half done: ${text}`];
  return keysOf(now, before, after)
    .filter((key) => ![before.get(key), after.get(key)].includes(now.get(key)))
    .map((key) => `neither old nor new: ${key} ${now.get(key) ?? 'gone'}`);
}
function wrongWords({ whole }: Scenario, told: Told, { now, after }: { now: State; after: State }): string[] {
  const isDone = textOf(now) === textOf(after);
  if (told === 'done') return isDone ? [] : ['said to be done, and is not'];
  // What happens in several steps may be finished by a later one.
  if (!whole || !isDone) return [];
  return told.every(({ rule }) => /^storage\.(?:full|writeFailed)$/.test(rule))
    ? ['said not to be stored, and is']
    : [];
}
function wrongPage({ library, keeping }: Visit, now: State): string[] {
  const wrong: string[] = [];
  if (library.state === 'opening') wrong.push('still opening');
  if (library.state === 'failed' && library.notices.length === 0) wrong.push('failed without a word');
  const there = [...now.keys()].filter((name) => /^\w+\/\d{4}$/.test(name)).length;
  const said = keeping.readBack;
  if (said && said.damaged === 0 && library.mode === 'durable' && said.years !== there) {
    wrong.push(`${said.years} years said to be sound, ${there} are there`);
  }
  return wrong;
}

/** What is wrong with a page and its store once nothing fails any more, and whether a retry mends the page. */
async function lookedAt(name: ScenarioName, left: { page: Visit; told: Told; database: string }): Promise<string[]> {
  const { page, told, database } = left;
  const scenario: Scenario = scenarios[name];
  const wanted = await endsOf(name);
  page.library.repository?.close();
  const now = await stored(database);
  const wrong = [...wrongState(scenario, now, wanted), ...wrongPage(page, now)];
  if (page.library.mode !== 'memory') wrong.push(...wrongWords(scenario, told, { now, ...wanted }));
  await page.library.start();
  // A restore that was refused leaves the store as empty as it was.
  if (!['ready', 'empty'].includes(page.library.state)) wrong.push(`after a retry ${page.library.state}`);
  page.library.repository?.close();
  return wrong;
}

/** Does one deed while one call of the store fails, and looks at what is left. */
export async function tryFault(name: ScenarioName, fault: Fault, at: number, bench: Bench): Promise<Trial> {
  const { store, clock, complaints } = bench;
  const scenario: Scenario = scenarios[name];
  await endsOf(name);
  const from = await prepared(scenario, name === 'first start');
  complaints();
  store.arm(fault, at);
  const work = deed(scenario, from);
  const isDone = await clock.done(work);
  const count = store.disarm();
  const wrong = [...complaints()];
  if (!isDone) return { reached: true, wrong: [...wrong, 'never ended'] };
  const left = await work.catch((error: unknown) => String(error));
  if (typeof left === 'string') return { reached: true, wrong: [...wrong, `rejected: ${left}`] };
  const { page, told } = left;
  const looked = lookedAt(name, { page, told, database: from.name });
  if (!(await clock.done(looked))) return { reached: true, wrong: [...wrong, 'hangs afterwards'] };
  return { reached: count >= at, wrong: [...wrong, ...(await looked), ...complaints()] };
}

/** Rejections nobody handled and errors on the console, gathered from now on. */
export function listening(): { complaints(): string[]; restore(): void } {
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
