import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { tableNames } from '../domain/tables';
import { isRecord } from '../domain/validateReport';
import { damageLog, type DamageLog } from './damageLog';
import type { NameMapping, MappingDocument } from './documents';
import { currentSchema, migrate, migratedName, type StoredDocument } from './migrations';
import { refusal } from './refusal';
import type { Shelf } from './shelf';

/** What was confirmed by hand to be the same thing in two years. */
export interface Mappings {
  /** What is kept of a department; what can't be read is left where it lies and counts as damage. */
  mappings(department: string): Promise<readonly NameMapping[]>;
  /** Keeps a confirmation. Never rejects: gives what stood in the way, else nothing. */
  keepMapping(mapping: NameMapping): Promise<readonly Finding[]>;
  /** Takes a confirmation back. */
  dropMapping(mapping: NameMapping): Promise<readonly Finding[]>;
  /** Calls back whenever confirmations changed, in this page or another; gives the way to stop. */
  watchMappings(changed: () => void): () => void;
}

export const mappingId = ({ department, table, fromYear, from, toYear, to }: NameMapping): string =>
  JSON.stringify([department, table, fromYear, from, toYear, to]);

/** A confirmation as it is kept. */
export const mappingDocument = ({ department, table, fromYear, from, toYear, to }: NameMapping): MappingDocument => {
  const mapping = { department, table, fromYear, from, toYear, to };
  return { id: mappingId(mapping), ...mapping, schema: currentSchema };
};

const fits: { [K in keyof NameMapping]: (value: unknown) => boolean } = {
  department: (value) => typeof value === 'string' && value !== '',
  table: (value) => tableNames.some((name) => name === value),
  fromYear: Number.isInteger,
  from: (value) => typeof value === 'string' && value !== '',
  toYear: Number.isInteger,
  to: (value) => typeof value === 'string' && value !== '',
};

const unfit = (mapping: StoredDocument): string | undefined =>
  Object.entries(fits).find(([field, fit]) => !fit(mapping[field]))?.[0];

/** A confirmation as a briefing holds it; undefined where something is wrong with it. */
export function readFrozenMapping(value: unknown): NameMapping | undefined {
  if (!isRecord(value) || unfit(value) !== undefined) return undefined;
  const { department, table, fromYear, from, toYear, to } = value as unknown as NameMapping;
  return { department, table, fromYear, from, toYear, to };
}

/** Reads a stored confirmation in the current schema, or says what is wrong with it. */
export function readMapping(stored: unknown): MappingDocument | Finding[] {
  const migrated = migrate(stored, 'mappings');
  if ('finding' in migrated) return [migrated.finding];
  const { document } = migrated;
  const bad = unfit(document);
  const mapping = document as unknown as NameMapping;
  const column = bad ?? (document['id'] === mappingId(mapping) ? undefined : 'id');
  return column
    ? [fault('stored.damagedDocument', { file: migratedName(document), column })]
    : mappingDocument(mapping);
}

async function guarded(write: () => Promise<void>): Promise<readonly Finding[]> {
  try {
    await write();
    return [];
  } catch (error) {
    return [refusal(error)];
  }
}

function mappingOf(document: MappingDocument): NameMapping {
  const { id: _, schema: __, ...mapping } = document;
  return mapping;
}

export const mappingsOn = (shelf: Shelf, log: DamageLog = damageLog()): Mappings => ({
  async mappings(department) {
    return log.group(`mappings/${department}`, await shelf.mappings(department), readMapping).map(mappingOf);
  },
  keepMapping: (mapping) => guarded(() => shelf.putMapping(mappingDocument(mapping))),
  dropMapping: (mapping) => guarded(() => shelf.deleteMapping(mappingId(mapping))),
  watchMappings: (changed) => shelf.watchMappings(changed),
});

/** All that is kept of the departments of some reports. */
export async function mappingsAmong(
  repository: Pick<Mappings, 'mappings'>,
  reports: readonly { department: string }[],
): Promise<readonly NameMapping[]> {
  const departments = new Set(reports.map(({ department }) => department));
  return (await Promise.all([...departments].map((department) => repository.mappings(department)))).flat();
}
