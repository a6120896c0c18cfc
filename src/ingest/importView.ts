import type { Finding } from '../domain/finding';
import type { ReportKey } from '../domain/report';
import type { ReportDiff } from '../domain/reportDiff';
import type { TableName } from '../domain/tables';
import type { Block, Conversion, Decisions, Question } from './draft';
import type { RawFileRead } from './rawTable';

/** A row of a file as a page shows it: `row` as the spreadsheet numbers it. */
export interface GridRow {
  row: number;
  kind: 'title' | 'header' | 'body' | 'note' | 'skipped';
  cells: readonly string[];
  /** Cells that were corrected by hand or could not be read: column index → what stands in its place, or why not. */
  corrected?: Readonly<Record<number, string>>;
  faults?: Readonly<Record<number, Finding>>;
}

/** A block with enough of its rows to recognise it by. */
export interface BlockView extends Block {
  /** How many rows of data it brings. */
  rows: number;
  /** Its first rows and its last, in their order; what lies between is counted. */
  preview: readonly (GridRow | { between: number })[];
  /** How many of its cells could not be read. */
  unreadable: number;
}

/** One file of an import, without its cells. */
export interface FileView extends Omit<RawFileRead, 'tables'> {
  blocks: readonly BlockView[];
}

/** Everything a page shows of an import in progress; lists are cut at a few hundred, their counts are whole. */
export interface ImportView {
  files: readonly FileView[];
  decisions: Decisions;
  questions: readonly Question[];
  conversions: readonly Conversion[];
  conversionCounts: Readonly<Partial<Record<Conversion['kind'], number>>>;
  /** What blocks (`error`) first, then what is only said. */
  findings: readonly Finding[];
  findingCounts: { errors: number; notes: number };
  /** Data cells read, those unreadable, those corrected by hand. */
  cells: { read: number; unreadable: number; corrected: number };
  reports: readonly { key: ReportKey; departmentName: string; brought: Readonly<Partial<Record<TableName, number>>> }[];
}

/** A report before it is stored: what its checks find, what changes against what is stored. */
export interface ReportReview {
  key: ReportKey;
  departmentName: string;
  brought: readonly TableName[];
  /** Nothing where the year is not stored yet. */
  stored?: { version: string; number: number; committed: string };
  /** Whether these very files were stored before, and when. */
  importedBefore?: string;
  /** Cut at a few hundred changes; the counts are whole. */
  diff: ReportDiff;
  counts: { added: number; changed: number; gone: number };
  /** What the checks find in the report as it would become. */
  checks: readonly Finding[];
  /** What must be ticked before it is stored, by id. */
  ticks: readonly Tick[];
}

/** `replaces` a stored table · `gone` rows that will not be there any more · `check` a finding · `again` stored before. */
export interface Tick {
  id: string;
  kind: 'replaces' | 'gone' | 'check' | 'again' | 'demo';
  /** The finding, for `check`. */
  finding?: Finding;
  table?: TableName;
  count?: number;
}
