import type { KnownLayout } from '../domain/layouts';
import type { Report } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';
import type { FileReading } from './readers/sheet';

/**
 * What a person decided. `answers` by question id; `mapping` by `<block>/<column index>`: a column name, or '' to
 * ignore; `cells` by `<file>/<sheet>/<row>/<column index>` (sheet may be empty, row from 1): the text in place of the
 * file's; `leftOut`: blocks not to be read.
 */
export interface Decisions {
  /** By file: an encoding or a delimiter chosen in place of the guess. */
  readings: Readonly<Record<string, Partial<FileReading>>>;
  answers: Readonly<Record<string, string>>;
  mapping: Readonly<Record<string, string>>;
  cells: Readonly<Record<string, string>>;
  leftOut: readonly string[];
}

export const noDecisions: Decisions = { readings: {}, answers: {}, mapping: {}, cells: {}, leftOut: [] };

/** What is known beforehand: stored reports, by reportPath, give codes to lines that only have names. */
export interface KnownReports {
  reports: Readonly<Record<string, Report>>;
  /** Names a department goes by, with its code. */
  departments: Readonly<Record<string, string>>;
  /** What was confirmed to be one thing in two years. */
  mappings?: readonly YearMapping[];
  /** What was answered of layouts before. */
  layouts?: readonly KnownLayout[];
}
