import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { covered } from '../domain/coverage';
import { isRecord } from '../domain/validateReport';
import { withOpenPeriods, withOpenPeriodsInSources } from './openPeriods';

/** What is stored, each a collection of documents; a backup holds all of them. */
export const collections = ['heads', 'versions', 'signOffs', 'mappings', 'decks', 'layouts'] as const;
export type Collection = (typeof collections)[number];
export type StoredDocument = Readonly<Record<string, unknown>>;

/**
 * What turns documents of one schema into the next, for each collection that changes. Pure: stored documents stay as
 * they are.
 */
export type MigrationStep = Readonly<Partial<Record<Collection, (document: StoredDocument) => StoredDocument>>>;

/** In order: the first leads from schema 1 to 2. Steps are only ever added. */
export const migrationSteps: readonly MigrationStep[] = [
  // 2: explanations are kept beside the reports; the documents before stay as they were.
  {},
  // 3: mappings confirmed by hand are kept; the documents before stay as they were.
  {},
  // 4: briefings are kept beside the reports.
  {},
  // 5: a briefing holds confirmations by hand too; those before answered without any. Its changes are counted.
  { decks: (deck) => ({ ...deck, mappings: [], hash: '', revision: 1 }) },
  // 6: versions of many rows are packed; they are unpacked before they come here.
  {},
  // 7: a report says which tables it was given. What people brought may have lacked some; packages were whole. A head
  // is told by the version it points at.
  { versions: (version) => (version['origin'] === 'user' ? { ...version, ...rowsOnly(version['tables']) } : version) },
  // 8: reports may hold words that were not there (交付, 接近, 多, 余), reasons with their place, periods without a start.
  { versions: withOpenPeriods, decks: withOpenPeriodsInSources },
  // 9: what was answered of layouts is kept; the documents before stay as they were.
  {},
];

/** Of a report brought before its coverage was kept: a table with rows was given, one without was not. */
const rowsOnly = (tables: unknown) =>
  covered((table) => {
    const rows = isRecord(tables) ? tables[table] : undefined;
    return Array.isArray(rows) && rows.length === 0 ? 'none' : 'whole';
  });

/** Heads written before this schema say nothing of coverage. */
export const coverageSchema = 7;

/** The schema documents are written in. */
export const currentSchema = migrationSteps.length + 1;

/** What a document is called when something is wrong with it: its report, else its id. */
export function migratedName(document: unknown): string {
  const name = isRecord(document) ? (document['report'] ?? document['id']) : undefined;
  return typeof name === 'string' ? name : '?';
}

/**
 * Brings a stored document to the current schema. Runs wherever documents come in: reading and restoring. Gives a
 * finding for what is no document, or was written by a newer edition of this program.
 */
export function migrate(
  document: unknown,
  collection: Collection,
  chain: readonly MigrationStep[] = migrationSteps,
): { document: StoredDocument } | { finding: Finding } {
  const place = { file: migratedName(document) };
  const schema = isRecord(document) ? document['schema'] : undefined;
  if (!isRecord(document) || typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    return { finding: fault('stored.noDocument', place) };
  }
  if (schema > chain.length + 1) return { finding: fault('stored.newerSchema', place) };
  try {
    const migrated = chain
      .slice(schema - 1)
      .reduce((current, step) => step[collection]?.(current) ?? current, document);
    return { document: { ...migrated, schema: chain.length + 1 } };
  } catch {
    return { finding: fault('stored.noDocument', place) };
  }
}
