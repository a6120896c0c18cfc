import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { otherVersion, readBackup, strayHead, type Backup } from './backup';
import type { Head, Version } from './documents';
import { refusal } from './headChanges';
import { headOf } from './headline';
import type { Collection } from './migrations';
import { readHead, readVersion } from './readDocuments';
import type { Merge, Shelf, Swap } from './shelf';
import { readSignOff } from './signOffs';

export type Counts = Readonly<Record<Collection, number>>;

/** A report that is stored here in another version than a backup has it. */
export interface HeadClash {
  here: Head;
  backup: Head;
  /** Whether the backup knows what holds here, so that replacing it leads on from it. */
  known: boolean;
}

/** What restoring a backup would do, before anything is stored. */
export interface RestorePlan {
  made: string;
  incoming: Counts;
  present: Counts;
  clashes: readonly HeadClash[];
  /** What of the backup can't be taken. */
  damage: readonly Finding[];
}

export interface RestoreOptions {
  /** Reports, by path, that are to hold as the backup has them although they are stored here in another version. */
  replace?: readonly string[];
  /** Take what is sound although other documents are damaged; without it damage stops everything. */
  soundOnly?: boolean;
}

export type RestoreOutcome = { restored: RestorePlan } | { refused: readonly Finding[] };

interface Prepared {
  plan: RestorePlan;
  merge: Merge;
}

/** Whether two plain values are the same, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const at = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same(at(a, key), at(b, key)));
}

const byId = (documents: readonly unknown[]): Map<unknown, unknown> =>
  new Map(documents.map((document) => [(document as { id?: unknown } | null)?.id, document]));

/** Versions to be added, and those that are stored under the same id with another content. */
function newVersions(backup: Backup, stored: ReadonlyMap<unknown, unknown>): { add: Version[]; other: Finding[] } {
  const add: Version[] = [];
  const other: Finding[] = [];
  for (const version of backup.versions) {
    if (!stored.has(version.id)) add.push(version);
    else {
      const kept = readVersion(stored.get(version.id));
      if (Array.isArray(kept) || !same(kept, version)) other.push(otherVersion(version));
    }
  }
  return { add, other };
}

/** What holds here of a report; `damaged` where that can't be read, so that nothing may be put over it. */
function headsHere(stored: readonly unknown[]): { heads: Map<string, Head>; damaged: Set<unknown> } {
  const heads = new Map<string, Head>();
  const damaged = new Set<unknown>();
  for (const document of stored) {
    const head = readHead(document);
    if (Array.isArray(head)) damaged.add((document as { report?: unknown } | null)?.report);
    else heads.set(head.report, head);
  }
  return { heads, damaged };
}

async function prepare(shelf: Shelf, backup: Backup, replace: readonly string[]): Promise<Prepared> {
  const stored = await shelf.all();
  const storedVersions = byId(stored.versions);
  const { add, other } = newVersions(backup, storedVersions);
  const { heads, damaged } = headsHere(stored.heads);
  const inBackup = new Map(backup.versions.map((version) => [version.id, version]));
  const damage = [...backup.damage, ...other];
  const swaps: Swap[] = [];
  const clashes: HeadClash[] = [];
  for (const head of backup.heads) {
    const { report } = head;
    const version = inBackup.get(head.version) ?? readVersion(storedVersions.get(head.version));
    const here = heads.get(report);
    if (Array.isArray(version) || version.report !== report) damage.push(strayHead(head));
    else if (damaged.has(report)) damage.push(...readBroken(stored.heads, report));
    else if (here && here.version !== head.version) {
      const known = backup.versions.some(
        (one) => one.report === report && one.receipt.fingerprint === here.fingerprint,
      );
      clashes.push({ here, backup: headOf(version), known });
      if (replace.includes(report)) swaps.push({ report, expected: here.version, head: headOf(version) });
    } else if (!here) swaps.push({ report, expected: null, head: headOf(version) });
  }
  const signOffs = byId(stored.signOffs);
  const newer = backup.signOffs.filter((signOff) => {
    const kept = signOffs.has(signOff.id) ? readSignOff(signOffs.get(signOff.id)) : undefined;
    // Nothing is put over damage; what was signed later wins.
    return kept === undefined || (!Array.isArray(kept) && kept.at < signOff.at);
  });
  const known = byId(stored.mappings);
  const mappings = backup.mappings.filter(({ id }) => !known.has(id));
  const knownDecks = byId(stored.decks);
  const decks = backup.decks.filter(({ id }) => !knownDecks.has(id));
  const incoming = {
    heads: swaps.length,
    versions: add.length,
    signOffs: newer.length,
    mappings: mappings.length,
    decks: decks.length,
  };
  return {
    merge: { versions: add, swaps, signOffs: newer, mappings, decks },
    plan: {
      made: backup.made,
      incoming,
      present: {
        heads: backup.heads.length - swaps.length,
        versions: backup.versions.length - add.length,
        signOffs: backup.signOffs.length - newer.length,
        mappings: backup.mappings.length - mappings.length,
        decks: backup.decks.length - decks.length,
      },
      clashes,
      damage,
    },
  };
}

const readBroken = (heads: readonly unknown[], report: string): Finding[] =>
  heads.flatMap((document) => {
    const read = readHead(document);
    return Array.isArray(read) && (document as { report?: unknown }).report === report ? read : [];
  });

/** What restoring this text would do; or why it is no backup. Stores nothing. */
export async function planRestore(shelf: Shelf, text: string): Promise<RestorePlan | Finding[]> {
  const backup = readBackup(text);
  if (Array.isArray(backup)) return backup;
  try {
    return (await prepare(shelf, backup, [])).plan;
  } catch (error) {
    return [refusal(error)];
  }
}

/**
 * Brings a backup in, in one transaction: versions that are not here, heads of reports that are not here (others where
 * asked), explanations that are newer, confirmations and briefings that are not here. Nothing stored is changed or deleted. With damage in the backup
 * nothing is stored unless only what is sound was asked for. Never rejects.
 */
export async function restoreBackup(shelf: Shelf, text: string, options: RestoreOptions = {}): Promise<RestoreOutcome> {
  const backup = readBackup(text);
  if (Array.isArray(backup)) return { refused: backup };
  try {
    const { plan, merge } = await prepare(shelf, backup, options.replace ?? []);
    if (plan.damage.length > 0 && !options.soundOnly) return { refused: plan.damage };
    const answer = await shelf.merge(merge);
    if (!answer.swapped) return { refused: [notice('library.conflict', 'error', { report: verbatim(answer.report) })] };
    return { restored: plan };
  } catch (error) {
    return { refused: [refusal(error)] };
  }
}
