import type { Gaps } from '../domain/coverage';
import type { Deck } from '../domain/deck';
import type { KnownLayout, LearntLayout } from '../domain/layouts';
import type { Absent, Stated } from '../domain/hundredths';
import type { Report, ReportKey } from '../domain/report';
import type { SignOff } from '../domain/signOff';
import type { TableName } from '../domain/tables';
import type { YearMapping } from '../domain/years/mappings';

/** Where a version came from: the published data package, someone's own files, or the invented example. */
export const origins = ['package', 'user', 'example'] as const;
export type VersionOrigin = (typeof origins)[number];

/** What a version was made from. */
export interface Receipt {
  /** SHA-256 (hex) over the source files' bytes. */
  fingerprint: string;
  files: readonly string[];
  /** When it was stored, ISO 8601. */
  committed: string;
  /** How a person's own files became this version. */
  record?: ImportRecord;
}

/** What a receipt tells of an import, or of a correction made by hand. */
export interface ImportRecord {
  /** The same for all versions that were stored together: they are undone together. */
  batch: string;
  files: readonly { name: string; size: number; fingerprint: string; rows: number; encoding: string }[];
  /** What was asked and answered, what was corrected in place: place, text before, text after. */
  answers: readonly { asked: string; answer: string }[];
  corrections: readonly { at: string; from: string; to: string }[];
  /** How many cells were converted, by kind. */
  conversions: Readonly<Record<string, number>>;
  changes: { added: number; changed: number; gone: number };
  /** How many findings of each result the checks came to. */
  checks: Readonly<Record<string, number>>;
  ticked: number;
  /** Names of this year that were confirmed to be those of another: kept and taken back with the version. */
  joined?: readonly YearMapping[];
  /** What its tables taught of their layouts: known next time, taken back with the version. */
  layouts?: readonly LearntLayout[];
  /** Why a stored figure was corrected, as typed. */
  reason?: string;
}

/** One state of a report as it was stored, never changed and never deleted. `report` is its reportPath. */
export interface Version extends Report {
  id: string;
  report: string;
  /** The version it took the place of; undo goes back there. */
  previous: string | null;
  origin: VersionOrigin;
  receipt: Receipt;
  schema: number;
}

/** A version without its rows: what a list of versions shows. */
export type VersionSummary = Omit<Version, 'tables'> & { headline: Headline };

/** The few figures of a report that lists and long rows of years show, as its own cells. */
export interface Headline {
  departmentName?: string;
  grade?: string;
  initial?: Stated | Absent;
  adjusted?: Stated | Absent;
  final?: Stated | Absent;
  totalScore?: Stated | Absent;
  fullScore?: Stated | Absent;
  reportedRate?: Stated | Absent;
}

/** Which version of a report holds, with its headline: all that is read of reports nobody has opened. */
export interface Head extends ReportKey {
  report: string;
  version: string;
  origin: VersionOrigin;
  /** The receipt's fingerprint: enough to tell whether a package is newer. */
  fingerprint: string;
  headline: Headline;
  /** The tables the report was not given whole, if any. */
  coverage?: Gaps;
  schema: number;
}

/** An explanation as it is stored, one a finding of a report. `report` is its reportPath. */
export interface SignOffDocument extends SignOff {
  id: string;
  report: string;
  schema: number;
}

/** What a table of one year calls `from` (a code) is what it calls `to` in another year: confirmed by hand. */
export interface NameMapping {
  department: string;
  table: TableName;
  fromYear: number;
  from: string;
  toYear: number;
  to: string;
}

/** A confirmation as it is stored; all it says is its id. */
export interface MappingDocument extends NameMapping {
  id: string;
  schema: number;
}

/** What is known of a layout as it is stored; its department and what it is known by are its id. */
export interface LayoutDocument extends KnownLayout {
  id: string;
  schema: number;
}

/** A briefing as it is stored. */
export interface DeckDocument extends Deck {
  schema: number;
}
