import type { Figure } from '../domain/figure';
import type { CheckFinding, Finding } from '../domain/finding';
import type { ReportKey } from '../domain/report';
import type { ReportDiff } from '../domain/reportDiff';
import type { TableName } from '../domain/tables';
import type { Block, BlockCounts, Conversion, PassedReason, ImportQuestion } from './importDraft';
import type { Decisions } from './decisions';
import type { RecalledBlock } from './layouts/recall';
import type { YearMatch } from './match/matchYears';
import type { Mend } from './mends';
import type { RawFileRead } from './readers/sheet';

/** A row of a file as a page shows it: `row` as the spreadsheet numbers it. */
export interface GridRow {
  row: number;
  kind: 'title' | 'header' | 'body' | 'note' | 'skipped';
  cells: readonly string[];
  /** Why a `skipped` row isn't taken. */
  why?: PassedReason;
  /** By column index: what a cell was read as, where that isn't its own text; what was typed in its place; why it can't be read. */
  converted?: Readonly<Record<number, Conversion>>;
  corrected?: Readonly<Record<number, string>>;
  faults?: Readonly<Record<number, Finding>>;
  /** What is wrong with the row as a whole. */
  fault?: Finding;
}

/** A block with enough of its rows to recognise it by. */
export interface BlockView extends Block {
  /** Rows that hold something, those taken and passed over; its cells. */
  counts: BlockCounts;
  /** Its unreadable cells for which one rule gives a value. */
  mends: readonly Mend[];
  /** How many rows of data it brings. */
  rows: number;
  /** Its first rows and its last, in their order; what lies between is counted. */
  preview: readonly (GridRow | { between: number })[];
  /** How many of its cells could not be read. */
  unreadable: number;
}

/** One file of an import, without its cells. */
export interface FileView extends Omit<RawFileRead, 'sheets' | 'packaged'> {
  /** How many department-years it brings, where it is a data package. */
  years?: number;
  blocks: readonly BlockView[];
}

/** Everything a page shows of an import in progress; lists are cut at a few hundred, their counts are whole. */
export interface ImportView {
  files: readonly FileView[];
  decisions: Decisions;
  questions: readonly ImportQuestion[];
  conversions: readonly Conversion[];
  conversionCounts: Readonly<Partial<Record<Conversion['kind'], number>>>;
  /** What blocks (`error`) first, then what is only said. */
  findings: readonly Finding[];
  findingCounts: { errors: number; notes: number };
  /** Data cells read, those unreadable, those corrected by hand. */
  cells: { read: number; unreadable: number; corrected: number };
  /** Answers of before that hold again, a table each. */
  recalled: readonly RecalledBlock[];
  /** What the reports have in common with the years stored, name by name. */
  matches: readonly YearMatch[];
  reports: readonly { key: ReportKey; departmentName: string; brought: Readonly<Partial<Record<TableName, number>>> }[];
}

/** A report before it is stored: what its checks find, what changes against what is stored. */
export interface ReportReview {
  key: ReportKey;
  departmentName: string;
  brought: readonly TableName[];
  /** The number the version it becomes goes by: 1 is the first there was, taken back or not. */
  becomes: number;
  /** The version that holds, which it is compared with; nothing where the year is not stored. */
  stored?: { version: string; number: number; committed: string };
  /** Whether these very files were stored before, and when. */
  importedBefore?: string;
  /** Cut at a few hundred changes; the counts are whole. */
  diff: ReportDiff;
  counts: { added: number; changed: number; gone: number };
  /** What the checks find in the report as it would become: the gravest first, cut at a few hundred. */
  checks: readonly Finding[];
  checkCounts: Readonly<Partial<Record<Finding['result'], number>>>;
  /** The figures its sentences speak of. */
  figures: readonly Figure[];
  /** A few figures that stand for the year, as stored and as they would become. */
  headline: readonly { before?: Figure; after?: Figure }[];
  /** What must be ticked before it is stored, by id. */
  ticks: readonly Tick[];
}

/**
 * `replaces` a stored table · `gone` rows that will not be there any more · `check` a finding · `again` these files were
 * stored before · `demo` the report stored is the invented one · `more` findings beyond those shown one by one.
 */
export interface Tick {
  id: string;
  kind: 'replaces' | 'gone' | 'check' | 'more' | 'again' | 'demo';
  /** The finding, for `check`. */
  finding?: CheckFinding;
  table?: TableName;
  count?: number;
}

/** What a cell would become with another text, before it is put there. */
export interface CellTrial {
  /** Why it can't be read either. */
  fault?: Finding;
  /** What the checks then say of it, with the figures they speak of. */
  checks: readonly CheckFinding[];
  figures: readonly Figure[];
}
