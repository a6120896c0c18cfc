import type { Figure, FigureId, Said } from './figure';

/**
 * What a check found: agrees 相符 · note 提示 · toExplain 待说明 · disagrees 不符 (closed arithmetic in one scope
 * only) · notChecked 未核 (data or rule missing: never counted as passed).
 */
export const checkResults = ['disagrees', 'toExplain', 'note', 'notChecked', 'agrees'] as const;
export type CheckResult = (typeof checkResults)[number];

/** A place in a file, as the spreadsheet shows it: rows and columns count from 1. */
export interface FilePlace {
  file: string;
  sheet?: string;
  row?: number;
  column?: string;
  raw?: string;
}

/** The one currency of everything that can be said of data: parse errors, import notes, checks. */
export interface Finding {
  /** The rule and what it was applied to: `parentSum/basic`; the same in every year. */
  id: string;
  rule: string;
  result: CheckResult | 'error';
  at: { figures: readonly FigureId[] } | FilePlace;
  said: Said;
  /** A text that would be right in the cell's place, where one rule gives it: 205.00 for 2O5.00. */
  suggested?: string;
  /** What a check started from, in the order a page lists it; the first of `at.figures`. */
  inputs?: readonly FigureId[];
  /** The calculation, a line each. */
  workings?: readonly Said[];
  /** Numbers the finding worked out itself (a failed sum, a gap): bookWithFindings puts them where a card can open them. */
  figures?: readonly Figure[];
}

/** A finding of a check that could be carried out or says why not: all but an error of a file. */
export type CheckFinding = Finding & { result: CheckResult };

export const isCheckFinding = (finding: Finding): finding is CheckFinding => finding.result !== 'error';
