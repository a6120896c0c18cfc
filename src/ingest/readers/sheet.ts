import type { Finding } from '../../domain/finding';
import type { DataPackage } from '../dataPackage';
import type { FileKind } from './fileKind';

/** How the bytes of a file became text. `utf-8` and the UTF-16s count with and without a byte order mark. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** What separates the cells of a line. */
export const delimiters = [',', '\t', ';', '|', ' ', ', '] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file as the browser hands it over. Pasted cells come as one, with UTF-8 bytes and a name made up by the page. */
export interface RawFile {
  name: string;
  bytes: Uint8Array;
}

/** How a file was read; a clerk may choose otherwise. */
export interface FileReading {
  encoding: Encoding;
  delimiter: Delimiter;
}

/** A run of cells drawn as one: rows and columns from 0, `bottom` and `right` still within it. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A row whose cells may stand wrong, from 0: a stray or an unclosed quote. What it holds is the likeliest reading. */
export interface DamagedRow {
  row: number;
  why: 'strayQuote' | 'unclosedQuote';
}

/**
 * The cells of one file, or of one sheet of a workbook, as text: nothing typed, nothing trimmed. `rows[0]` is row 1 as a
 * spreadsheet numbers it, blank rows keep their place, rows may differ in length. Of a workbook the stored values, not
 * what it shows: numbers as plain decimal digits (at most 15 significant ones), percentages as `95.63%`, dates as
 * `2024-12-31`; formulas by their last value. Plain data, so that it can go from worker to page. Whatever a source
 * can't have, or has none of, is absent.
 */
export interface Sheet {
  file: string;
  /** The name of the sheet, of a workbook. */
  sheet?: string;
  rows: readonly (readonly string[])[];
  /** The whole sheet is hidden in its workbook. */
  hidden?: true;
  /** From 0. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** Cells under a merge other than its top left one are ''. */
  merges?: readonly Merge[];
  /** By row, from 0: the columns whose cells are numbers in the source, and not text that looks like one. */
  numbers?: Readonly<Record<number, readonly number[]>>;
  damaged?: readonly DamagedRow[];
}

/**
 * What was read of one file. Where a finding about the file as a whole is an error, `sheets` is
 * empty: half a file would mislead. An error that names a row is of that row alone.
 */
export interface RawFileRead {
  file: string;
  /** Bytes. */
  size: number;
  /** What it is by its bytes, whatever its name says. */
  kind: FileKind;
  /** SHA-256 (hex) of the bytes. */
  fingerprint: string;
  /** Nothing where the file is no text (a workbook, a picture). */
  reading?: FileReading;
  sheets: readonly Sheet[];
  findings: readonly Finding[];
  /** The whole of a zip with a `datapackage.json` in it: typed already, so without sheets. */
  packaged?: DataPackage;
}
