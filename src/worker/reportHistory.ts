import type { VersionSummary } from '../storage/documents';
import { byTime } from '../storage/validatedReads';
import type { Repository } from '../storage/reportRepository';

/** The versions of a report without their rows, oldest first: the first is version 1. */
export type VersionsOf = (report: string) => readonly VersionSummary[];

/**
 * Reads the versions of some reports, each once: a version never changes, so that what was read is known for as long as
 * the history is. Versions of other reports are not read at all.
 */
export function reportHistory(): (
  repository: Pick<Repository, 'versionKeys' | 'summary'>,
  reports: readonly string[],
) => Promise<VersionsOf> {
  const known = new Map<string, VersionSummary>();
  return async (repository, reports) => {
    const keys = (await repository.versionKeys()).filter(({ report = '' }) => reports.includes(report));
    const unread = keys.filter(({ id }) => !known.has(id));
    for (const summary of await Promise.all(unread.map((key) => repository.summary(key)))) {
      if (summary) known.set(summary.id, summary);
    }
    return versionsOf(keys.flatMap(({ id }) => known.get(id) ?? []));
  };
}

/** Versions told already, in the order they were stored. */
export function versionsOf(summaries: readonly VersionSummary[]): VersionsOf {
  const inOrder = [...summaries].sort(byTime).reverse();
  return (report) => inOrder.filter((version) => version.report === report);
}

/**
 * When the very same files became what holds now, or what it took the place of. A version that was taken back, and all
 * that is deleted, counts as never brought: bringing it again is no repetition.
 */
export function importedBefore(
  versions: readonly VersionSummary[],
  head: string | undefined,
  fingerprints: readonly string[],
): string | undefined {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const seen = new Set<string>();
  let id: string | null | undefined = head;
  while (id && !seen.has(id)) {
    seen.add(id);
    const version = byId.get(id);
    if (version && fingerprints.length > 0 && fingerprints.every((one) => wentInto(version, one))) {
      return version.receipt.committed;
    }
    id = version?.previous;
  }
  return undefined;
}

const wentInto = ({ receipt }: VersionSummary, fingerprint: string): boolean =>
  receipt.fingerprint === fingerprint || (receipt.record?.files ?? []).some((file) => file.fingerprint === fingerprint);
