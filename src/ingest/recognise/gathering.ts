import type { FilePlace, Finding } from '../../domain/finding';
import type { CellValue } from '../cells';
import { glimpse } from '../glimpse';
import type { Conversion, PassedReason } from '../importDraft';

/** A row's typed cells by column, with its name as the file has it (spaces and numbering and all). */
export interface LooseRow {
  /** In the raw rows, from 0. */
  row: number;
  block: string;
  values: Record<string, CellValue>;
  rawName: string;
  /** The unit of its money, where a column says it row by row; '' where its cell says none. */
  moneyUnit?: string;
  /** What stands left of everything that is read: 合计 beside the columns of levels. */
  lead?: string;
  /** Texts of the columns of levels, and what stands behind each level where every level has a weight. */
  levels?: readonly string[];
  levelWeights?: readonly (CellValue | undefined)[];
  /** Columns whose cells can't be read: told where they stand. */
  unread?: string[];
  /** A number cell says that there is nothing to state: the row is no heading. */
  nil?: true;
  /** Prose of a cell that only a word is read of: 形象进度, 完成情况. */
  prose?: Readonly<Record<string, string>>;
}

/** Where findings and conversions of all blocks are gathered; long lists are cut, counts are whole. */
export interface Gathering {
  findings: Finding[];
  conversions: Conversion[];
  counts: Partial<Record<Conversion['kind'], number>>;
  /** By block and row, from 0: why a row isn't taken. */
  passed: Map<string, Map<number, { why: PassedReason; text: string }>>;
  /** Columns (`<block>/<index>`) of another year than the block's. */
  otherYears: Set<string>;
  /** Columns that are no columns of the block's table and read all the same: into another table. */
  readBeside: Set<string>;
}

export const newGathering = (findings: readonly Finding[]): Gathering => ({
  findings: [...findings],
  conversions: [],
  counts: {},
  passed: new Map(),
  otherYears: new Set(),
  readBeside: new Set(),
});

/** Says of a row why it isn't taken: shown where it stands. The first reason holds. */
export function passRow(
  { passed }: Gathering,
  { block, row }: { block: string; row: number },
  { why, text }: { why: PassedReason; text: string },
): void {
  const rows = passed.get(block) ?? new Map<number, { why: PassedReason; text: string }>();
  passed.set(block, rows);
  if (!rows.has(row)) rows.set(row, { why, text: glimpse(text) });
}

const mostConversions = 2000;

export function gather(
  gathering: Gathering,
  conversions: readonly Omit<Conversion, 'at'>[],
  at: () => FilePlace,
): void {
  for (const conversion of conversions) {
    gathering.counts[conversion.kind] = (gathering.counts[conversion.kind] ?? 0) + 1;
    if (gathering.conversions.length < mostConversions) gathering.conversions.push({ ...conversion, at: at() });
  }
}
