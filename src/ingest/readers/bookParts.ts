import { fault } from '../../domain/fault';
import type { Finding } from '../../domain/finding';
import { glimpse } from '../glimpse';
import { zipFault } from './readZip';
import type { RawFile } from './sheet';
import { entryBytes, zipEntriesOf, type ZipEntry } from './zipEntries';

/** What a workbook holds besides cells: pictures, charts, comments, links elsewhere, printers, macros. */
const beside =
  /^(?:docProps|customXml)\/|(?:^|\/)(?:drawings|charts|media|theme|embeddings|externalLinks|pivot\w*|slicers?|slicerCaches|timelines?|timelineCaches|persons|threadedComments|printerSettings|ctrlProps|activeX|chartsheets|dialogsheets|macrosheets|tables|queryTables)\/|(?:^|\/)(?:comments[^/]*|calcChain|metadata|connections|cellimages)\.xml$|\/worksheets\/_rels\/|\.(?:bin|png|jpe?g|gif|emf|wmf|vml)$/i;

/** How many columns the widths of a sheet may speak of, all told: a sheet has 16,384. */
const mostWidths = 100_000;

/** Each column's width costs an object: a few bytes may ask for millions of them. */
function asksForTooMuch(part: string): boolean {
  const head = part.slice(0, part.indexOf('<sheetData') < 0 ? part.length : part.indexOf('<sheetData'));
  let columns = 0;
  for (const [width] of head.matchAll(/<(?:\w+:)?col\s[^>]{0,2000}>/g)) {
    const [min = 1, max = 1] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d+)"`).exec(width)?.[1] ?? 1),
    );
    columns += Math.max(1, Math.min(16_384, max) - min + 1);
    if (columns > mostWidths) return true;
  }
  return false;
}

/** Cells with a format and nothing in them: they make a sheet of four rows seem to have a million. */
const emptyCells = /<((?:\w+:)?c)(?:\s[^<>]*)?(?:\/>|><\/\1>)/g;

const isSheet = (path: string): boolean => /worksheets\/[^/]+\.xml$/.test(path);

/** One after the other: side by side they would all be in memory twice. */
async function* unpackedParts(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  for (const entry of entries) yield entryBytes(bytes, entry).then((part) => [entry.path, part] as const);
}

async function unpacked(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Record<string, Uint8Array> | string> {
  const parts: Record<string, Uint8Array> = {};
  for await (const [path, part] of unpackedParts(bytes, entries)) {
    if (!part) return path;
    parts[path] = part;
  }
  return parts;
}

/**
 * The parts of an .xlsx that hold its cells, unpacked and held to their sizes and checksums, as a zip without
 * compression: what reads it then meets nothing it didn't expect. Or why the file is refused.
 */
export async function bookParts({
  name: file,
  bytes,
}: RawFile): Promise<{ zip: Uint8Array; percents: boolean } | Finding> {
  const damaged = (raw = ''): Finding => fault('reading.bookDamaged', { file, ...(raw ? { raw: glimpse(raw) } : {}) });
  const all = zipEntriesOf(bytes);
  if (!all) return damaged();
  const wrong = zipFault(all, file);
  if (wrong) return wrong;
  const parts = await unpacked(
    bytes,
    all.filter(({ path }) => path !== '' && !path.endsWith('/') && !beside.test(path)),
  );
  if (typeof parts === 'string') return damaged(parts);
  const decoder = new TextDecoder();
  for (const [path, part] of Object.entries(parts)) {
    if (!isSheet(path)) continue;
    const sheet = decoder.decode(part);
    if (asksForTooMuch(sheet)) return damaged(path);
    const filled = sheet.replace(emptyCells, '');
    if (filled.length < sheet.length) parts[path] = new TextEncoder().encode(filled);
  }
  const { zipSync } = await import('fflate');
  return { zip: zipSync(parts, { level: 0 }), percents: hasPercents(parts, decoder) };
}

/** Whether a cell of the workbook may be shown as a percentage: only then is its formatting worth reading. */
function hasPercents(parts: Readonly<Record<string, Uint8Array>>, decoder: TextDecoder): boolean {
  const styles = Object.entries(parts).find(([path]) => /(?:^|\/)styles\.xml$/.test(path))?.[1];
  if (!styles) return false;
  const text = decoder.decode(styles);
  const formats = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(text)?.[0] ?? '';
  return /numFmtId="(?:9|10)"/.test(formats) || /formatCode="[^"]*%/.test(text);
}
