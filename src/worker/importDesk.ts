import type { Finding } from '../domain/finding';
import { reportPath, type Report } from '../domain/report';
import { cellKey } from '../ingest/cellPlaces';
import type { Decisions, KnownReports } from '../ingest/draft';
import { importSession, type ReadingProgress, type SessionParts } from '../ingest/importSession';
import type { CellTrial, GridRow, ImportView, ReportReview } from '../ingest/importView';
import type { Head, ImportRecord, Receipt } from '../storage/documents';
import type { Commit, Repository } from '../storage/reportRepository';
import { newVersionId } from '../storage/versionId';
import { cellTrial, type CellSpot } from './cellTrial';
import { commitsOf } from './importRecord';
import { reviewReport } from './reviewReport';

/** Reports as they are kept, with their heads: what a page without a lasting store hands over. */
export interface Kept {
  heads: readonly Head[];
  reports: readonly Report[];
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
  rows(block: string, from: number, count: number): Promise<readonly GridRow[]>;
  /** What would become of a cell with another text. */
  tryCell(spot: CellSpot, text: string): Promise<CellTrial>;
  /** Holds everything against what is stored at this moment. */
  review(): Promise<{ view: ImportView; reviews: readonly ReportReview[] }>;
  /** Stores what was reviewed, all of it or nothing; `answers` go into the receipt. */
  commit(answers: ImportRecord['answers']): Promise<Commitment>;
}

export interface DeskParts extends SessionParts {
  openRepository(): Promise<Repository>;
  now(): Date;
}

function knownFrom({ heads, reports }: Kept): KnownReports {
  const names = heads.flatMap(({ department, headline }) =>
    headline.departmentName ? [[headline.departmentName, department] as const] : [],
  );
  return {
    reports: Object.fromEntries(reports.map((report) => [reportPath(report), report])),
    departments: Object.fromEntries(names),
  };
}

async function readKept(repository: Repository): Promise<Kept> {
  const heads = await repository.heads();
  const reports = await Promise.all(heads.map((head) => repository.report(head)));
  return { heads, reports: reports.filter((report) => report !== undefined) };
}

const sameHeads = (a: readonly Head[], b: readonly Head[]): boolean =>
  a.length === b.length && a.every((head, index) => head.version === b[index]?.version);

/** An import at work beside the store it will end in. */
export function importDesk({ openRepository, now, ...parts }: DeskParts): ImportDesk {
  const session = importSession(parts);
  let repository: Repository | undefined;
  let kept: Kept = { heads: [], reports: [] };
  let handing = false;
  let reviewed: readonly ReportReview[] = [];

  function hold(next: Kept): void {
    kept = next;
    session.know(knownFrom(next));
  }
  /** What another page stored meanwhile is seen from here on. */
  async function lookAgain(): Promise<void> {
    if (handing || !repository) return;
    const heads = await repository.heads();
    if (!sameHeads(heads, kept.heads)) hold(await readKept(repository));
  }

  /** When the very same files became a version of a report before. */
  async function importedBefore(key: Report): Promise<string | undefined> {
    const own = session.files.map(({ fingerprint }) => fingerprint);
    const versions = handing ? [] : ((await repository?.versions(key)) ?? []);
    return versions.find(({ receipt: { record } }) => {
      const files = new Set(record?.files.map(({ fingerprint }) => fingerprint));
      return record !== undefined && own.every((fingerprint) => files.has(fingerprint));
    })?.receipt.committed;
  }

  async function reviewOne(draft: (typeof session.reports)[number]): Promise<ReportReview> {
    const path = reportPath(draft.key);
    const head = kept.heads.find((one) => one.report === path);
    const report = kept.reports.find((one) => reportPath(one) === path);
    const versions = head && !handing ? ((await repository?.versions(draft.key)) ?? []) : [];
    const before = await importedBefore(draft.report);
    const committed = versions.find(({ id }) => id === head?.version)?.receipt.committed ?? '';
    return reviewReport(draft, {
      siblings: kept.reports.filter(({ department }) => department === draft.key.department),
      ...(head && report ? { stored: { head, report, committed, versions: Math.max(1, versions.length) } } : {}),
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
      handing = given !== undefined || repository.mode === 'memory';
      hold(given ?? (await readKept(repository)));
      return { stores: !handing };
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
    rows: async (block, from, count) => session.rows(block, from, count),
    async tryCell(spot, text) {
      const block = session.draft.blocks.find(({ id }) => id === spot.block);
      if (!block) return { checks: [], figures: [] };
      const cells = { ...session.decisions.cells, [cellKey(block, spot)]: text };
      return cellTrial(session.tried({ ...session.decisions, cells }), spot, kept.reports);
    },
    async review() {
      await lookAgain();
      reviewed = await Promise.all(session.reports.map(reviewOne));
      return { view: session.view(), reviews: reviewed };
    },
    async commit(answers) {
      if (blocked()) return { refused: session.view().findings.filter(({ result }) => result === 'error') };
      const moment = { batch: newVersionId(), answers, committed: now().toISOString() };
      const pairs = session.reports.flatMap((draft, index) => {
        const review = reviewed[index];
        return review ? [{ draft, review }] : [];
      });
      const commits = await commitsOf(session, pairs, moment);
      if (handing || !repository) return { handed: commits };
      const outcome = await repository.commitAll(commits);
      if ('conflict' in outcome) return { conflict: outcome.conflict };
      if ('refused' in outcome) return outcome;
      const stored = outcome.committed.filter((head) => head !== null);
      return { stored, receipts: commits.map(({ receipt }) => receipt) };
    },
  };
}
