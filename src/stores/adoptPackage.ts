import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath } from '../domain/report';
import type { PackagedReport } from '../ingest/dataPackage';
import type { Head, Origin } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';

export interface Adoption {
  repository: Repository;
  origin: Exclude<Origin, 'user'>;
  /** When, ISO 8601: goes into the receipts. */
  now: string;
}

const isKnown = async (repository: Repository, { report, fingerprint }: PackagedReport): Promise<boolean> =>
  (await repository.versions(report)).some(({ receipt }) => receipt.fingerprint === fingerprint);

/** A user's version is never replaced; that there is a newer package is said once it isn't among its versions. */
async function besideUser(packaged: PackagedReport, { repository, origin }: Adoption): Promise<Finding[]> {
  if (origin !== 'package' || (await isKnown(repository, packaged))) return [];
  return [notice('library.packageBesideUser', 'note', { report: verbatim(reportPath(packaged.report)) })];
}

async function adoptOne(packaged: PackagedReport, head: Head | undefined, adoption: Adoption): Promise<Finding[]> {
  const { repository, origin, now } = adoption;
  const { report, fingerprint, files } = packaged;
  if (head?.fingerprint === fingerprint) return [];
  if (head?.origin === 'user') return besideUser(packaged, adoption);
  // Someone took this very report away: it stays away until they want it back, or it changes.
  if (!head && origin === 'package' && (await isKnown(repository, packaged))) return [];
  const receipt = { fingerprint, files, committed: now };
  const outcome = await repository.commit({ expected: head?.version ?? null, report, receipt, origin });
  if ('refused' in outcome) return [...outcome.refused];
  // Another page was faster: what it stored is what the next look shows.
  if ('conflict' in outcome || !head) return [];
  return [notice('library.adopted', 'note', { reports: verbatim(reportPath(report)) })];
}

/**
 * Stores what a package brings: reports that are not there yet, and newer ones (another fingerprint) over those that
 * came from a package. Gives what is to be said about it; nothing for what was up to date or is there for the first time.
 */
export async function adoptPackage(reports: readonly PackagedReport[], adoption: Adoption): Promise<Finding[]> {
  const heads = new Map((await adoption.repository.heads()).map((head) => [head.report, head]));
  const findings = reports.map((packaged) => adoptOne(packaged, heads.get(reportPath(packaged.report)), adoption));
  return (await Promise.all(findings)).flat();
}
