import { fault, notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { isRecord } from '../domain/validateReport';
import { readDeck } from './decks';
import type { DeckDocument, Head, MappingDocument, SignOffDocument, Version } from './documents';
import { readMapping } from './mappings';
import { collections, currentSchema, type Collection } from './migrations';
import { readHead, readVersion } from './readDocuments';
import type { Documents } from './shelf';
import { readSignOff } from './signOffs';

/** The stored documents as plain data, damaged ones as they are: a backup is this, as JSON. */
export interface StoreExport extends Documents {
  format: typeof backupFormat;
  schema: number;
  /** When it was made, ISO 8601. */
  made: string;
}

const backupFormat = 'self-evaluation-backup';

export const exportOf = (documents: Documents, made: string): StoreExport => ({
  format: backupFormat,
  schema: currentSchema,
  made,
  ...documents,
});

/** What a backup holds, document by document read as what is stored is read. */
export interface Backup {
  made: string;
  heads: readonly Head[];
  versions: readonly Version[];
  signOffs: readonly SignOffDocument[];
  mappings: readonly MappingDocument[];
  decks: readonly DeckDocument[];
  /** Documents that can't be read, or that contradict one another. */
  damage: readonly Finding[];
}

const readers = {
  heads: readHead,
  versions: readVersion,
  signOffs: readSignOff,
  mappings: readMapping,
  decks: readDeck,
} as const satisfies Record<Collection, (stored: unknown) => object>;

function split<T>(stored: readonly unknown[], read: (document: unknown) => T | Finding[]): [T[], Finding[]] {
  const sound: T[] = [];
  const damage: Finding[] = [];
  for (const document of stored) {
    const result = read(document);
    if (Array.isArray(result)) damage.push(...result);
    else sound.push(result);
  }
  return [sound, damage];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The first of each id; a second one is told, since which of them holds can't be. */
function once<T>(documents: readonly T[], idOf: (document: T) => string, damage: Finding[]): T[] {
  const seen = new Set<string>();
  return documents.filter((document) => {
    const id = idOf(document);
    if (!seen.has(id)) return Boolean(seen.add(id));
    damage.push(fault('backup.twice', { file: id }));
    return false;
  });
}

/**
 * Reads a backup: each document validated and migrated as what comes out of the store is. Gives a finding instead
 * where the text is no backup at all, is cut off, or was written by a newer edition of this program.
 */
export function readBackup(text: string): Backup | Finding[] {
  const backup = parsed(text);
  if (!isRecord(backup)) return [notice('backup.notJson', 'error')];
  const { schema, made } = backup;
  // Stores exported before backups had a name of their own hold the same documents.
  const named = backup['format'] === backupFormat || backup['format'] === undefined;
  const lists = collections.map((name) => backup[name] ?? []);
  const whole = Array.isArray(backup['heads']) && Array.isArray(backup['versions']) && lists.every(Array.isArray);
  if (!named || !whole || !Number.isInteger(schema)) return [notice('backup.notBackup', 'error')];
  if (Number(schema) > currentSchema) return [notice('backup.newer', 'error')];
  const listOf = (name: Collection): readonly unknown[] => (backup[name] ?? []) as readonly unknown[];
  const [heads, badHeads] = split(listOf('heads'), readers.heads);
  const [versions, badVersions] = split(listOf('versions'), readers.versions);
  const [signOffs, badSignOffs] = split(listOf('signOffs'), readers.signOffs);
  const [mappings, badMappings] = split(listOf('mappings'), readers.mappings);
  const [decks, badDecks] = split(listOf('decks'), readers.decks);
  const damage = [...badVersions, ...badHeads, ...badSignOffs, ...badMappings, ...badDecks];
  return {
    made: typeof made === 'string' ? made : '',
    heads: once(heads, ({ report }) => report, damage),
    versions: once(versions, ({ id }) => id, damage),
    signOffs: once(signOffs, ({ id }) => id, damage),
    mappings: once(mappings, ({ id }) => id, damage),
    decks: once(decks, ({ id }) => id, damage),
    damage,
  };
}

/** A head of a backup that points at a version which is neither in it nor in the store. */
export const strayHead = ({ report, version }: Head): Finding =>
  fault('stored.missingVersion', { file: report, raw: version });

/** A version of a backup that is stored already, but not the same: what is stored stays. */
export const otherVersion = ({ report, id }: Version): Finding =>
  fault('backup.otherVersion', { file: report, raw: id }, { id: verbatim(id) });
