import type { NumberedVersion, StoredDepartment, StoredYear } from './storedYears';

/** A version that was named by some of its digits. */
export interface FoundVersion {
  department: string;
  year: StoredYear;
  id: string;
  /** Whether the report holds as this version has it. */
  holds: boolean;
  /** Its number and receipt, once they were read. */
  version: NumberedVersion | undefined;
}

/** So few digits are too many things. */
const fewest = 6;

/**
 * The digits of versions and hashes in what was typed or copied from a slide, a print or a receipt, in lower case:
 * `版本 54e8cce8 · SHA-256 ca66871a2e62` → both; `ca66 871a … 93f0 12bb` (groups of a receipt) → its beginning and end.
 */
export const digitsOfHashes = (text: string): string[] =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/(?<![a-z\d]|\d[.,-])[\da-f]{4,}(?: [\da-f]{4})*(?![a-z\d]|[.,-]\d)/g),
  ]
    .map(([digits]) => digits.replaceAll(' ', ''))
    .filter(({ length }) => length >= fewest);

/** What is stored of the name or the hash whose digits are given: of the version's, or of a file that went into it. */
export function findVersions(departments: readonly StoredDepartment[], digits: readonly string[]): FoundVersion[] {
  if (digits.length === 0) return [];
  const fits = (hash: string): boolean => digits.some((some) => hash.startsWith(some) || hash.endsWith(some));
  const isNamed = ({ id, receipt }: NumberedVersion): boolean =>
    [id, receipt.fingerprint, ...(receipt.record?.files ?? []).map(({ fingerprint }) => fingerprint)].some(fits);
  return departments.flatMap(({ name: department, years }) =>
    years.flatMap((year) => {
      const { head, versions } = year;
      const read = versions
        .filter(isNamed)
        .map((version) => ({ department, year, id: version.id, holds: version.current, version }));
      const unread = head && !versions.some(({ current }) => current) && [head.version, head.fingerprint].some(fits);
      return unread ? [...read, { department, year, id: head.version, holds: true, version: undefined }] : read;
    }),
  );
}
