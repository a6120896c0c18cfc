import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import { diffReports, type ReportDiff } from '../domain/reportDiff';
import { readDataPackage } from '../ingest/dataPackage';
import type { LongWork } from '../storage/backup';
import type { Head } from '../storage/documents';
import type { CommitOutcome } from '../storage/headChanges';
import { askToPersist, noteBackup, storageHealth, type StorageHealth } from '../storage/health';
import { unreadable } from '../storage/refusal';
import type { RestoreOptions, RestoreOutcome, RestorePlan } from '../storage/restoreBackup';
import { correction, type TypedCorrection } from './corrections';
import { frozen } from './frozen';
import { useLibrary } from './library';
import { storedYears } from './storedYears';
import { versionHistory } from './versionHistory';

export type { RestorePlan };

/** What a reading of everything found: when (ISO 8601), how many years that hold are sound, how many records are not. */
export interface ReadBack {
  at: string;
  years: number;
  damaged: number;
}

/** What was done last and can be taken back: the report then holds as version `to` again. */
export interface Undo {
  kind: 'removed' | 'restored' | 'corrected';
  key: ReportKey;
  /** What holds now; null where nothing does. */
  from: string | null;
  to: string | null;
}

const noStore = (): Finding => notice('storage.notOpen', 'error');

/** What is kept on this device, and what can be done with it: versions, corrections, backups, handing out. */
export const useKeeping = defineStore('keeping', () => {
  const library = useLibrary();
  const { keys, history, ...versions } = versionHistory();
  const health = shallowRef<StorageHealth>();
  /** What was found when everything was last read back; nothing before, and where it can't be read. */
  const readBack = shallowRef<ReadBack>();
  const undoable = shallowRef<Undo>();
  /** What stood in the way of the last change. */
  const refused = shallowRef<readonly Finding[]>([]);
  let latest = 0;

  /** So few versions are read anew each time; more of them where somebody comes to look. */
  const fewVersions = 100;
  async function read(again = false): Promise<void> {
    const mine = ++latest;
    const repository = library.repository;
    if (!repository || library.cleared) return;
    health.value = await storageHealth();
    const isLatest = (): boolean => mine === latest;
    const whole = again || keys.value.length <= fewVersions;
    let heads: readonly Head[] = [];
    try {
      // Read anew: what the page shows may be older than what is stored.
      heads = await repository.heads();
      const departmentsHeld = new Set(heads.map(({ department }) => department));
      // Whose every year was taken away is known by its versions alone.
      const first = (department: string): boolean => !departmentsHeld.has(department);
      const held = heads.map(({ version, report }) => ({ id: version, report }));
      await versions.readAll(repository, { first, held, again: whole, isLatest });
    } catch (error) {
      if (!isLatest()) return;
      readBack.value = undefined;
      library.tell([unreadable(error)]);
      return;
    }
    if (!isLatest()) return;
    const sound = heads.filter(({ version }) => versions.isSound(version)).length;
    const damaged = Math.max(repository.damage.length, heads.length - sound);
    if (whole || damaged > 0) readBack.value = { at: new Date().toISOString(), years: sound, damaged };
  }
  /** Reads the versions of a department somebody looks into. */
  const openDepartment = async (department: string): Promise<void> => {
    await guarded(async () => {
      await versions.open(library.repository, department);
      return [];
    });
  };
  watch(
    () => [library.repository, library.heads],
    () => read(),
  );

  /** What the store rejects with stands in the way of a change like everything else. */
  async function guarded(change: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
    try {
      return await change();
    } catch (error) {
      return [unreadable(error)];
    }
  }
  /** What stood in the way of a change, else nothing; what went through can be taken back. */
  function told(outcome: CommitOutcome, undo: Undo | undefined): readonly Finding[] {
    if ('refused' in outcome) return outcome.refused;
    if ('conflict' in outcome) {
      const report = undo ? reportPath(undo.key) : '';
      return [notice('library.conflict', 'error', { report: verbatim(report) })];
    }
    undoable.value = undo && { ...undo, from: outcome.committed?.version ?? null };
    return [];
  }

  const holds = (key: ReportKey): string | null =>
    library.heads.find(({ report }) => report === reportPath(key))?.version ?? null;

  /** Lets a report hold as another of its versions has it. */
  async function restore(key: ReportKey, id: string): Promise<readonly Finding[]> {
    const from = holds(key);
    const outcome = await library.repository?.restore(key, from, id);
    return outcome ? told(outcome, { kind: 'restored', key, from: id, to: from }) : [noStore()];
  }

  /** Takes a year away; its versions stay. */
  async function remove(key: ReportKey): Promise<readonly Finding[]> {
    const from = holds(key);
    const outcome = from === null ? undefined : await library.repository?.withdraw(key, from);
    return outcome ? told(outcome, { kind: 'removed', key, from: null, to: from }) : [noStore()];
  }

  async function undo(): Promise<readonly Finding[]> {
    const last = undoable.value;
    const repository = library.repository;
    if (!last || !repository) return [];
    const outcome =
      last.to === null
        ? await repository.withdraw(last.key, last.from ?? '')
        : await repository.restore(last.key, last.from, last.to);
    const refused = told(outcome, undefined);
    return refused.length > 0 && 'conflict' in outcome
      ? [notice('library.conflict', 'error', { report: verbatim(reportPath(last.key)) })]
      : refused;
  }

  /** Tries a change and remembers what stood in its way. */
  async function attempt(change: () => Promise<readonly Finding[]>): Promise<void> {
    refused.value = await change();
  }

  /** Puts one stated cell right as a new version, with its reason. */
  const correct = (key: ReportKey, typed: TypedCorrection): Promise<readonly Finding[]> =>
    guarded(async () => {
      const repository = library.repository;
      const head = library.heads.find(({ report }) => report === reportPath(key));
      const report = await repository?.report(key);
      if (!repository || !head || !report) return [noStore()];
      const made = await correction(report, typed, new Date().toISOString());
      if (!('receipt' in made)) return made;
      const origin = head.origin === 'example' ? 'example' : 'user';
      const outcome = await repository.commit({ expected: head.version, origin, ...made });
      return told(outcome, { kind: 'corrected', key, from: null, to: head.version });
    });

  /** How one version of a report differs from another. */
  async function compare(key: ReportKey, before: string, after: string): Promise<ReportDiff | undefined> {
    const versions = await Promise.all([before, after].map((id) => library.repository?.version(key, id)));
    const [old, now] = versions;
    return old && now && frozen(diffReports(old, now));
  }

  const version = (key: ReportKey, id: string): Promise<Report | undefined> =>
    library.repository?.version(key, id) ?? Promise.resolve(undefined);

  /** Every report that holds and is not invented; `unread`: those that can't be read. */
  async function published(): Promise<{ reports: readonly Report[]; unread: readonly string[] }> {
    const heads = library.heads.filter(({ origin }) => origin !== 'example');
    const read = await Promise.all(heads.map((head) => library.repository?.report(head)));
    return {
      reports: read.flatMap((report) => report ?? []),
      unread: heads.flatMap(({ report }, index) => (read[index] ? [] : [report])),
    };
  }

  /** Whether a package reads back as the reports it was made from: what it says is wrong, or differs. */
  async function readsBack(
    files: Readonly<Record<string, Uint8Array>>,
    reports: readonly Report[],
  ): Promise<readonly Finding[]> {
    const descriptor = new TextDecoder().decode(files['datapackage.json']);
    const back = await readDataPackage({ descriptor, read: async (path) => files[path] });
    const byPath = new Map(back.reports.map(({ report }) => [reportPath(report), report]));
    const differing = reports.filter((report) => {
      const other = byPath.get(reportPath(report));
      return !other || diffReports(report, other).changes.length > 0;
    });
    const named = differing.map((report) =>
      notice('keep.notReadBack', 'error', { report: verbatim(reportPath(report)) }),
    );
    return [...back.findings, ...named];
  }

  /** Everything as one file. Rejects where it can't be read or is cancelled. */
  const backup = (made: string, work: LongWork): Promise<Blob> | undefined => library.repository?.backup(made, work);
  /** Remembers that somebody said a backup made then is safe where it was put. */
  async function backedUp(made: string): Promise<void> {
    noteBackup(made);
    health.value = await storageHealth();
  }

  const planRestore = async (file: Blob, work: LongWork): Promise<RestorePlan | Finding[]> =>
    (await library.repository?.planRestore(file, work)) ?? [noStore()];
  async function restoreBackup(file: Blob, options: RestoreOptions): Promise<RestoreOutcome> {
    const outcome = (await library.repository?.restoreBackup(file, options)) ?? { refused: [noStore()] };
    if ('restored' in outcome) undoable.value = undefined;
    await library.open();
    await read();
    return outcome;
  }

  /** Asks the browser to keep what is stored; its answer shows in `health`. */
  async function persist(): Promise<void> {
    await askToPersist();
    health.value = await storageHealth();
  }
  const wipe = async (): Promise<readonly Finding[]> => (await library.repository?.wipe()) ?? [noStore()];

  const departments = computed(() => {
    const kept = keys.value.flatMap(({ report }) => report ?? []);
    return storedYears({ heads: library.heads, history: history.value, kept });
  });
  /** Versions of one's own that came in after the last backup. */
  const unsaved = computed(
    () =>
      history.value.filter(
        ({ origin, receipt }) => origin === 'user' && receipt.committed > (health.value?.backedUp ?? ''),
      ).length,
  );
  const forgetUndo = (): void => {
    undoable.value = undefined;
  };

  return {
    departments,
    health,
    readBack,
    unsaved,
    undoable,
    refused,
    attempt,
    read,
    openDepartment,
    closeDepartment: versions.close,
    restore,
    remove,
    undo,
    forgetUndo,
    correct,
    compare,
    version,
    published,
    readsBack,
    backup,
    backedUp,
    planRestore,
    restoreBackup,
    persist,
    wipe,
  };
});
