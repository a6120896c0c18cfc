import { fault, notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { Head, Version } from './documents';
import { jsonEntries } from './jsonEntries';
import { collections, currentSchema, type Collection } from './migrations';
import { handfuls, type Shelf } from './shelf';

/** How far long work is: documents or bytes, whichever it goes through. */
export interface Progress {
  done: number;
  total: number;
}

/** Long work tells how far it is and stops, having changed nothing, when its signal says so. */
export interface LongWork {
  tell?: (progress: Progress) => void;
  signal?: AbortSignal;
}

const backupFormat = 'self-evaluation-backup';

/** Small enough to be a string anywhere, in characters. */
const pieceLength = 4_000_000;

/** The text of one list, and how many documents each piece of it holds. */
async function* listOf(shelf: Shelf, name: Collection): AsyncGenerator<{ text: string; documents: number }> {
  let before = `,\n"${name}":[\n`;
  let end = `${before}]`;
  for await (const documents of handfuls(shelf, name)) {
    if (documents.length === 0) continue;
    yield {
      text: before + documents.map((document) => JSON.stringify(document)).join(',\n'),
      documents: documents.length,
    };
    before = ',\n';
    end = '\n]';
  }
  yield { text: end, documents: 0 };
}

async function* listsOf(shelf: Shelf) {
  for (const name of collections) yield* listOf(shelf, name);
}

/**
 * All stored documents as JSON, damaged ones as they are: `{"format", "schema", "made", "heads": […], "versions": […],
 * …}`, one document a line. Put together from pieces, since a store may hold more than one string can.
 */
export async function backupOf(shelf: Shelf, made: string, { tell, signal }: LongWork = {}): Promise<Blob> {
  const blobs: Blob[] = [];
  let piece: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    piece.push(text);
    length += text.length;
    if (length < pieceLength) return;
    // A browser keeps blobs outside the page's own memory.
    blobs.push(new Blob(piece));
    piece = [];
    length = 0;
  };
  const keys = await Promise.all(collections.map((name) => shelf.keys(name)));
  const total = keys.reduce((sum, { length: count }) => sum + count, 0);
  let done = 0;
  write(JSON.stringify({ format: backupFormat, schema: currentSchema, made }).slice(0, -1));
  for await (const { text, documents } of listsOf(shelf)) {
    signal?.throwIfAborted();
    write(text);
    done += documents;
    tell?.({ done, total: Math.max(total, done) });
  }
  write('}\n');
  return new Blob([...blobs, ...piece], { type: 'application/json' });
}

/** What a backup says of itself once it was read to its end, or why it is none. */
export type BackupEnd = { made: string } | { refused: Finding };

async function* piecesOf(file: Blob, { tell, signal }: LongWork): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < file.size; from += pieceLength) {
    signal?.throwIfAborted();
    const piece = file.slice(from, from + pieceLength).arrayBuffer();
    yield piece.then((bytes) => decoder.decode(bytes, { stream: from + pieceLength < file.size }));
    tell?.({ done: Math.min(file.size, from + pieceLength), total: file.size });
  }
}

/** Why a text is no backup of ours. */
function refusedHeader(header: ReadonlyMap<string, unknown>, lists: ReadonlySet<string>): Finding | undefined {
  // Stores exported before backups had a name of their own hold the same documents.
  const named = header.get('format') === backupFormat || !header.has('format');
  const broken = collections.some((name) => header.has(name));
  const whole = lists.has('heads') && lists.has('versions') && !broken;
  const schema = header.get('schema');
  if (!named || !whole || !Number.isInteger(schema)) return notice('backup.notBackup', 'error');
  return Number(schema) > currentSchema ? notice('backup.newer', 'error') : undefined;
}

/** Documents of one collection as they lie in a backup, not validated. */
export interface Handful {
  collection: Collection;
  documents: readonly unknown[];
}

/**
 * Goes through a backup, a handful of documents at a time, in the order of the file. Ends with what it says of itself,
 * or with a finding where the text is no backup at all, is cut off, or was written by a newer edition of this program:
 * what came of it before is then not to be used.
 */
export async function* readBackup(file: Blob, work: LongWork = {}): AsyncGenerator<Handful | BackupEnd> {
  const header = new Map<string, unknown>();
  const entries = jsonEntries();
  try {
    for await (const text of piecesOf(file, work)) {
      const found = entries.push(text);
      for (const { name, value, listed } of found) if (!listed) header.set(name, value);
      for (const collection of collections) {
        const own = found.filter(({ name, listed }) => listed && name === collection);
        if (own.length > 0) yield { collection, documents: own.map(({ value }) => value) };
      }
    }
    entries.end();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield { refused: notice('backup.notJson', 'error') };
    return;
  }
  const refused = refusedHeader(header, new Set(entries.lists()));
  const made = header.get('made');
  yield refused ? { refused } : { made: typeof made === 'string' ? made : '' };
}

/** A head of a backup that points at a version which is neither in it nor in the store. */
export const strayHead = ({ report, version }: Head): Finding =>
  fault('stored.missingVersion', { file: report, raw: version });

/** A version of a backup that is stored already, but not the same: what is stored stays. */
export const otherVersion = ({ report, id }: Version): Finding =>
  fault('backup.otherVersion', { file: report, raw: id }, { id: verbatim(id.slice(0, 8)) });

/** A second document of the same id: which of them holds can't be told. */
export const repeated = (id: string): Finding => fault('backup.twice', { file: id });
