import type { Finding } from '../domain/finding';
import type { DataPackage } from './dataPackage';

/** How the bytes of a file became text. `utf-8` and the UTF-16s count with and without a byte order mark. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** What separates the cells of a line. */
export const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file as the browser hands it over. Pasted cells come as one, with UTF-8 bytes and a name made up by the page. */
export interface RawFile {
  name: string;
  bytes: Uint8Array;
}

/** How a file was read; a clerk may choose otherwise. */
export interface Reading {
  encoding: Encoding;
  delimiter: Delimiter;
}

/**
 * The cells of one file, or of one sheet of a workbook, as the text they show: nothing typed, nothing trimmed.
 * `rows[0]` is row 1 as a spreadsheet numbers it, blank rows keep their place, rows may differ in length.
 */
export interface RawTable {
  file: string;
  sheet?: string;
  rows: readonly (readonly string[])[];
}

/** What was read of one file. Where findings hold an error, `tables` is empty: half a file would mislead. */
export interface RawFileRead {
  file: string;
  /** Bytes. */
  size: number;
  /** SHA-256 (hex) of the bytes. */
  fingerprint: string;
  /** Nothing where the file is no text (a workbook, a picture). */
  reading?: Reading;
  tables: readonly RawTable[];
  findings: readonly Finding[];
  /** The whole of a zip with a `datapackage.json` in it: typed already, so without tables. */
  packaged?: DataPackage;
}
