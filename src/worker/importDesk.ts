import type { Finding } from '../domain/finding';
import { reportPath, type Report } from '../domain/report';
import { cellKey } from '../ingest/cellPlaces';
import type { KnownLayout } from '../domain/layouts';
import type { YearMapping } from '../domain/years/mappings';
import type { DraftReport } from '../ingest/importDraft';
import type { Decisions, KnownReports } from '../ingest/decisions';
import { importSession, type ReadingProgress, type SessionParts } from '../ingest/importSession';
import { mappingsOf, type Joined } from '../ingest/match/matchYears';
import type { CellTrial, GridRow, ImportView, ReportReview } from '../ingest/importView';
import type { Head, ImportRecord, Receipt, VersionSummary } from '../storage/documents';
import type { Commit, Repository } from '../storage/reportRepository';
import { mappingsAmong } from '../storage/nameMappings';
import { newVersionId } from '../storage/versionId';
import { cellTrial, type CellSpot } from './cellTrial';
import { commitsOf } from './importRecord';
import { importedBefore, reportHistory, versionsOf, type VersionsOf } from './reportHistory';
import { reviewReport } from './reviewReport';

/** Reports as they are kept, with their heads: what the desk knows of them. */
interface Held {
  heads: readonly Head[];
  reports: readonly Report[];
  mappings: readonly YearMapping[];
  layouts: readonly KnownLayout[];
}
/** What a page without a lasting store hands over: its versions, too. */
export interface Kept extends Held {
  history: readonly VersionSummary[];
}

/**
 * What became of the last step. `stored`: the heads that hold now, with the receipts · `handed`: the page has to store
 * it itself, it keeps the reports · `conflict`: another page changed the report meanwhile · `refused`: why nothing was
 * stored.
 */
export type Commitment =
  | { stored: readonly Head[]; receipts: readonly Receipt[] }
  | { handed: readonly Commit[] }
  | { conflict: string }
  | { refused: readonly Finding[] };

/** The import off the main thread: what a page may ask of it. Nothing that comes back is large. */
export interface ImportDesk {
  /** Looks at what is stored; `kept` is what the page keeps where nothing lasts. Gives whether the desk can store. */
  open(kept?: Kept): Promise<{ stores: boolean }>;
  add(files: readonly File[], tell?: (progress: ReadingProgress) => void): Promise<ImportView>;
  remove(file: string): Promise<ImportView>;
  decide(decisions: Decisions): Promise<ImportView>;
  /** Takes what is known of some layouts for unknown from here on; the page has them forgotten where they are kept. */
  forget(layouts: readonly string[]): Promise<ImportView>;
  rows(block: string, from: number, count: number): Promise<readonly GridRow[]>;
  /** What would become of a cell with another text. */
  tryCell(spot: CellSpot, text: string): Promise<CellTrial>;
  /** Holds everything against what is stored at this moment, under what was decided of names. */
  review(joined?: Joined): Promise<{ view: ImportView; reviews: readonly ReportReview[] }>;
  /** Stores what was reviewed, all of it or nothing; `answers` go into the receipt. */
  commit(answers: ImportRecord['answers']): Promise<Commitment>;
}

export interface DeskParts extends SessionParts {
  openRepository(): Promise<Repository>;
  now(): Date;
}

function knownFrom({ heads, reports, mappings, layouts }: Held): KnownReports {
  const names = heads.flatMap(({ department, headline }) =>
    headline.departmentName ? [[headline.departmentName, department] as const] : [],
  );
  return {
    reports: Object.fromEntries(reports.map((report) => [reportPath(report), report])),
    departments: Object.fromEntries(names),
    mappings,
    layouts,
  };
}

async function readKept(repository: Repository): Promise<Held> {
  const heads = await repository.heads();
  const [reports, mappings] = [await repository.reports(heads), await mappingsAmong(repository, heads)];
  return { heads, reports, mappings, layouts: await repository.layouts() };
}

const sameHeads = (a: readonly Head[], b: readonly Head[]): boolean =>
  a.length === b.length && a.every((head, index) => head.version === b[index]?.version);

/** An import at work beside the store it will end in. */
export function importDesk({ openRepository, now, ...parts }: DeskParts): ImportDesk {
  const session = importSession(parts);
  let repository: Repository | undefined;
  const readHistory = reportHistory();
  let kept: Held = { heads: [], reports: [], mappings: [], layouts: [] };
  /** The page's own versions, where it has to store everything itself. */
  let handed: VersionsOf | undefined;
  let reviewed: readonly ReportReview[] = [];
  /** What was decided of names when everything was reviewed. */
  let joinedNow: Joined = {};

  function hold(next: Held): void {
    kept = next;
    session.know(knownFrom(next));
  }
  const joinedOf = ({ key }: DraftReport): YearMapping[] =>
    session.matches
      .filter((match) => reportPath(match.key) === reportPath(key))
      .flatMap((match) => mappingsOf(match, joinedNow));
  /** What another page stored meanwhile is seen from here on. */
  async function lookAgain(): Promise<void> {
    if (handed || !repository) return;
    const heads = await repository.heads();
    if (!sameHeads(heads, kept.heads)) hold(await readKept(repository));
  }

  const historyOf = async (reports: readonly string[]): Promise<VersionsOf> =>
    handed ?? (repository ? readHistory(repository, reports) : versionsOf([]));

  function reviewOne(draft: DraftReport, history: VersionsOf): ReportReview {
    const path = reportPath(draft.key);
    const head = kept.heads.find((one) => one.report === path);
    const report = kept.reports.find((one) => reportPath(one) === path);
    const versions = history(path);
    const number = versions.findIndex(({ id }) => id === head?.version) + 1;
    const committed = versions[number - 1]?.receipt.committed ?? '';
    const before = importedBefore(
      versions,
      head?.version,
      session.files.map(({ fingerprint }) => fingerprint),
    );
    return reviewReport(draft, {
      siblings: kept.reports.filter(({ department }) => department === draft.key.department),
      mappings: [...kept.mappings, ...joinedOf(draft)],
      becomes: versions.length + 1,
      ...(head && report ? { stored: { head, report, committed, number } } : {}),
      ...(before === undefined ? {} : { importedBefore: before }),
    });
  }

  const blocked = (): boolean => {
    const view = session.view();
    return view.findingCounts.errors > 0 || session.reports.length === 0 || reviewed.length !== session.reports.length;
  };

  return {
    async open(given) {
      repository = await openRepository();
      handed = given && versionsOf(given.history);
      hold(given ?? (await readKept(repository)));
      return { stores: !given };
    },
    async add(files, tell) {
      const raw = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      reviewed = [];
      await session.add(raw, tell);
      return session.view();
    },
    async remove(file) {
      reviewed = [];
      session.remove(file);
      return session.view();
    },
    async decide(decisions) {
      reviewed = [];
      await session.decide(decisions);
      return session.view();
    },
    async forget(layouts) {
      reviewed = [];
      hold({ ...kept, layouts: kept.layouts.filter(({ layout }) => !layouts.includes(layout)) });
      return session.view();
    },
    rows: async (block, from, count) => session.rows(block, from, count),
    async tryCell(spot, text) {
      const block = session.draft.blocks.find(({ id }) => id === spot.block);
      if (!block) return { checks: [], figures: [] };
      const cells = { ...session.decisions.cells, [cellKey(block, spot)]: text };
      return cellTrial(session.tried({ ...session.decisions, cells }), spot, kept.reports);
    },
    async review(joined = {}) {
      await lookAgain();
      joinedNow = joined;
      const history = await historyOf(session.reports.map(({ key }) => reportPath(key)));
      reviewed = session.reports.map((draft) => reviewOne(draft, history));
      return { view: session.view(), reviews: reviewed };
    },
    async commit(answers) {
      if (blocked()) return { refused: session.view().findings.filter(({ result }) => result === 'error') };
      const moment = { batch: newVersionId(), answers, committed: now().toISOString() };
      const pairs = session.reports.flatMap((draft, index) => {
        const review = reviewed[index];
        return review ? [{ draft, review, joined: joinedOf(draft) }] : [];
      });
      const commits = await commitsOf(session, pairs, moment);
      if (handed || !repository) return { handed: commits };
      const outcome = await repository.commitAll(commits);
      if ('conflict' in outcome) return { conflict: outcome.conflict };
      if ('refused' in outcome) return outcome;
      const stored = outcome.committed.filter((head) => head !== null);
      return { stored, receipts: commits.map(({ receipt }) => receipt) };
    },
  };
}
