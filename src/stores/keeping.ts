import { defineStore } from 'pinia';
import { computed, watch } from 'vue';
import type { Finding } from '../domain/finding';
import type { Report, ReportKey } from '../domain/report';
import { diffReports, type ReportDiff } from '../domain/reportDiff';
import type { LongWork } from '../storage/backup';
import { askToPersist, noteBackup, storageHealth } from '../storage/health';
import type { RestoreOptions, RestoreOutcome, RestorePlan } from '../storage/restoreBackup';
import { frozen } from './frozen';
import { readsBack, reportsToPublish } from './handOut';
import { useLibrary } from './library';
import { readingBack } from './readingBack';
import { storedYears } from './storedYears';
import { noStore, versionChanges } from './versionChanges';

export type { RestorePlan };

/** What is kept on this device, and what can be done with it: versions, corrections, backups, handing out. */
export const useKeeping = defineStore('keeping', () => {
  const library = useLibrary();
  const { keys, history, health, ...readings } = readingBack(library);
  const { read } = readings;
  const { forgetUndo, ...changes } = versionChanges({
    repository: () => library.repository,
    heads: () => library.heads,
  });
  watch(
    () => [library.repository, library.heads],
    () => read(),
  );

  /** How one version of a report differs from another. */
  async function compare(key: ReportKey, before: string, after: string): Promise<ReportDiff | undefined> {
    const versions = await Promise.all([before, after].map((id) => library.repository?.version(key, id)));
    const [old, now] = versions;
    return old && now && frozen(diffReports(old, now));
  }

  const version = (key: ReportKey, id: string): Promise<Report | undefined> =>
    library.repository?.version(key, id) ?? Promise.resolve(undefined);

  const published = () => reportsToPublish(library.repository, library.heads);

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
    if ('restored' in outcome) forgetUndo();
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

  return {
    departments,
    health,
    ...readings,
    unsaved,
    ...changes,
    forgetUndo,
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
