/** A formula of an .xls that has no stored value: its sheet by order, row and column from 0. */
export interface Unsolved {
  sheet: number;
  row: number;
  column: number;
}

const endOfChain = 0xfffffffa;
const records = { formula: 0x0006, sheet: 0x0085, start: 0x0809 } as const;

/** The streams of a compound file, by what it takes to follow them. */
function compound(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  const at = (sector: number): number => (sector + 1) * size;
  const isIn = (sector: number): boolean => sector < endOfChain && at(sector) + size <= bytes.length;
  const most = Math.ceil(bytes.length / size) + 1;
  const tables: number[] = [];
  for (let index = 0; index < 109; index += 1) tables.push(view.getUint32(76 + index * 4, true));
  for (let next = view.getUint32(68, true), left = most; isIn(next) && left > 0; left -= 1) {
    for (let index = 0; index < size / 4 - 1; index += 1) tables.push(view.getUint32(at(next) + index * 4, true));
    next = view.getUint32(at(next) + size - 4, true);
  }
  const after = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))] ?? endOfChain;
    return isIn(table) ? view.getUint32(at(table) + (sector % (size / 4)) * 4, true) : endOfChain;
  };
  const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    pieces.reduce((offset, piece) => {
      whole.set(piece, offset);
      return offset + piece.length;
    }, 0);
    return whole;
  };
  /** What lies in the sectors of a chain; one that runs in a circle ends where the file would. */
  const stream = (first: number): Uint8Array => {
    const pieces: Uint8Array[] = [];
    for (let sector = first; isIn(sector) && pieces.length < most; sector = after(sector))
      pieces.push(bytes.subarray(at(sector), at(sector) + size));
    return joined(pieces);
  };
  return { view, stream, joined };
}

/** The stream of the workbook itself; short ones lie in a stream of their own kind. */
function workbookIn(bytes: Uint8Array): Uint8Array | undefined {
  const { view, stream, joined } = compound(bytes);
  const directory = stream(view.getUint32(48, true));
  const entries = new DataView(directory.buffer);
  const nameAt = (entry: number): string => {
    const length = Math.max(0, Math.min(64, entries.getUint16(entry + 64, true)) / 2 - 1);
    return Array.from({ length: Math.floor(length) }, (_, at) =>
      String.fromCharCode(entries.getUint16(entry + at * 2, true)),
    ).join('');
  };
  for (let entry = 0; entry + 128 <= directory.length; entry += 128) {
    if (nameAt(entry) !== 'Workbook') continue;
    const [first, length] = [entries.getUint32(entry + 116, true), entries.getUint32(entry + 120, true)];
    if (length >= view.getUint32(56, true)) return stream(first).subarray(0, length);
    const [short, table] = [stream(entries.getUint32(116, true)), stream(view.getUint32(60, true))];
    const chain = new DataView(table.buffer);
    const pieces: Uint8Array[] = [];
    for (let sector = first; sector * 4 + 4 <= table.length && pieces.length * 64 < length;) {
      pieces.push(short.subarray(sector * 64, sector * 64 + 64));
      sector = chain.getUint32(sector * 4, true);
    }
    return joined(pieces).subarray(0, length);
  }
  return undefined;
}

/**
 * The formulas of an .xls of Excel 97 whose result was never worked out: the library gives such a cell as empty, which a
 * total is not. A file that isn't built as it should be has none that are found.
 */
export function unsolvedFormulas(bytes: Uint8Array): Unsolved[] {
  const book = workbookIn(bytes);
  if (!book) return [];
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  const starts: number[] = [];
  const found: Unsolved[] = [];
  let sheet = -1;
  for (let at = 0; at + 4 <= book.length; at += 4 + view.getUint16(at + 2, true)) {
    const [id, size, data] = [view.getUint16(at, true), view.getUint16(at + 2, true), at + 4];
    if (data + size > book.length) break;
    if (id === records.sheet && size >= 4) starts.push(view.getUint32(data, true));
    if (id === records.start && starts.includes(at)) sheet = starts.indexOf(at);
    // A result that ends in FF FF is no number; 3 before it says that there is none.
    const isEmpty = id === records.formula && size >= 14 && view.getUint16(data + 12, true) === 0xffff;
    if (isEmpty && sheet >= 0 && book[data + 6] === 3)
      found.push({ sheet, row: view.getUint16(data, true), column: view.getUint16(data + 2, true) });
  }
  return found;
}
