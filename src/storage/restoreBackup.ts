import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { inOrder } from '../domain/inOrder';
import { otherVersion, readBackup, repeated, strayHead, type Handful, type LongWork } from './backup';
import { readDeck } from './decks';
import type { Head, SignOffDocument, Version } from './documents';
import { headOf } from './headline';
import { readLayout } from './knownLayouts';
import { readMapping } from './nameMappings';
import { collections, type Collection } from './migrations';
import { readHead, readVersion } from './readDocuments';
import { refusal } from './refusal';
import type { Addition, Shelf, Swap } from './shelf';
import { readSignOff } from './signOffRecords';

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
  /** Explanations here that a later one of the backup would take the place of. */
  replacedSignOffs: number;
  /** What of the backup can't be taken. */
  damage: readonly Finding[];
}

export interface RestoreOptions extends LongWork {
  /** Reports, by path, that are to hold as the backup has them although they are stored here in another version. */
  replace?: readonly string[];
  /** Take what is sound although other documents are damaged; without it damage stops everything. */
  soundOnly?: boolean;
}

export type RestoreOutcome = { restored: RestorePlan } | { refused: readonly Finding[] };

const readers = {
  heads: readHead,
  versions: readVersion,
  signOffs: readSignOff,
  mappings: readMapping,
  decks: readDeck,
  layouts: readLayout,
} as const satisfies Record<Collection, (stored: unknown) => object>;

/** The keys of what is to come in as it is; heads come as swaps. */
type Incoming = Readonly<Record<Exclude<Collection, 'heads'>, Set<string>>>;

/** What one look through a backup found, documents themselves left in the file. */
interface Survey {
  heads: Head[];
  /** Of each version in the backup what a head needs, by its id. */
  versions: Map<string, Head>;
  /** The keys of the documents that are to come in. */
  incoming: Incoming;
  counts: Record<Collection, number>;
  replacedSignOffs: number;
  damage: Finding[];
}

const newSurvey = (): Survey => ({
  heads: [],
  versions: new Map(),
  incoming: { versions: new Set(), signOffs: new Set(), mappings: new Set(), decks: new Set(), layouts: new Set() },
  counts: { heads: 0, versions: 0, signOffs: 0, mappings: 0, decks: 0, layouts: 0 },
  replacedSignOffs: 0,
  damage: [],
});

/** Whether two plain values are the same, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const at = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same(at(a, key), at(b, key)));
}

/** Whether a document of a backup is to come in beside the one stored under the same key, if there is one. */
function comesIn(document: Version | SignOffDocument | { id: string }, stored: unknown, survey: Survey): boolean {
  if (stored === undefined) return true;
  if ('tables' in document) {
    const kept = readVersion(stored);
    if (Array.isArray(kept) || !same(kept, document)) survey.damage.push(otherVersion(document));
  }
  if (!('finding' in document)) return false;
  const kept = readSignOff(stored);
  // Nothing is put over damage; what was signed later wins.
  if (Array.isArray(kept) || kept.at >= document.at) return false;
  survey.replacedSignOffs += 1;
  return true;
}

/** Takes down what a handful of documents would do. */
function noting(shelf: Shelf, survey: Survey) {
  const seen = new Set<string>();
  const isFirst = (name: string, key: string): boolean => {
    if (!seen.has(name)) return Boolean(seen.add(name));
    survey.damage.push(repeated(key));
    return false;
  };
  return async ({ collection, documents }: Handful): Promise<void> => {
    const read = documents.map((document) => readers[collection](document));
    survey.damage.push(...read.flatMap((one) => (Array.isArray(one) ? one : [])));
    const sound = read.filter((one): one is Exclude<typeof one, Finding[]> => !Array.isArray(one));
    const first = sound.filter((one) => {
      const key = 'id' in one ? one.id : one.report;
      return isFirst(`${collection} ${key}`, key);
    });
    survey.counts[collection] += first.length;
    survey.heads.push(...first.flatMap((one) => ('id' in one ? [] : one)));
    if (collection === 'heads') return;
    const own = first.flatMap((one) => ('id' in one ? one : []));
    const ids = own.map(({ id }) => id);
    const stored = await shelf.documents(collection, ids);
    for (const [index, document] of own.entries()) {
      if ('tables' in document) survey.versions.set(document.id, headOf(document));
      if (comesIn(document, stored[index], survey)) survey.incoming[collection].add(document.id);
    }
  };
}

/** Looks through a backup without keeping its documents; gives why it is none instead. */
async function surveyed(shelf: Shelf, file: Blob, work: LongWork): Promise<(Survey & { made: string }) | Finding[]> {
  const survey = newSurvey();
  const note = noting(shelf, survey);
  let made = '';
  for await (const part of readBackup(file, work)) {
    if ('refused' in part) return [part.refused];
    if ('made' in part) ({ made } = part);
    else await note(part);
  }
  return { ...survey, made };
}

/** The head a backup asks for, from the version it points at: in the backup, else in the store. */
async function headWanted(shelf: Shelf, head: Head, { versions }: Survey): Promise<Head | undefined> {
  const inBackup = versions.get(head.version);
  if (inBackup) return inBackup.report === head.report ? inBackup : undefined;
  const stored = readVersion(await shelf.version(head.version));
  return Array.isArray(stored) || stored.report !== head.report ? undefined : headOf(stored);
}

/** What becomes of the heads: those that are not here come in, the others where they are asked for. */
async function headChanges(shelf: Shelf, survey: Survey, replace: readonly string[]) {
  const swaps: Swap[] = [];
  const clashes: HeadClash[] = [];
  const damage: Finding[] = [];
  const prints = new Set([...survey.versions.values()].map(({ report, fingerprint }) => `${report} ${fingerprint}`));
  const stored = await shelf.documents(
    'heads',
    survey.heads.map(({ report }) => report),
  );
  const heads = await inOrder(survey.heads, (asked) => headWanted(shelf, asked, survey));
  for (const [index, asked] of survey.heads.entries()) {
    const { report } = asked;
    const head = heads[index];
    const here = stored[index] === undefined ? undefined : readHead(stored[index]);
    if (!head) damage.push(strayHead(asked));
    else if (Array.isArray(here)) damage.push(...here);
    else if (!here) swaps.push({ report, expected: null, head });
    else if (here.version !== head.version) {
      clashes.push({ here, backup: head, known: prints.has(`${report} ${here.fingerprint}`) });
      if (replace.includes(report)) swaps.push({ report, expected: here.version, head });
    }
  }
  return { swaps, clashes, damage };
}

interface Prepared {
  plan: RestorePlan;
  swaps: readonly Swap[];
  incoming: Incoming;
}

async function prepare(shelf: Shelf, file: Blob, options: RestoreOptions): Promise<Prepared | Finding[]> {
  const survey = await surveyed(shelf, file, options);
  if (Array.isArray(survey)) return survey;
  const { swaps, clashes, damage } = await headChanges(shelf, survey, options.replace ?? []);
  const { incoming } = survey;
  const sizeOf = (name: Collection): number => (name === 'heads' ? swaps.length : incoming[name].size);
  const counted = (count: (name: Collection) => number): Counts =>
    Object.fromEntries(collections.map((name) => [name, count(name)])) as Counts;
  const plan: RestorePlan = {
    made: survey.made,
    incoming: counted(sizeOf),
    present: counted((name) => survey.counts[name] - sizeOf(name)),
    clashes,
    replacedSignOffs: survey.replacedSignOffs,
    damage: [...survey.damage, ...damage],
  };
  return { plan, swaps, incoming };
}

/** The documents that are to come in, as the file has them, a handful after the other. */
async function* additionsFrom(file: Blob, incoming: Incoming, work: LongWork): AsyncGenerator<Addition> {
  const left = Object.fromEntries(Object.entries(incoming).map(([name, keys]) => [name, new Set(keys)])) as Incoming;
  for await (const part of readBackup(file, work)) {
    if ('refused' in part) throw new Error('changed');
    if ('made' in part || part.collection === 'heads') continue;
    const { collection, documents } = part;
    const read = documents.flatMap((document) => {
      const one = readers[collection](document);
      return !Array.isArray(one) && left[collection].delete(one.id) ? [one] : [];
    });
    yield { [collection]: read };
  }
  work.signal?.throwIfAborted();
}

/** What restoring this file would do; or why it is no backup. Stores nothing. Rejects only when it is cancelled. */
export async function planRestore(shelf: Shelf, file: Blob, work: LongWork = {}): Promise<RestorePlan | Finding[]> {
  try {
    const prepared = await prepare(shelf, file, work);
    return Array.isArray(prepared) ? prepared : prepared.plan;
  } catch (error) {
    work.signal?.throwIfAborted();
    return [refusal(error)];
  }
}

/**
 * Brings a backup in, in one transaction: versions that are not here, heads of reports that are not here (others where
 * asked), explanations that are newer, confirmations and briefings that are not here. Nothing stored is changed or
 * deleted. With damage in the backup nothing is stored unless only what is sound was asked for. Rejects only when it is
 * cancelled; then nothing was stored.
 */
export async function restoreBackup(shelf: Shelf, file: Blob, options: RestoreOptions = {}): Promise<RestoreOutcome> {
  try {
    const prepared = await prepare(shelf, file, options);
    if (Array.isArray(prepared)) return { refused: prepared };
    const { plan, swaps, incoming } = prepared;
    if (plan.damage.length > 0 && !options.soundOnly) return { refused: plan.damage };
    const answer = await shelf.merge(swaps, () => additionsFrom(file, incoming, options));
    if (!answer.swapped) return { refused: [notice('library.conflict', 'error', { report: verbatim(answer.report) })] };
    return { restored: plan };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { refused: [refusal(error)] };
  }
}
