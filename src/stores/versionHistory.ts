import { shallowRef } from 'vue';
import { parseReportPath } from '../domain/report';
import type { VersionSummary } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';
import type { VersionKey } from '../storage/shelf';
import { byTime } from '../storage/validatedReads';
import { frozen } from './frozen';

/**
 * The versions kept, without their rows. Which there are stands at once; each is read and validated by itself, those of
 * departments somebody looks at first, so that two thousand of them hold up nothing. A version never changes: once read
 * it is not read again.
 */
export function versionHistory() {
  const keys = shallowRef<readonly VersionKey[]>([]);
  const history = shallowRef<readonly VersionSummary[]>([]);
  const read = new Map<string, VersionSummary>();
  const opened = new Set<string>();

  const departmentOf = ({ report }: VersionKey): string | undefined => parseReportPath(report ?? '')?.department;
  function show(): void {
    const known = keys.value.flatMap(({ id }) => read.get(id) ?? []);
    history.value = frozen(known.sort(byTime));
  }
  /** One after the other: two thousand reads at once would be two thousand reports in memory at once. */
  async function* summariesOf(repository: Repository, wanted: readonly VersionKey[]) {
    for (const key of wanted) if (!read.has(key.id)) yield repository.summary(key);
  }
  async function readEach(
    repository: Repository,
    wanted: readonly VersionKey[],
    isWanted: () => boolean,
  ): Promise<void> {
    for await (const summary of summariesOf(repository, wanted)) {
      if (summary) read.set(summary.id, summary);
      if (!isWanted()) return;
    }
  }

  /** Reads what is there and not read yet; `first` names departments besides the opened ones that can't wait. */
  async function readAll(
    repository: Repository,
    { first, isLatest }: { first: (department: string) => boolean; isLatest: () => boolean },
  ): Promise<void> {
    const found = await repository.versionKeys();
    if (!isLatest()) return;
    keys.value = found;
    const urgent = found.filter((key) => {
      const department = departmentOf(key);
      return department !== undefined && (opened.has(department) || first(department));
    });
    await readEach(repository, urgent, isLatest);
    if (isLatest()) show();
    await readEach(repository, found, isLatest);
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

  return { keys, history, readAll, open, close };
}
