import { createPinia, setActivePinia } from 'pinia';
import { notice, verbatim } from '../../src/domain/fault';
import type { Finding } from '../../src/domain/finding';
import type { SignOff } from '../../src/domain/signOff';
import type { PackageSource } from '../../src/ingest/packageAt';
import type { BatchOutcome } from '../../src/storage/headChanges';
import { openRepository } from '../../src/storage/reportRepository';
import { useBriefing } from '../../src/stores/briefing';
import { useKeeping } from '../../src/stores/keeping';
import { useLibrary } from '../../src/stores/library';
import { useSignOffs } from '../../src/stores/signOffs';
import { officeReport, receipt } from '../unit/storage/office';

/** A page over a database: its stores, and how it is opened, or opened again. */
export interface Visit {
  library: ReturnType<typeof useLibrary>;
  keeping: ReturnType<typeof useKeeping>;
  briefing: ReturnType<typeof useBriefing>;
  signOffs: ReturnType<typeof useSignOffs>;
  open(): Promise<void>;
}

/** What somebody is told of what they did: it is done, or what stood in the way. */
export type Told = 'done' | readonly Finding[];

/** Something a person does. */
export interface Scenario {
  /** What was done before, without a fault. */
  before(visit: Visit): Promise<void>;
  /** What is published when the page is opened for the deed; a start is a deed of its own. */
  published: PackageSource;
  starts: boolean;
  act(visit: Visit): Promise<Told>;
  /** Whether all of it happens or nothing; otherwise each document by itself. */
  whole: boolean;
}

function publishing(files: Readonly<Record<string, string>>): PackageSource {
  return {
    descriptor: async () => JSON.stringify({ resources: Object.keys(files).map((path) => ({ path })) }),
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  };
}
const header = 'department,year,departmentName,totalScore';
const year = (score: number) => ({
  'office/2021/reports.csv': `${header}\noffice,2021,测试单位,80\n`,
  'office/2022/reports.csv': `${header}\noffice,2022,测试单位,${score}\n`,
});
const example = { 'example/sample/2022/reports.csv': `${header}\nsample,2022,示例单位,60\n` };
const published = publishing({ ...year(90), ...example });

/** A page over a database, in stores of its own, before it is opened. */
export function pageOver(name: string, from: PackageSource = published): Visit {
  setActivePinia(createPinia());
  const library = useLibrary();
  const page = { library, keeping: useKeeping(), briefing: useBriefing(), signOffs: useSignOffs() };
  // A page that shows something looks for newer data behind it: here it is put off, so that it can be waited for.
  let starting = false;
  let putOff = false;
  const source: PackageSource = {
    ...from,
    descriptor() {
      putOff = starting && library.heads.length > 0;
      return putOff ? Promise.reject(new Error('put off')) : from.descriptor();
    },
  };
  async function open(): Promise<void> {
    putOff = false;
    starting = true;
    await library.start({ sources: { open: () => openRepository({ name }), published: source } });
    starting = false;
    if (putOff) await library.refresh();
  }
  return { ...page, open };
}

const key = { department: 'office', year: 2022 };
const reading = { report: key, unit: '万元', caliber: 'adjusted' } as const;
const signOff = (text: string): SignOff => ({
  finding: 'netShift/budget/capital',
  state: 'draft',
  blanks: { reason: text },
  text,
  by: '测试员',
  at: '2024-09-01T08:00:00.000Z',
  fingerprint: {},
});
const nothing = async (): Promise<void> => undefined;
const missing = (): never => {
  throw new Error('nothing to do it with');
};
const findingsOf = (outcome: BatchOutcome | undefined): Told => {
  if (!outcome) return missing();
  if ('refused' in outcome) return outcome.refused;
  return 'committed' in outcome
    ? 'done'
    : [notice('library.conflict', 'error', { report: verbatim(outcome.conflict) })];
};
const told = (findings: readonly Finding[]): Told => (findings.length === 0 ? 'done' : findings);
const errorsOf = ({ library }: Visit): Told => told(library.notices.filter(({ result }) => result === 'error'));

const imported = async ({ library }: Visit, final: number): Promise<Told> => {
  const commits = [2022, 2023].map((one) => ({
    expected: library.heads.find((head) => head.report === `office/${one}`)?.version ?? null,
    report: officeReport(one, final),
    receipt: receipt(`own-${one}-${final}`),
    origin: 'user' as const,
  }));
  return findingsOf(await library.repository?.commitAll(commits));
};
const done = async (work: Promise<Told>): Promise<void> => {
  if ((await work) !== 'done') throw new Error('not prepared');
};
async function noted({ briefing }: Visit, note: string): Promise<Told> {
  const id = (await briefing.forReport(reading)) ?? briefing.decks[0]?.id;
  if (id === undefined) return told([...briefing.unread, ...useLibrary().notices]);
  await briefing.edit(id, (slides) => slides.map((slide, index) => (index === 0 ? { ...slide, note } : slide)));
  return told(briefing.refused);
}
/** Made once by `before`: what another device would bring. */
let backup: Blob | undefined;

export const scenarios = {
  'first start': { published, starts: true, whole: false, before: nothing, act: async (page) => errorsOf(page) },
  'later start': {
    published: publishing(year(91)),
    starts: true,
    whole: false,
    before: nothing,
    act: async (page) => errorsOf(page),
  },
  import: { published, starts: false, whole: true, before: nothing, act: (page) => imported(page, 5_000_000) },
  undo: {
    published,
    starts: false,
    whole: true,
    async before(page) {
      await done(imported(page, 5_000_000));
      await page.library.open();
    },
    async act({ library }) {
      const own = library.heads.filter(({ origin }) => origin === 'user');
      return findingsOf(await library.repository?.undoAll(own.map((head) => ({ key: head, expected: head.version }))));
    },
  },
  restore: {
    published,
    starts: false,
    whole: true,
    async before(page) {
      await done(imported(page, 5_000_000));
      await page.signOffs.keep(key, signOff('备份里的'));
      await done(noted(page, '备份里的'));
      backup = await page.library.repository?.backup('2024-09-30T00:00:00.000Z');
      const own = ((await page.library.repository?.heads()) ?? missing()).map(({ department, year: of, version }) => ({
        key: { department, year: of },
        expected: version,
      }));
      await page.library.repository?.withdrawAll(own);
    },
    async act({ keeping }) {
      const outcome = await keeping.restoreBackup(backup ?? missing(), {});
      return 'refused' in outcome ? outcome.refused : 'done';
    },
  },
  'deck edit': {
    published,
    starts: false,
    whole: true,
    before: (page) => done(noted(page, '旧')),
    act: (page) => noted(page, '新'),
  },
  'sign-off': {
    published,
    starts: false,
    whole: true,
    before: async (page) => void (await page.signOffs.keep(key, signOff('旧'))),
    act: async ({ signOffs }) => told(await signOffs.keep(key, signOff('新'))),
  },
  wipe: {
    published,
    starts: false,
    whole: true,
    before: nothing,
    act: async ({ keeping }) => told(await keeping.wipe()),
  },
  'example on': {
    published,
    starts: false,
    whole: false,
    before: nothing,
    async act(page) {
      await page.library.loadExample();
      return errorsOf(page);
    },
  },
  'example off': {
    published,
    starts: false,
    whole: false,
    before: ({ library }) => library.loadExample(),
    async act(page) {
      await page.library.removeExample();
      return errorsOf(page);
    },
  },
} as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as ScenarioName[];
