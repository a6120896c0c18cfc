import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PackageSource } from '../../../src/ingest/packageAt';
import { openRepository } from '../../../src/storage/reportRepository';
import { useLibrary } from '../../../src/stores/library';
import { storeFile } from '../../../src/stores/storeFile';
import { officeReport, receipt } from '../storage/office';

/** A published package of the files given: path → text. */
function publishing(files: Readonly<Record<string, string>>): PackageSource {
  return {
    descriptor: async () => JSON.stringify({ resources: Object.keys(files).map((path) => ({ path })) }),
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  };
}
const offline: PackageSource = {
  descriptor: () => Promise.reject(new TypeError('Failed to fetch')),
  read: () => Promise.reject(new TypeError('Failed to fetch')),
};

const header = 'department,year,departmentName,totalScore';
const office2022 = { 'office/2022/reports.csv': `${header}\noffice,2022,测试单位,90\n` };
const corrected2022 = { 'office/2022/reports.csv': `${header}\noffice,2022,测试单位,91\n` };
const office2021 = { 'office/2021/reports.csv': `${header}\noffice,2021,测试单位,80\n` };
const museum = { 'museum/2022/reports.csv': `${header}\nmuseum,2022,博物馆,70\n` };
const example = { 'example/sample/2022/reports.csv': `${header}\nsample,2022,示例单位,60\n` };
const broken = { 'office/2020/reports.csv': `${header}\noffice,2020,测试单位,八十\n` };

let name: string;
let count = 0;
beforeEach(() => {
  name = `library-${++count}`;
});

/** A start of the page: a new store over the same database. `refresh` has run when it is done. */
async function visit(published: PackageSource, department?: string) {
  setActivePinia(createPinia());
  const library = useLibrary();
  const sources = { open: () => openRepository({ name }), published };
  await library.start({ sources, ...(department ? { department } : {}) });
  return library;
}
type Library = Awaited<ReturnType<typeof visit>>;

const rules = (library: Library) => library.notices.map(({ rule }) => rule);
const scores = (library: Library) =>
  library.reports.map(({ year, tables }) => {
    const score = tables.reports[0]?.totalScore;
    return [year, score && 'value' in score ? score.value : score];
  });

test('another department’s report is read on demand into the book, and let go of', async () => {
  const library = await visit(publishing({ ...office2022, ...office2021, ...museum }), 'office');
  const score = () => library.book.figures.get('museum/2022/report#totalScore')?.value;
  expect(score()).toBeUndefined();
  await library.setBeside([{ department: 'museum', year: 2022 }]);
  expect(score()).toBe(7000);
  expect(library.reports.map(({ department }) => department)).toEqual(['office', 'office']);
  await library.setBeside([{ department: 'museum', year: 1999 }]);
  expect(score()).toBeUndefined();
  await library.setBeside([{ department: 'office', year: 2022 }]);
  expect(library.book.reports.size).toBe(2);
});

describe('the first start', () => {
  test('stores what is published and shows it', async () => {
    const library = await visit(publishing({ ...office2022, ...office2021 }));
    expect(library.state).toBe('ready');
    expect(library.department).toBe('office');
    expect(scores(library)).toEqual([
      [2021, 8000],
      [2022, 9000],
    ]);
    expect(library.book.figures.get('office/2022/report#totalScore')?.value).toBe(9000);
    expect(rules(library)).toEqual([]);
  });
  test('without network fails with a message, and works once tried again', async () => {
    const library = await visit(offline);
    expect(library.state).toBe('failed');
    expect(library.notices).toMatchObject([{ rule: 'library.noAnswer', result: 'error' }]);
    await library.start({ sources: { open: () => openRepository({ name }), published: publishing(office2022) } });
    expect(library.state).toBe('ready');
    expect(rules(library)).toEqual([]);
  });
  test('with nothing published is empty', async () => {
    expect((await visit(publishing({}))).state).toBe('empty');
  });
  test('a broken year is told and left out, the others are shown', async () => {
    const library = await visit(publishing({ ...broken, ...office2022 }));
    expect(scores(library)).toEqual([[2022, 9000]]);
    expect(library.notices).toMatchObject([{ rule: 'package.notANumber', at: { row: 2, raw: '八十' } }]);
  });
  test('only broken years is a failure, not emptiness', async () => {
    expect((await visit(publishing(broken))).state).toBe('failed');
  });
  test('without IndexedDB shows the reports and says that nothing is kept', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const library = await visit(publishing(office2022));
    expect(library).toMatchObject({ state: 'ready', mode: 'memory' });
    expect(rules(library)).toEqual(['storage.openFailed']);
  });
});

describe('a later start', () => {
  test('shows what is stored without network, with a quiet note', async () => {
    await visit(publishing(office2022));
    const library = await visit(offline);
    expect(library.state).toBe('ready');
    expect(scores(library)).toEqual([[2022, 9000]]);
    await vi.waitFor(() => expect(library.notices).toMatchObject([{ rule: 'library.offline', result: 'note' }]));
  });
  test('shows what is stored before the network has answered', async () => {
    await visit(publishing(office2022));
    const library = await visit({ ...offline, descriptor: () => new Promise(() => undefined) });
    expect(library.state).toBe('ready');
    expect(scores(library)).toEqual([[2022, 9000]]);
  });
  test('takes over a newer package and says so; the version before can be had again', async () => {
    await visit(publishing(office2022));
    const library = await visit(publishing(corrected2022));
    await vi.waitFor(() => expect(scores(library)).toEqual([[2022, 9100]]));
    expect(rules(library)).toEqual(['library.adopted']);
    const [head] = library.heads;
    await library.repository?.undo({ department: 'office', year: 2022 }, head?.version ?? '');
    await vi.waitFor(() => expect(scores(library)).toEqual([[2022, 9000]]));
  });
  test('the same package changes nothing', async () => {
    await visit(publishing(office2022));
    const library = await visit(publishing(office2022));
    await library.refresh();
    expect(rules(library)).toEqual([]);
    expect(await library.repository?.versions({ department: 'office', year: 2022 })).toHaveLength(1);
  });
  test('a broken package leaves what is stored', async () => {
    await visit(publishing(office2022));
    const library = await visit({ ...offline, descriptor: async () => '{' });
    await vi.waitFor(() => expect(rules(library)).toEqual(['package.brokenDescriptor']));
    expect(library.state).toBe('ready');
    expect(scores(library)).toEqual([[2022, 9000]]);
  });
});

describe("a user's own version", () => {
  const own = { expected: null, report: officeReport(2022), receipt: receipt('own'), origin: 'user' as const };
  test('is kept when a package brings another, which is told', async () => {
    await (await openRepository({ name })).commit(own);
    const library = await visit(publishing(office2022));
    await vi.waitFor(() => expect(rules(library)).toEqual(['library.packageBesideUser']));
    expect(library.reports).toEqual([officeReport(2022)]);
  });
  test('over a package already seen says nothing', async () => {
    const first = await visit(publishing(office2022));
    await first.repository?.commit({ ...own, expected: first.heads[0]?.version ?? null });
    const library = await visit(publishing(office2022));
    await library.refresh();
    expect(rules(library)).toEqual([]);
    expect(library.heads[0]?.origin).toBe('user');
  });
});

describe('departments', () => {
  test('only the open one is read; the others are heads', async () => {
    const library = await visit(publishing({ ...office2022, ...museum }), 'office');
    expect(library.departments).toEqual(['museum', 'office']);
    expect(library.reports.map(({ department }) => department)).toEqual(['office']);
    await library.open('museum');
    expect(library.reports.map(({ department }) => department)).toEqual(['museum']);
  });
  test('the last one asked for is shown, however long reading the one before takes', async () => {
    const library = await visit(publishing({ ...office2022, ...museum }), 'museum');
    const repository = library.repository;
    if (!repository) throw new Error('no repository');
    const { report } = repository;
    let release = (): void => undefined;
    repository.report = async (key) => {
      if (key.department === 'office') await new Promise<void>((resolve) => (release = resolve));
      return report(key);
    };
    const slow = library.open('office');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const fast = library.open('museum');
    await fast;
    release();
    await slow;
    expect(library.department).toBe('museum');
    expect(library.reports.map(({ department }) => department)).toEqual(['museum']);
  });
  test('an address that names one which is not stored is no failure', async () => {
    const library = await visit(publishing(office2022), 'nowhere');
    expect(library).toMatchObject({ state: 'ready', department: 'nowhere', reports: [] });
    expect((await visit(publishing(office2022), 'nowhere')).state).toBe('ready');
    await library.open('office');
    expect(scores(library)).toEqual([[2022, 9000]]);
  });
  test('reports are frozen through and through', async () => {
    const library = await visit(publishing(office2022));
    expect(Object.isFrozen(library.reports[0]?.tables.reports[0]?.totalScore)).toBe(true);
  });
  test('the invented one comes and goes on request', async () => {
    const library = await visit(publishing({ ...office2022, ...example }));
    expect(library.departments).toEqual(['office']);
    await library.loadExample();
    expect(library.department).toBe('sample');
    await library.removeExample();
    expect(library.departments).toEqual(['office']);
    expect(library.department).toBe('office');
  });
});

test('another page that imports shows here too', async () => {
  const library = await visit(publishing(office2022));
  const other = await openRepository({ name });
  const [head] = library.heads;
  await new Promise((resolve) => setTimeout(resolve, 50));
  await other.commit({
    expected: head?.version ?? null,
    report: officeReport(2022),
    receipt: receipt('x'),
    origin: 'user',
  });
  await vi.waitFor(() => expect(library.reports).toEqual([officeReport(2022)]));
});

test('a damaged store: told, read-only, the rest shown, everything exported', async () => {
  const first = await visit(publishing({ ...office2022, ...office2021 }));
  const damaged = first.heads.find(({ year }) => year === 2022)?.version ?? '';
  const database = await new Dexie(name).open();
  await database.table('versions').update(damaged, { tables: 'gone' });
  database.close();
  const library = await visit(publishing({ ...office2022, ...office2021 }));
  expect(library).toMatchObject({ state: 'ready', mode: 'readOnly' });
  expect(scores(library)).toEqual([[2021, 8000]]);
  expect(rules(library)).toEqual(['stored.notAReport']);
  const exported = JSON.parse((await (await storeFile())?.text()) ?? '') as {
    versions: { id: string; tables: unknown }[];
  };
  expect(exported.versions.find(({ id }) => id === damaged)?.tables).toBe('gone');
});

/** What a browser keeps beside its databases. */
function keptBeside(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}
interface Published {
  text: string;
  hash?: string;
  coverage?: string;
}
/** One published file, with what the list says of it; counts how often files were fetched. */
function listing({ text, ...told }: Published) {
  const path = 'office/2022/reports.csv';
  const asked: string[] = [];
  const read = (file: string) => {
    asked.push(file);
    return Promise.resolve(new TextEncoder().encode(text));
  };
  return { asked, source: { descriptor: async () => JSON.stringify({ resources: [{ path, ...told }] }), read } };
}

describe('a list that tells digests', () => {
  const text = office2022['office/2022/reports.csv'];
  // As `sha256sum` gives them of the two texts.
  const hash = 'sha256:63154caace470dbaca800a53299225abee3085ee7713d96a26c0398ef6dcbf3e';
  const hash91 = 'sha256:e2a99abbe3cc5e2409af86daed949add28078efe293bfc148ae52e742a6ffca9';

  test('what is stored as it is listed is not fetched again; what is listed anew is', async () => {
    keptBeside();
    expect(scores(await visit(listing({ text, hash }).source))).toEqual([[2022, 9000]]);
    const again = listing({ text, hash });
    await (await visit(again.source)).refresh();
    expect(again.asked).toEqual([]);
    const newer = listing({ text: corrected2022['office/2022/reports.csv'], hash: hash91 });
    const library = await visit(newer.source);
    await vi.waitFor(() => expect(scores(library)).toEqual([[2022, 9100]]));
    vi.unstubAllGlobals();
  });

  test('a digest that is not the file’s is not relied on', async () => {
    keptBeside();
    await visit(listing({ text, hash: hash91 }).source);
    const again = listing({ text, hash: hash91 });
    await visit(again.source);
    await vi.waitFor(() => expect(again.asked).toEqual(['office/2022/reports.csv']));
    vi.unstubAllGlobals();
  });

  test('another coverage of the same files is taken', async () => {
    keptBeside();
    await visit(listing({ text, hash }).source);
    const library = await visit(listing({ text, hash, coverage: 'part' }).source);
    await vi.waitFor(() => expect(library.reports[0]?.coverage).toMatchObject({ reports: 'part' }));
    vi.unstubAllGlobals();
  });
});
