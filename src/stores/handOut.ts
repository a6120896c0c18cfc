import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath, type Report } from '../domain/report';
import { diffReports } from '../domain/reportDiff';
import { readDataPackage } from '../ingest/dataPackage';
import type { Head } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';

/** Every report that holds and is not invented; `unread`: the paths of those that can't be read. */
export async function reportsToPublish(
  repository: Repository | undefined,
  heads: readonly Head[],
): Promise<{ reports: readonly Report[]; unread: readonly string[] }> {
  const own = heads.filter(({ origin }) => origin !== 'example');
  const read = await Promise.all(own.map((head) => repository?.report(head)));
  return {
    reports: read.flatMap((report) => report ?? []),
    unread: own.flatMap(({ report }, index) => (read[index] ? [] : [report])),
  };
}

/** Whether a package reads back as the reports it was made from: what it says is wrong, or differs. */
export async function readsBack(
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
