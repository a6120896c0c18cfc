import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { damageLog, type DamageLog } from './damageLog';
import type { Head, Version, VersionSummary } from './documents';
import { headOf, summaryOf } from './headline';
import { coverageSchema, migratedName } from './migrations';
import { readHead, readVersion } from './readDocuments';
import { handfuls, type Shelf } from './shelf';

/** A shelf read with care: every document validated, whatever is damaged left out and remembered. */
export interface ValidatedReads {
  heads(): Promise<readonly Head[]>;
  head(path: string): Promise<Head | undefined>;
  version(path: string, id: string): Promise<Version | undefined>;
  /** The versions that heads point at, those that can be read. */
  headed(heads: readonly Head[]): Promise<readonly Version[]>;
  versions(path: string): Promise<readonly Version[]>;
  /** Every version of every report without its rows, newest first. */
  history(): Promise<VersionSummary[]>;
  /** What is damaged of one report, or of all, as far as it was read. */
  damageOf(path: string): readonly Finding[];
  damage(): readonly Finding[];
}

const byPlace = (a: Head, b: Head): number =>
  a.department.localeCompare(b.department) || a.report.localeCompare(b.report);
/** Newest first; of what was stored at the same moment the later year, and a version before the one it replaced. */
export function byTime(a: VersionSummary | Version, b: VersionSummary | Version): number {
  const later = b.receipt.committed.localeCompare(a.receipt.committed) || b.year - a.year;
  if (later !== 0) return later;
  return a.previous === b.id ? -1 : Number(b.previous === a.id);
}

export function validatedReads(shelf: Shelf, log: DamageLog = damageLog()): ValidatedReads {
  const { sound } = log;

  function soundVersions(stored: readonly unknown[], path?: string): Version[] {
    const read = stored.map((version, index) =>
      sound(readVersion(version), `versions/${idOf(version, index)}`, path ?? migratedName(version)),
    );
    return read.flatMap((version) => version ?? []).sort(byTime);
  }

  function soundVersion(stored: unknown, id: string, path: string): Version | undefined {
    const missing = (): Finding[] => [fault('stored.missingVersion', { file: path, raw: id })];
    return sound(stored === undefined ? missing() : readVersion(stored), `versions/${id}`, path);
  }

  /** A head of an older schema learns what its report was given from the version it points at. */
  async function soundHead(stored: unknown, path: string): Promise<Head | undefined> {
    const head = sound(readHead(stored), `heads/${path}`, path);
    const old = Number((stored as { schema?: unknown } | undefined)?.schema) < coverageSchema;
    if (!head || !old || head.origin !== 'user') return head;
    const version = readVersion(await shelf.version(head.version));
    return Array.isArray(version) ? head : headOf(version);
  }

  return {
    async heads() {
      const heads = (await shelf.heads()).map((head) => soundHead(head, migratedName(head)));
      return (await Promise.all(heads)).flatMap((head) => head ?? []).sort(byPlace);
    },
    async head(path) {
      const stored = await shelf.head(path);
      return stored === undefined ? undefined : soundHead(stored, path);
    },
    version: async (path, id) => soundVersion(await shelf.version(id), id, path),
    async headed(heads) {
      const stored = await shelf.versionsById(heads.map(({ version }) => version));
      return heads.flatMap(({ version, report }, index) => soundVersion(stored[index], version, report) ?? []);
    },
    versions: async (path) => soundVersions(await shelf.versions(path), path),
    async history() {
      const found: VersionSummary[] = [];
      for await (const versions of handfuls(shelf, 'versions')) found.push(...soundVersions(versions).map(summaryOf));
      return found.sort(byTime);
    },
    damageOf: log.of,
    damage: log.all,
  };
}

const idOf = (version: unknown, index: number): string => String((version as { id?: unknown } | null)?.id ?? index);
