import { shallowRef } from 'vue';
import type { Head } from '../storage/documents';
import { storageHealth, type StorageHealth } from '../storage/health';
import { unreadable } from '../storage/refusal';
import { guarded } from './guarded';
import type { useLibrary } from './library';
import { versionHistory } from './versionHistory';

/** What a reading of everything found: when (ISO 8601), how many years that hold are sound, how many records are not. */
export interface ReadBack {
  at: string;
  years: number;
  damaged: number;
}

/** So few versions are read anew each time; more of them where somebody comes to look. */
const fewVersions = 100;

/** Reading everything that is kept: which versions there are, whether each is sound, and how full the store is. */
export function readingBack(library: ReturnType<typeof useLibrary>) {
  const { keys, history, ...versions } = versionHistory();
  const health = shallowRef<StorageHealth>();
  /** What was found when everything was last read back; nothing before, and where it can't be read. */
  const readBack = shallowRef<ReadBack>();
  let latest = 0;

  /** Reads the versions that are new, or with `again` all of them; of several calls the last one tells. */
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
    const open = async (): Promise<[]> => {
      await versions.open(library.repository, department);
      return [];
    };
    library.tell(await guarded(open));
  };
  return { keys, history, health, readBack, read, openDepartment, closeDepartment: versions.close };
}
