import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath } from '../domain/report';
import { readDescriptor, type ListedYears, type PackagedYear, type PackagePart } from './descriptor';
import {
  isUnreached,
  patiently,
  readYear,
  schemasOf,
  type Files,
  type PackagedReport,
  type ReadFile,
} from './packageYear';

export type { PackagedReport };

/** A package's files: the text of `datapackage.json` and, by path within the package, the bytes of its CSVs. */
export interface PackageFiles {
  descriptor: string;
  /** Gives nothing for a file that isn't there; rejects where that can't be told, and is then asked once more. */
  read: ReadFile;
}

export interface DataPackage {
  reports: readonly PackagedReport[];
  findings: readonly Finding[];
}

type YearRead = PackagedReport | readonly Finding[] | 'unreached';

/** Reads years side by side, those that can't be reached told apart from those that are wrong. */
const readYears = (years: readonly PackagedYear[], from: Files): Promise<YearRead[]> =>
  Promise.all(
    years.map((year) =>
      readYear(year, from).catch((error: unknown) => {
        if (!isUnreached(error)) throw error;
        return 'unreached' as const;
      }),
    ),
  );

const isFaults = (read: YearRead): read is readonly Finding[] => Array.isArray(read);
const isReport = (read: YearRead): read is PackagedReport => !isFaults(read) && read !== 'unreached';

const yearsAtOnce = 16;

export interface ReadingOptions {
  /** The department whose years are wanted first. */
  first?: string | undefined;
  /** Stops before the next years are read. */
  signal?: AbortSignal;
}

/** Some years of a package as they were read, and how far the reading is. */
export interface PackageBatch extends DataPackage {
  done: number;
  total: number;
}

/** What could not be reached at the first go is asked for once more, and told once. */
function unreached(years: readonly PackagedYear[]): Finding[] {
  const [first] = years;
  if (!first) return [];
  const names = { count: verbatim(String(years.length)), first: verbatim(reportPath(first.key)) };
  return [notice('package.unreached', 'error', names)];
}

/** So many years at once, with what came of each. */
async function* someByOne(wanted: readonly PackagedYear[], from: Files) {
  for (let at = 0; at < wanted.length; at += yearsAtOnce) {
    const batch = wanted.slice(at, at + yearsAtOnce);
    yield readYears(batch, from).then((results) => ({ batch, results }));
  }
}

/**
 * Reads the years a package lists strictly, some after the others and a few files at a time, whatever it holds.
 * Every department-year without a fault becomes a report; each fault is a finding with file, row (the header is row 1),
 * column and raw text.
 */
export async function* readPackageYears(
  { years, findings }: ListedYears,
  read: ReadFile,
  { first, signal }: ReadingOptions = {},
): AsyncGenerator<PackageBatch> {
  const readEach = patiently(read);
  const from = { read: readEach, promised: schemasOf(readEach) };
  const total = years.length;
  let done = 0;
  let again: PackagedYear[] = [];
  if (findings.length > 0) yield { reports: [], findings, done, total };
  async function* batches(wanted: readonly PackagedYear[]): AsyncGenerator<PackageBatch> {
    for await (const { batch, results } of someByOne(wanted, from)) {
      again.push(...batch.filter((_, index) => results[index] === 'unreached'));
      done += results.filter((result) => result !== 'unreached').length;
      yield { reports: results.filter(isReport), findings: results.filter(isFaults).flat(), done, total };
      if (signal?.aborted) return;
    }
  }
  const isFirst = ({ key }: PackagedYear): boolean => key.department === first;
  yield* batches([...years.filter(isFirst), ...years.filter((year) => !isFirst(year))]);
  const missed = again;
  again = [];
  if (!signal?.aborted) yield* batches(missed);
  if (!signal?.aborted && again.length > 0) yield { reports: [], findings: unreached(again), done, total };
}

/** A whole data package at once; files of its example folder are left out unless asked for. */
export async function readDataPackage(
  { descriptor, read }: PackageFiles,
  part: PackagePart = 'published',
): Promise<DataPackage> {
  const reports: PackagedReport[] = [];
  const findings: Finding[] = [];
  for await (const batch of readPackageYears(readDescriptor(descriptor, part), read)) {
    reports.push(...batch.reports);
    findings.push(...batch.findings);
  }
  return { reports, findings };
}
