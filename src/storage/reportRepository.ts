import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';
import { plainReport, reportFaults } from '../domain/validateReport';
import type { LongWork } from './backup';
import { damageLog } from './damageLog';
import { openDatabase } from './database';
import { decksOn, type Decks } from './decks';
import type { Head, ImportRecord, VersionOrigin, Receipt, Version, VersionSummary } from './documents';
import {
  changeHead,
  changeHeads,
  pointAt,
  type BatchOutcome,
  type HeadChange,
  type CommitOutcome,
} from './headChanges';
import { forgetLocally } from './health';
import { headOf, summaryOf } from './headline';
import { layoutsOn, learnWith, unlearnWith, type Layouts } from './knownLayouts';
import { mappingDocument, mappingId, mappingsOn, type Mappings } from './nameMappings';
import { currentSchema } from './migrations';
import { isLong } from './packedVersion';
import { usualPatience, type Patience } from './patience';
import { refusal, unreadable } from './refusal';
import type { RestoreOptions, RestoreOutcome, RestorePlan } from './restoreBackup';
import type { Shelf, VersionKey } from './shelf';
import { signOffsOn, type SignOffs } from './signOffRecords';
import { validatedReads, type ValidatedReads } from './validatedReads';
import { newVersionId } from './versionId';

/** `memory`: nothing outlives the page. `readOnly`: some report is damaged; it can be exported, not written over. */
export type RepositoryMode = 'durable' | 'memory' | 'readOnly';

export interface Commit {
  /** The version that is to be replaced, as its head says; null for a report that is not there yet. */
  expected: string | null;
  report: Report;
  receipt: Receipt;
  origin: VersionOrigin;
}

/** The reports kept on this device. Whatever comes out has been validated; nothing that went in is ever deleted. */
export interface Repository extends SignOffs, Mappings, Layouts, Decks {
  readonly mode: RepositoryMode;
  /** Why nothing can be kept, in memory mode. */
  readonly reason: Finding | undefined;
  /** What was found damaged so far: damage shows when something is read. */
  readonly damage: readonly Finding[];
  /** All heads that can be read, by department and year. */
  heads(): Promise<readonly Head[]>;
  /** A report as it holds; nothing where there is none or it is damaged. */
  report(key: ReportKey): Promise<Report | undefined>;
  /** The reports that heads point at, read at once; those that are damaged are left out. */
  reports(heads: readonly Head[]): Promise<readonly Report[]>;
  /** All versions of a report that can be read, newest first. */
  versions(key: ReportKey): Promise<readonly Version[]>;
  /** One version with its rows. */
  version(key: ReportKey, id: string): Promise<Version | undefined>;
  /** All versions of all reports without their rows, newest first, those of deleted years included. */
  history(): Promise<readonly VersionSummary[]>;
  /** Which versions are kept, none of them read, so that a long list of them stands at once. */
  versionKeys(): Promise<readonly VersionKey[]>;
  /** One version without its rows, by its id; nothing where it is damaged, which then shows. */
  summary(key: VersionKey): Promise<VersionSummary | undefined>;
  /** Adds a version and points the head at it, in one transaction. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** Adds versions of several reports and points their heads at them, all of them or none, in one transaction. */
  commitAll(commits: readonly Commit[]): Promise<BatchOutcome>;
  /** Points the heads of several reports back at the versions before, all of them or none, in one transaction. */
  undoAll(undone: readonly { key: ReportKey; expected: string }[]): Promise<BatchOutcome>;
  /** Points the heads of several reports at other versions of them, all of them or none, in one transaction. */
  restoreAll(restored: readonly { key: ReportKey; expected: string | null; id: string }[]): Promise<BatchOutcome>;
  /** Points the head from the version `expected` back at the one before it; without one, takes the head away. */
  undo(key: ReportKey, expected: string): Promise<CommitOutcome>;
  /** Points the head from the version `expected` at any other version of the report. */
  restore(key: ReportKey, expected: string | null, id: string): Promise<CommitOutcome>;
  /** Takes the head away; the versions stay and can be restored. */
  withdraw(key: ReportKey, expected: string): Promise<CommitOutcome>;
  /** The same for several reports, all of them or none, in one transaction. */
  withdrawAll(withdrawn: readonly { key: ReportKey; expected: string }[]): Promise<BatchOutcome>;
  /** Calls back whenever heads changed, in this page or another; gives the way to stop. */
  watch(changed: () => void): () => void;
  /** Everything stored as a JSON file, damaged documents as they are. Rejects where it can't be read or is cancelled. */
  backup(made: string, work?: LongWork): Promise<Blob>;
  /** What restoring a backup would do, or why it is none. Stores nothing. Rejects only when it is cancelled. */
  planRestore(file: Blob, work?: LongWork): Promise<RestorePlan | Finding[]>;
  /** Brings a backup in beside what is stored, in one transaction, or says what stood in the way. Rejects as planning does. */
  restoreBackup(file: Blob, options?: RestoreOptions): Promise<RestoreOutcome>;
  /** Deletes everything kept on this device, for good. Gives what stood in the way, else nothing. */
  wipe(): Promise<readonly Finding[]>;
  /** Lets go of the store, before it is opened anew. */
  close(): void;
  /** Calls back with what is wrong when what was kept is cleared under the page, or can't be reached again. */
  watchLoss(lost: (trouble: Finding) => void): () => void;
}

function reportOf({ department, year, edition, tables, coverage }: Version): Report {
  return {
    department,
    year,
    ...(edition === undefined ? {} : { edition }),
    tables,
    ...(coverage === undefined ? {} : { coverage }),
  };
}

function versionOf({ expected, receipt, origin }: Commit, report: Report): Version {
  const { fingerprint, files, committed, record } = receipt;
  return {
    ...report,
    id: newVersionId(),
    report: reportPath(report),
    previous: expected,
    origin,
    receipt: {
      fingerprint,
      files: [...files],
      committed,
      ...(record ? { record: JSON.parse(JSON.stringify(record)) as ImportRecord } : {}),
    },
    schema: currentSchema,
  };
}

type Writes = Pick<
  Repository,
  'commit' | 'commitAll' | 'undo' | 'undoAll' | 'restore' | 'restoreAll' | 'withdraw' | 'withdrawAll'
>;

/** What was confirmed to be one thing in two years as a version came in. */
const joinedBy = ({ receipt }: Version): readonly YearMapping[] => receipt.record?.joined ?? [];

/** A commit as a change of its report's head, or what is wrong with the report. */
function committing(commit: Commit): HeadChange | readonly Finding[] {
  const faults = reportFaults(commit.report);
  if (faults.length > 0) return faults;
  // A long report is copied when it is packed.
  const version = versionOf(commit, isLong(commit.report) ? commit.report : plainReport(commit.report));
  const { report } = version;
  const keep = joinedBy(version).map(mappingDocument);
  const swap = { report, expected: commit.expected, head: headOf(version), version, keep, ...learnWith(version) };
  return { report, make: async () => swap };
}

function undoing(reads: ValidatedReads, key: ReportKey, expected: string): HeadChange {
  const report = reportPath(key);
  const make = async () => {
    const version = await reads.version(report, expected);
    const swap = version && (await pointAt(reads, { report, expected }, version.previous));
    return swap && { ...swap, drop: joinedBy(version).map(mappingId), ...unlearnWith(version) };
  };
  return { report, make };
}

function restoring(
  reads: ValidatedReads,
  { key, expected, id }: { key: ReportKey; expected: string | null; id: string },
): HeadChange {
  const report = reportPath(key);
  const make = async () => {
    const [swap, version] = [await pointAt(reads, { report, expected }, id), await reads.version(report, id)];
    return swap && version && { ...swap, keep: joinedBy(version).map(mappingDocument), ...learnWith(version) };
  };
  return { report, make };
}

function withdrawing(reads: ValidatedReads, key: ReportKey, expected: string): HeadChange {
  const report = reportPath(key);
  return { report, make: () => pointAt(reads, { report, expected }, null) };
}

function writesOn(shelf: Shelf, reads: ValidatedReads): Writes {
  return {
    async commit(commit) {
      const change = committing(commit);
      return 'make' in change ? changeHead(shelf, reads, change) : { refused: change };
    },
    async commitAll(commits) {
      const changes = commits.map(committing);
      const faults = changes.flatMap((change) => ('make' in change ? [] : change));
      if (faults.length > 0) return { refused: faults };
      const sound = changes.flatMap((change) => ('make' in change ? [change] : []));
      return changeHeads(shelf, reads, sound);
    },
    undo: (key, expected) => changeHead(shelf, reads, undoing(reads, key, expected)),
    undoAll: (undone) =>
      changeHeads(
        shelf,
        reads,
        undone.map(({ key, expected }) => undoing(reads, key, expected)),
      ),
    restore: (key, expected, id) => changeHead(shelf, reads, restoring(reads, { key, expected, id })),
    restoreAll: (restored) =>
      changeHeads(
        shelf,
        reads,
        restored.map((one) => restoring(reads, one)),
      ),
    withdraw: (key, expected) => changeHead(shelf, reads, withdrawing(reads, key, expected)),
    withdrawAll: (withdrawn) =>
      changeHeads(
        shelf,
        reads,
        withdrawn.map(({ key, expected }) => withdrawing(reads, key, expected)),
      ),
  };
}

type Keeping = Pick<Repository, 'backup' | 'planRestore' | 'restoreBackup' | 'wipe'>;

/** Backups are rare: what makes and reads them comes when it is asked for. */
const keepingOn = (shelf: Shelf): Keeping => ({
  backup: async (made, work) => (await import('./backup')).backupOf(shelf, made, work),
  planRestore: async (file, work) => (await import('./restoreBackup')).planRestore(shelf, file, work),
  restoreBackup: async (file, options) => (await import('./restoreBackup')).restoreBackup(shelf, file, options),
  async wipe() {
    try {
      await shelf.destroy();
      await forgetLocally();
      return [];
    } catch (error) {
      return [refusal(error)];
    }
  },
});

/** A repository over a shelf; `reason` says why the shelf keeps nothing, where it doesn't. */
function repositoryOn(shelf: Shelf, reason?: Finding): Repository {
  const log = damageLog();
  const reads = validatedReads(shelf, log);
  return {
    get mode() {
      if (reason) return 'memory';
      return reads.damage().length > 0 ? 'readOnly' : 'durable';
    },
    reason,
    get damage() {
      return reads.damage();
    },
    heads: () => reads.heads(),
    async report(key) {
      const head = await reads.head(reportPath(key));
      const version = head && (await reads.version(head.report, head.version));
      return version && reportOf(version);
    },
    reports: async (heads) => (await reads.headed(heads)).map(reportOf),
    versions: (key) => reads.versions(reportPath(key)),
    version: (key, id) => reads.version(reportPath(key), id),
    history: reads.history,
    versionKeys: () => shelf.versionKeys(),
    async summary({ id, report = id }) {
      const version = await reads.version(report, id);
      return version && summaryOf(version);
    },
    ...writesOn(shelf, reads),
    ...signOffsOn(shelf, log),
    ...mappingsOn(shelf, log),
    ...layoutsOn(shelf, log),
    ...keepingOn(shelf),
    ...decksOn(shelf, log),
    watch: shelf.watch,
    close: shelf.close,
    watchLoss: (lost) => shelf.watchLoss((error) => lost(unreadable(error))),
  };
}

/** Why the browser keeps nothing: another tab in the way, or no usable IndexedDB (private windows, old settings). */
function memoryReason(error: unknown): Finding {
  const name = error instanceof Error ? error.name : String(error);
  if (name === 'TimeoutError') return notice('storage.blocked', 'error');
  if (name === 'MissingAPIError') return notice('storage.missing', 'error');
  return notice('storage.openFailed', 'error', { reason: verbatim(name) });
}

export interface OpenOptions {
  name?: string;
  patience?: Partial<Patience>;
}

/** A repository in the page's memory, and why: nothing outlives the page. */
export async function openMemory(reason: Finding): Promise<Repository> {
  // Hardly any browser needs it.
  const { memoryShelf } = await import('./memoryShelf');
  return repositoryOn(memoryShelf(), reason);
}

/**
 * Opens the reports kept on this device. Never rejects: where the browser can't keep anything the repository lives in
 * the page's memory and says why.
 */
export async function openRepository({ name = 'self-evaluation', patience }: OpenOptions = {}): Promise<Repository> {
  try {
    return repositoryOn(await openDatabase(name, { ...usualPatience, ...patience }));
  } catch (error) {
    return openMemory(memoryReason(error));
  }
}
