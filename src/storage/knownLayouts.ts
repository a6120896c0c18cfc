import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { KnownLayout, LearntLayout } from '../domain/layouts';
import { isRecord } from '../domain/validateReport';
import { damageLog, type DamageLog } from './damageLog';
import type { LayoutDocument, Version } from './documents';
import { currentSchema, migrate, migratedName, type StoredDocument } from './migrations';
import { refusal } from './refusal';
import { handfuls, type Shelf, type Swap } from './shelf';

/** What was answered of layouts, kept for the next year. */
export interface Layouts {
  /** All that is known; what can't be read is left where it lies and counts as damage. */
  layouts(): Promise<readonly KnownLayout[]>;
  /** Forgets what is known of some layouts. Never rejects: gives what stood in the way, else nothing. */
  forgetLayouts(forgotten: readonly Pick<KnownLayout, 'department' | 'layout'>[]): Promise<readonly Finding[]>;
}

const layoutId = ({ department, layout }: Pick<KnownLayout, 'department' | 'layout'>): string =>
  JSON.stringify([department, layout]);

const layoutDocument = (known: KnownLayout): LayoutDocument => ({
  id: layoutId(known),
  ...layoutOf(known),
  schema: currentSchema,
});

const layoutOf = ({ department, layout, year, answers, columns }: KnownLayout): KnownLayout => ({
  department,
  layout,
  year,
  answers: { ...answers },
  columns: { ...columns },
});

const isTexts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const fits: { [K in keyof KnownLayout]: (value: unknown) => boolean } = {
  department: (value) => typeof value === 'string' && value !== '',
  layout: (value) => typeof value === 'string' && value !== '',
  year: Number.isInteger,
  answers: isTexts,
  columns: isTexts,
};

const unfit = (layout: StoredDocument): string | undefined =>
  Object.entries(fits).find(([field, fit]) => !fit(layout[field]))?.[0];

/** Whether a value is a layout learnt with a version, as its receipt holds it. */
export const isLearnt = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value['now']) &&
  unfit(value['now']) === undefined &&
  (value['before'] === undefined || (isRecord(value['before']) && unfit(value['before']) === undefined));

/** Reads what is known of a layout in the current schema, or says what is wrong with it. */
export function readLayout(stored: unknown): LayoutDocument | Finding[] {
  const migrated = migrate(stored, 'layouts');
  if ('finding' in migrated) return [migrated.finding];
  const { document } = migrated;
  const known = document as unknown as KnownLayout;
  const bad = unfit(document) ?? (document['id'] === layoutId(known) ? undefined : 'id');
  return bad ? [fault('stored.damagedDocument', { file: migratedName(document), column: bad })] : layoutDocument(known);
}

const learntBy = ({ receipt }: Version): readonly LearntLayout[] => receipt.record?.layouts ?? [];

/** What comes to be known of layouts as a version comes in. */
export const learnWith = (version: Version): Pick<Swap, 'learn'> => ({
  learn: learntBy(version).map(({ now }) => layoutDocument(now)),
});

/** What is forgotten as it is taken back; what was known before holds again. */
export const unlearnWith = (version: Version): Pick<Swap, 'learn' | 'unlearn'> => ({
  unlearn: learntBy(version).map(({ now }) => layoutId(now)),
  learn: learntBy(version).flatMap(({ before }) => (before ? [layoutDocument(before)] : [])),
});

export const layoutsOn = (shelf: Shelf, log: DamageLog = damageLog()): Layouts => ({
  async layouts() {
    const documents: unknown[] = [];
    for await (const some of handfuls(shelf, 'layouts')) documents.push(...some);
    return log.group('layouts', documents, readLayout).map(layoutOf);
  },
  async forgetLayouts(forgotten) {
    try {
      await shelf.deleteLayouts(forgotten.map(layoutId));
      return [];
    } catch (error) {
      return [refusal(error)];
    }
  },
});
