import type { Said } from '../domain/figure';
import type { FilePlace, Finding } from '../domain/finding';
import type { MoneyUnit } from '../domain/hundredths';
import type { Report, ReportKey } from '../domain/report';
import type { TableName } from '../domain/tables';
import type { Hedge, Name } from '../domain/words';
import type { CellValue } from './cells';

/** Something read out of a file, with the place it was found at; nothing where it was answered by hand. */
export interface Found<T> {
  value: T;
  at?: FilePlace;
}

/**
 * Something a table has to be known by. `settled`: the file says it, or a person did · `preselected`: suggested on
 * evidence, and no other choice would store other numbers · `asked`: only a person can say.
 */
export interface Fact {
  kind: 'department' | 'year' | 'unit' | 'caliber';
  standing: 'settled' | 'preselected' | 'asked';
  value?: string;
  /** Where the file says it; nothing where it was answered by hand or is asked. */
  at?: FilePlace;
  /** What a suggestion rests on. */
  evidence?: Finding;
  /** The question that asks for it. */
  question?: string;
  /** The column it is about, where it holds for one alone: index in the raw rows. */
  column?: number;
}

/**
 * Why a row or a column of a table isn't taken. Rows: `numbering` 栏次 · `note` · `repeatedHeader` · `pageSum` 本页小计
 * · `carriedOver` 结转结余 · `income` · `otherTotal` · `secondSplit` the same total by other classes · `subtotal` ·
 * `ofHeading` a subtotal taken for the heading above it · `unmatched` a subtotal that nothing adds up to · `sum` ·
 * `noAmounts` · `sameRow` said once already · `trailer` behind the last row · `faulty` can't be read · `fundSource` a
 * source of money of the line above · `part` held in what is taken · `check` held against a fuller table. Columns: `unknown` · `serial` · `otherYear` · `chosen` by hand · `asked` open.
 */
export const passedReasons = [
  'numbering',
  'note',
  'repeatedHeader',
  'pageSum',
  'carriedOver',
  'income',
  'otherTotal',
  'secondSplit',
  'subtotal',
  'ofHeading',
  'unmatched',
  'sum',
  'noAmounts',
  'sameRow',
  'trailer',
  'faulty',
  'fundSource',
  'part',
  'check',
  'unknown',
  'serial',
  'otherYear',
  'chosen',
  'asked',
] as const;

export type PassedReason = (typeof passedReasons)[number];

/** A row (`row` in the raw rows, from 0) or a column (`column`, from 0) of a block that isn't taken, with why. */
export interface PassedOver {
  row?: number;
  column?: number;
  why: PassedReason;
  /** What stands there: the row's name, the column's header. */
  text: string;
}

/** What a column of a block holds: a column of its table, or nothing that is read. */
export interface MappedColumn {
  /** Where it stands in the raw rows, from 0. */
  index: number;
  /** The header as the file has it, merged header rows joined with a space. */
  header: string;
  /** The column of the table it becomes; nothing: ignored, and listed as such. */
  name?: string;
  /** Other columns it might as well be, best first. */
  candidates: readonly string[];
  /** The unit of its numbers where it has one, with where it was found. */
  unit?: Found<string>;
  /** The year its own header names, where a table holds several years side by side. */
  year?: number;
  /** The level of the tree it names, 1 for 一级指标: its name stands for the rows below it too. */
  level?: number;
  /** What was added to the initial budget: added to it, on request, to give the adjusted one. */
  adds?: true;
}

/**
 * One table as it lies in a file: title rows, header rows, body, footer notes. Rows are indices into the raw rows, from
 * 0, `to` exclusive; columns alike.
 */
export interface Block {
  /** File, sheet and top left cell: the same as long as the file is. */
  id: string;
  file: string;
  sheet?: string;
  /** What it is known by when a table like it comes again; '' where it says too little. */
  layout: string;
  /** The form it was recognised as, by its id. */
  form?: string;
  /** Its form says where its figures lie: its columns can't be told otherwise. */
  fixed?: true;
  /** The table it was taken for, or chosen; nothing where it is none or was left out. */
  table?: TableName;
  /** Best first, with how many of its headers and cells speak for it. */
  candidates: readonly { table: TableName; evidence: number }[];
  titles: { from: number; to: number };
  header: { from: number; to: number };
  body: { from: number; to: number };
  span: { from: number; to: number };
  columns: readonly MappedColumn[];
  /** Whose figures, of which year, where the block says it once for all its rows. */
  department?: Found<string>;
  year?: Found<number>;
  moneyUnit?: Found<MoneyUnit>;
  /** What the block has to be known by, each with its evidence or the question that asks for it. */
  facts: readonly Fact[];
  /** Every row and column that holds something and isn't taken; the first couple of thousand. */
  passedOver: readonly PassedOver[];
}

/**
 * What only a person can say; nothing is stored while one is open. `caliber`: which of several columns a header like
 * 预算数 or 全年预算数 is. `year`, `department`, `table`, `unit`: unclear, or two places of the file clash.
 */
export interface ImportQuestion {
  /** The key of its answer. What several blocks lack alike is asked once. */
  id: string;
  kind: 'table' | 'department' | 'year' | 'unit' | 'caliber' | 'missingColumn' | 'row';
  /** The first block it is asked of, and all of them. */
  block: string;
  blocks: readonly string[];
  /** The column asked about, for `unit` and `caliber`: index in the raw rows. */
  column?: number;
  /** What is asked, as a sentence. */
  said: Said;
  /** What can be answered, the best guess first; empty: anything may be typed. */
  options: readonly string[];
  /** Anything else may be typed as well: a department can always be named anew. */
  free?: true;
  /** What an option is called, where it isn't a name by itself (a column's number, `ignore`). */
  optionNames?: Readonly<Record<string, Name>>;
  /** What an option would store, by an amount of the table: 4012.40 → 4012.40 万元. */
  stores?: Readonly<Record<string, Name>>;
  /** The option the file proves: it may be preselected. */
  guess?: { option: string; evidence: Finding };
  /** The option something speaks for without proving it: said beside it, never preselected. */
  hint?: { option: string; evidence: Finding };
}

/** A cell that was read as something other than its own text: full-width digits, separators, another unit, a nil mark. */
export interface Conversion {
  at: FilePlace;
  /**
   * `unit` another unit · `digits` other digits or separators · `negative` (1.00) · `nil` — as not stated · `word` a
   * synonym · `suffix` "8分", "84%" · `date` 2024年8月 · `text` an invisible character, a formula's apostrophe ·
   * `sum` added up on request
   */
  kind: 'unit' | 'digits' | 'negative' | 'nil' | 'word' | 'suffix' | 'date' | 'text' | 'sum';
  from: string;
  to: string;
}

/** Where a typed row of a report came from. */
export interface RowOrigin {
  table: TableName;
  /** Index in the report's table. */
  index: number;
  block: string;
  /** As the spreadsheet shows it, from 1. */
  row: number;
}

/** A report as the files would make it. Tables nothing was brought for are left as they are stored. */
export interface DraftReport {
  key: ReportKey;
  /** Whole once no blocking finding is left: tables brought, together with those stored. */
  report: Report;
  brought: readonly TableName[];
  /** How many rows of the files each table came from. */
  rowsBrought: Readonly<Partial<Record<TableName, number>>>;
  /** Where every row came from, worked out when it is asked for: an import of many rows rarely does. */
  origins: () => readonly RowOrigin[];
}

/** How much was read, counted whole where lists are cut. */
export interface DraftCounts {
  conversions: Readonly<Partial<Record<Conversion['kind'], number>>>;
  blocks: Readonly<Record<string, BlockCounts>>;
}

/** Of one block: rows that hold something, `rows` = `taken` + `passedOver`; cells that do, and those unreadable. */
export interface BlockCounts {
  rows: number;
  taken: number;
  passedOver: number;
  cells: number;
  unreadable: number;
}

/** Everything the files of one import came to, as read under the answers given so far. Plain data. */
export interface ImportDraft {
  blocks: readonly Block[];
  questions: readonly ImportQuestion[];
  reports: readonly DraftReport[];
  /** The first couple of thousand; `counts` has them all. */
  conversions: readonly Conversion[];
  counts: DraftCounts;
  /** `error`: blocks. Everything else is said and may be stored. */
  findings: readonly Finding[];
}

/** A number, word or text cell typed from what a file really holds, with what was converted on the way. */
export type LooseCell =
  | {
      value?: CellValue;
      conversions: readonly Omit<Conversion, 'at'>[];
      /** What the cell says of its number where the table has a column for that: 约 25, 预计超 5400, 绝大部分. */
      hedge?: Hedge;
      expected?: true;
      /** `fraction`: a percentage of 1 or less without its sign, which may stand for a hundred times as much. */
      doubt?: 'fraction';
    }
  | {
      finding: Finding;
      conversions?: undefined;
    };
