import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { LearntLayout } from '../domain/layouts';
import { ownValue } from '../domain/ownValue';
import { matchDraft, type YearMatch } from './match/matchYears';
import { draftView } from './draftView';
import { blockRows } from './gridRows';
import { type DraftReport, type ImportDraft, type ImportQuestion } from './importDraft';
import { noDecisions, type Decisions, type KnownReports } from './decisions';
import { learntOf } from './layouts/learn';
import { recollect, type Recollection } from './layouts/recall';
import type { GridRow, ImportView } from './importView';
import type { RawFile, RawFileRead, FileReading } from './readers/sheet';

/** What a session reads and recognises with. */
export interface SessionParts {
  /** `chosen` gives what was chosen in place of the guess, by the name of a file: a zip holds several. */
  read(file: RawFile, chosen: (file: string) => Partial<FileReading> | undefined): Promise<readonly RawFileRead[]>;
  draft(reads: readonly RawFileRead[], decisions: Decisions, known: KnownReports): ImportDraft;
}

/** How far the reading of some files has come: `done` of `all` bytes, with the file that is being read. */
export interface ReadingProgress {
  file: string;
  index: number;
  files: number;
  done: number;
  all: number;
}

interface HeldFile {
  raw: RawFile;
  reads: readonly RawFileRead[];
  /** What was chosen when it was read. */
  chosen: string;
}

/** One import in progress: its files with their cells, what was decided, and what they come to under that. */
export interface ImportSession {
  /** Adds files, read one after the other. A file that is there already is not added again: that is said. */
  add(files: readonly RawFile[], tell?: (progress: ReadingProgress) => void): Promise<void>;
  /** Takes away a file; of a zip's files, the zip. */
  remove(file: string): void;
  /** Puts decisions in place of those before; reads files again whose encoding or delimiter was chosen otherwise. */
  decide(decisions: Decisions): Promise<void>;
  know(known: KnownReports): void;
  /** What a report's tables taught of their layouts, to be known next time. */
  learnt(report: DraftReport): readonly LearntLayout[];
  /** What the files come to under decisions that are only tried. */
  tried(decisions: Decisions): ImportDraft;
  /** What was decided now, and what was recalled of before. */
  readonly decisions: Decisions;
  readonly draft: ImportDraft;
  /** Every report the files make, those of data packages included. */
  readonly reports: readonly DraftReport[];
  readonly files: readonly RawFileRead[];
  /** What the reports have in common with the years stored. */
  readonly matches: readonly YearMatch[];
  view(): ImportView;
  /** Rows of a block's body, `from` counted from its first. */
  rows(block: string, from: number, count: number): readonly GridRow[];
}

const emptyKnown: KnownReports = { reports: {}, departments: {} };

/** `预算.csv` → `预算 (2).csv` where another file has the name already: names are what decisions are kept by. */
export function nameApart(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const apart = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!taken.has(apart)) return apart;
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Starts an import with nothing in it. */
export function importSession({ read, draft: draftOf }: SessionParts): ImportSession {
  let held: readonly HeldFile[] = [];
  let decisions = noDecisions;
  let known = emptyKnown;
  let repeats: readonly Finding[] = [];
  let current: Recollection | undefined;
  /** Every question that came up, answered or not: what was answered is learnt by it. */
  const asked = new Map<string, ImportQuestion>();

  const reads = (): readonly RawFileRead[] => held.flatMap((file) => file.reads);
  const recollected = (): Recollection =>
    (current ??= recollect((under) => draftOf(reads(), under, known), { decisions, known, asked }));
  const drawn = (): ImportDraft => recollected().draft;
  /** Worked out once a draft: names are held against one another. */
  let matched: { draft: ImportDraft; matches: readonly YearMatch[] } | undefined;
  function matches(): readonly YearMatch[] {
    const draft = drawn();
    if (matched?.draft !== draft) matched = { draft, matches: matchDraft(draft, known) };
    return matched.matches;
  }

  async function addOne(file: RawFile): Promise<void> {
    const twin = held.find(({ raw }) => sameBytes(raw.bytes, file.bytes));
    if (twin) {
      repeats = [...repeats, { ...fault('importing.fileTwice', { file: file.name }), result: 'note' }];
      return;
    }
    const taken = new Set(held.map(({ raw }) => raw.name));
    held = [...held, await readUnder({ name: nameApart(file.name, taken), bytes: file.bytes })];
    current = undefined;
  }

  const chosenOf = (reads: readonly RawFileRead[]): string =>
    JSON.stringify(reads.map(({ file }) => ownValue(decisions.readings, file) ?? null));
  async function readUnder(raw: RawFile): Promise<HeldFile> {
    const reads = await read(raw, (file) => ownValue(decisions.readings, file));
    return { raw, reads, chosen: chosenOf(reads) };
  }
  const readAgain = async (file: HeldFile): Promise<HeldFile> =>
    chosenOf(file.reads) === file.chosen ? file : readUnder(file.raw);

  return {
    async add(files, tell = () => undefined) {
      const all = files.reduce((total, { bytes }) => total + bytes.length, 0);
      repeats = [];
      let done = 0;
      // One after the other: a tablet's memory holds one file's text at a time.
      await files.reduce(async (before, file, index) => {
        await before;
        tell({ file: file.name, index, files: files.length, done, all });
        await addOne(file);
        done += file.bytes.length;
      }, Promise.resolve());
    },
    remove(name) {
      held = held.filter(({ raw, reads }) => raw.name !== name && !reads.some(({ file }) => file === name));
      repeats = [];
      current = undefined;
    },
    async decide(next) {
      decisions = next;
      held = await Promise.all(held.map(readAgain));
      current = undefined;
    },
    know(next) {
      known = next;
      current = undefined;
    },
    tried: (other) => draftOf(reads(), other, known),
    get decisions() {
      return recollected().decisions;
    },
    learnt: (report) => {
      const { draft, decisions: held } = recollected();
      return learntOf(report, { draft, decisions: held, asked, before: known.layouts ?? [] });
    },
    get draft() {
      return drawn();
    },
    get reports() {
      return drawn().reports;
    },
    get files() {
      return reads();
    },
    get matches() {
      return matches();
    },
    view: () => {
      const { draft, recalled } = recollected();
      return draftView({ reads: reads(), draft, decisions, matches: matches(), recalled, said: repeats });
    },
    rows: (id, from, count) => {
      const block = drawn().blocks.find((one) => one.id === id);
      return block ? blockRows(block, { reads: reads(), draft: drawn(), decisions }, { from, count }) : [];
    },
  };
}
