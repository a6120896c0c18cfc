import { reportPath, type Report } from '../domain/report';
import type { Head } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';
import { frozen } from './frozen';

/** How many reports stay at hand: ten years of three departments. */
const most = 30;

/**
 * Reads the reports that heads point at. A version never changes: one that was read is at hand when its department is
 * opened again. Those that are damaged are left out, and tried anew each time.
 */
export function readReports(): (repository: Repository, heads: readonly Head[]) => Promise<readonly Report[]> {
  /** By the version's id; what was not asked for longest comes first. */
  const known = new Map<string, Report>();
  return async (repository, heads) => {
    const unread = heads.filter(({ version }) => !known.has(version));
    const read = unread.length > 0 ? await repository.reports(unread) : [];
    const found = new Map(read.map((report) => [reportPath(report), frozen(report)]));
    const held = heads.flatMap(({ report: path, version }) => {
      const report = found.get(path) ?? known.get(version);
      return report ? [{ version, report }] : [];
    });
    for (const { version, report } of held) {
      known.delete(version);
      known.set(version, report);
    }
    for (const version of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(version);
    return held.map(({ report }) => report);
  };
}
