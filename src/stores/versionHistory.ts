import { shallowRef } from 'vue';
import { parseReportPath } from '../domain/report';
import type { VersionSummary } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';
import type { VersionKey } from '../storage/shelf';
import { byTime } from '../storage/validatedReads';
import { frozen } from './frozen';

interface ReadingAll {
  first: (department: string) => boolean;
  held: readonly VersionKey[];
  again: boolean;
  isLatest: () => boolean;
}

/**
 * The versions kept, without their rows. Which there are stands at once; each is read and validated by itself, those of
 * departments somebody looks at first, so that two thousand of them hold up nothing. A version never changes: once read
 * it is read again only to see whether it is still there.
 */
export function versionHistory() {
  const keys = shallowRef<readonly VersionKey[]>([]);
  const history = shallowRef<readonly VersionSummary[]>([]);
  const read = new Map<string, VersionSummary>();
  /** What was read since everything was asked for anew. */
  let fresh = new Set<string>();
  const opened = new Set<string>();

  const departmentOf = ({ report }: VersionKey): string | undefined => parseReportPath(report ?? '')?.department;
  function show(): void {
    const known = keys.value.flatMap(({ id }) => read.get(id) ?? []);
    history.value = frozen(known.sort(byTime));
  }
  /** One after the other: two thousand reads at once would be two thousand reports in memory at once. */
  async function* summariesOf(repository: Repository, wanted: readonly VersionKey[]) {
    for (const key of wanted) if (!fresh.has(key.id)) yield { key, summary: await repository.summary(key) };
  }
  async function readEach(
    repository: Repository,
    wanted: readonly VersionKey[],
    isWanted: () => boolean,
  ): Promise<void> {
    for await (const { key, summary } of summariesOf(repository, wanted)) {
      fresh.add(key.id);
      if (summary) read.set(key.id, summary);
      else read.delete(key.id);
      if (!isWanted()) return;
    }
  }

  /**
   * Reads what is there and not read yet, and the versions `held` that ought to be; `first` names departments besides
   * the opened ones that can't wait. With `again` everything is read anew. Rejects where the store does.
   */
  async function readAll(repository: Repository, { first, held, again, isLatest }: ReadingAll): Promise<void> {
    const found = await repository.versionKeys();
    if (!isLatest()) return;
    keys.value = found;
    const there = new Set(found.map(({ id }) => id));
    if (again) fresh = new Set();
    for (const id of read.keys()) if (!there.has(id)) read.delete(id);
    const urgent = found.filter((key) => {
      const department = departmentOf(key);
      return department !== undefined && (opened.has(department) || first(department));
    });
    await readEach(repository, urgent, isLatest);
    if (isLatest()) show();
    await readEach(repository, [...found, ...held.filter(({ id }) => !there.has(id))], isLatest);
    if (isLatest()) show();
  }

  /** Reads the versions of a department somebody opens, before all others. */
  async function open(repository: Repository | undefined, department: string): Promise<void> {
    opened.add(department);
    const wanted = keys.value.filter((key) => departmentOf(key) === department);
    if (repository) await readEach(repository, wanted, () => opened.has(department));
    show();
  }
  const close = (department: string): void => void opened.delete(department);

  return { keys, history, readAll, open, close, isSound: (id: string): boolean => read.has(id) };
}
