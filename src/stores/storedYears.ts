import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import type { Head, VersionSummary } from '../storage/documents';

/** A version with the number it goes by: 1 is the oldest of its report. */
export interface NumberedVersion extends VersionSummary {
  number: number;
  /** Whether the report holds as this version has it. */
  current: boolean;
}

/** One year of a department as it is kept; without a head it was taken away and can be had again. */
export interface StoredYear {
  key: ReportKey;
  path: string;
  head: Head | undefined;
  /** Newest first; empty where they can't be read. */
  versions: readonly NumberedVersion[];
}

export interface StoredDepartment {
  department: string;
  name: string;
  example: boolean;
  /** Newest first. */
  years: readonly StoredYear[];
  /** Years between those stored that are not there. */
  missing: readonly number[];
}

const keyOf = ({ department, year, edition }: ReportKey): ReportKey =>
  edition === undefined ? { department, year } : { department, year, edition };

function yearOf(key: ReportKey, head: Head | undefined, own: readonly VersionSummary[]): StoredYear {
  const versions = own.map((version, index) => ({
    ...version,
    number: own.length - index,
    current: version.id === head?.version,
  }));
  return { key, path: reportPath(key), head, versions };
}

/** A year that was taken away is not shown as missing: it is there to be had again. */
function missingOf(years: readonly StoredYear[]): number[] {
  const there = new Set(years.map(({ key }) => key.year));
  const held = years.flatMap(({ key, head }) => (head ? [key.year] : []));
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => last - index).filter(
    (year) => !there.has(year),
  );
}

interface Stored {
  heads: readonly Head[];
  /** Versions as far as they were read. */
  history: readonly VersionSummary[];
  /** Every report there is a version of, by its path. */
  kept?: readonly string[];
}

function put<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

/** What is kept, by department and year: real departments first, years newest first, those taken away included. */
export function storedYears(stored: Stored): StoredDepartment[] {
  const keys = new Map<string, ReportKey>();
  for (const path of stored.kept ?? []) {
    const key = parseReportPath(path);
    if (key) keys.set(path, key);
  }
  for (const key of [...stored.heads, ...stored.history]) keys.set(reportPath(key), keyOf(key));
  const heads = new Map(stored.heads.map((head) => [head.report, head]));
  const history = new Map<string, VersionSummary[]>();
  for (const version of stored.history) put(history, version.report, version);
  const byDepartment = new Map<string, StoredYear[]>();
  for (const [path, key] of keys)
    put(byDepartment, key.department, yearOf(key, heads.get(path), history.get(path) ?? []));
  return [...byDepartment]
    .map(([department, years]): StoredDepartment => {
      const own = years.sort((a, b) => b.key.year - a.key.year || (a.path < b.path ? -1 : 1));
      const latest = own.flatMap(({ head, versions }) => head ?? versions[0] ?? [])[0];
      const origin = latest?.origin;
      return {
        department,
        name: latest?.headline.departmentName ?? department,
        example: origin === 'example',
        years: own,
        missing: missingOf(own),
      };
    })
    .sort((a, b) => Number(a.example) - Number(b.example) || a.department.localeCompare(b.department));
}
