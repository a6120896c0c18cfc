import { coverageOf } from '../domain/coverage';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { inOrder } from '../domain/inOrder';
import { reportPath, type ReportKey } from '../domain/report';
import { tableNames } from '../domain/tables';
import type { PackagedReport } from '../ingest/dataPackage';
import type { Head, VersionOrigin } from '../storage/documents';
import { isStoreRefusal } from '../storage/refusal';
import type { Commit, Repository } from '../storage/reportRepository';

export interface Adoption {
  repository: Repository;
  origin: Exclude<VersionOrigin, 'user'>;
  /** When, ISO 8601: goes into the receipts. */
  now: string;
}

/** What became of some reports of a package. */
export interface Adopted {
  /** What there is to tell, else nothing: what was up to date or is there for the first time needs no word. */
  findings: readonly Finding[];
  /** Why the store takes nothing more, where it refused. */
  stopped?: Finding;
}

/** Takes the reports of a package batch by batch. */
export interface Adopter {
  /** Stores those that are not there yet, and newer ones (another fingerprint) over those that came from a package. */
  adopt(reports: readonly PackagedReport[]): Promise<Adopted>;
  /** Of some reports those that are stored now as their package lists them. */
  asListed(reports: readonly PackagedReport[]): { key: ReportKey; fingerprint: string; listing: string }[];
  /** What to tell of all batches together: what was replaced, what lies beside a user's own version. */
  told(): readonly Finding[];
}

/** So many reports are named; more are counted. */
const named = 6;

function summary(rule: 'library.adopted' | 'library.packageBesideUser', paths: readonly string[]): Finding[] {
  if (paths.length > named) return [notice(`${rule}Many`, 'note', { count: verbatim(String(paths.length)) })];
  const name = rule === 'library.adopted' ? 'reports' : 'report';
  return paths.map((path) => notice(rule, 'note', { [name]: verbatim(path) }));
}

/** The same files may be published anew with another word on how much of their tables they hold. */
const isAsWhole = (head: Head, { report }: PackagedReport): boolean =>
  head.origin === 'user' || tableNames.every((table) => coverageOf(head, table) === coverageOf(report, table));

type Verdict = 'take' | 'leave' | 'beside';

/** Reads the heads once; what another page does meanwhile shows as a conflict. */
export async function packageAdopter({ repository, origin, now }: Adoption): Promise<Adopter> {
  const heads = new Map((await repository.heads()).map((head) => [head.report, head]));
  const versioned = new Set((await repository.versionKeys()).map(({ report }) => report));
  const adopted: string[] = [];
  const beside: string[] = [];

  const isKnown = async ({ report, fingerprint }: PackagedReport): Promise<boolean> =>
    versioned.has(reportPath(report)) &&
    (await repository.versions(report)).some(({ receipt }) => receipt.fingerprint === fingerprint);

  async function judge(packaged: PackagedReport, head: Head | undefined): Promise<Verdict> {
    if (head?.fingerprint === packaged.fingerprint && isAsWhole(head, packaged)) return 'leave';
    // A user's version is never replaced; that there is a newer package is said once it isn't among its versions.
    if (head?.origin === 'user') return origin === 'package' && !(await isKnown(packaged)) ? 'beside' : 'leave';
    // Someone took this very report away: it stays away until they want it back, or it changes.
    return !head && origin === 'package' && (await isKnown(packaged)) ? 'leave' : 'take';
  }
  const commitOf = ({ report, fingerprint, files }: PackagedReport): Commit => ({
    expected: heads.get(reportPath(report))?.version ?? null,
    report,
    receipt: { fingerprint, files, committed: now },
    origin,
  });
  function note(head: Head | null): void {
    if (!head) return;
    if (heads.has(head.report)) adopted.push(head.report);
    heads.set(head.report, head);
  }

  /** All in one transaction; where one of them stands in the way, each by itself. */
  async function store(commits: readonly Commit[]): Promise<Adopted> {
    const together = await repository.commitAll(commits);
    if ('committed' in together) together.committed.forEach(note);
    if ('committed' in together) return { findings: [] };
    const refused = 'refused' in together ? together.refused : [];
    const stopped = refused.find(isStoreRefusal);
    if (stopped) return { findings: [], stopped };
    // Another page was faster, or this one is damaged: what that page stored is what the next look shows.
    if (commits.length === 1) return { findings: refused };
    const each = await inOrder(commits, (commit) => store([commit]));
    const stop = each.find((one) => one.stopped)?.stopped;
    return { findings: each.flatMap(({ findings }) => findings), ...(stop ? { stopped: stop } : {}) };
  }

  return {
    async adopt(reports) {
      const verdicts = await inOrder(reports, (packaged) => judge(packaged, heads.get(reportPath(packaged.report))));
      const judged = (verdict: Verdict) => reports.filter((_, index) => verdicts[index] === verdict);
      beside.push(...judged('beside').map(({ report }) => reportPath(report)));
      const taken = judged('take');
      return taken.length > 0 ? store(taken.map(commitOf)) : { findings: [] };
    },
    asListed: (reports) =>
      reports.flatMap((packaged) => {
        const { report: key, fingerprint, listing } = packaged;
        const head = heads.get(reportPath(key));
        const held = head?.origin === origin && head.fingerprint === fingerprint && isAsWhole(head, packaged);
        return held && listing !== undefined ? [{ key, fingerprint, listing }] : [];
      }),
    told: () => [...summary('library.adopted', adopted), ...summary('library.packageBesideUser', beside)],
  };
}
