import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { readRawFile } from '../ingest/readers/readFile';
import type { RawFile, RawFileRead } from '../ingest/readers/sheet';
import { unevenRows } from '../ingest/readers/unevenRows';
import { printedFinding } from './printed';

/** One read as a line of JSON: `{ file, readAs: { kind, encoding?, delimiter? }, sheets: [{ name, rows }], findings }`. */
function lineOf({ file, kind, reading, sheets, findings }: RawFileRead): string {
  const uneven = sheets.flatMap(unevenRows);
  return JSON.stringify({
    file,
    readAs: { kind, ...reading },
    sheets: sheets.map(({ sheet = '', rows }) => ({ name: sheet, rows })),
    findings: [...findings, ...uneven].map(printedFinding),
  });
}

const isError = ({ result }: Finding): boolean => result === 'error';

/**
 * Prints the cells of a file as the readers understand them, one line of JSON for it, or for each file of a zip. Gives
 * whether all of it could be read. `bytes` absent: there is no such file.
 */
export async function printCells(
  { name, bytes }: { name: string; bytes?: RawFile['bytes'] | undefined },
  print: (line: string) => void,
): Promise<boolean> {
  if (!bytes) {
    const missing = printedFinding(fault('reading.noFile', { file: name }));
    print(JSON.stringify({ file: name, readAs: { kind: 'none' }, sheets: [], findings: [missing] }));
    return false;
  }
  const reads = await readRawFile({ name, bytes });
  for (const read of reads) print(lineOf(read));
  return !reads.some(({ findings }) => findings.some(isError));
}
