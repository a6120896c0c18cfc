import type { Finding } from '../domain/finding';
import type { KnownLayout } from '../domain/layouts';
import { type ImportQuestion } from '../ingest/importDraft';
import { noDecisions, type Decisions } from '../ingest/decisions';
import type { ReadingProgress } from '../ingest/importSession';
import type { ImportView, ReportReview } from '../ingest/importView';
import type { Joined } from '../ingest/match/matchYears';
import type { Head, ImportRecord, Receipt } from '../storage/documents';
import { lacksOf, stepsOf, type ImportStep } from './importSteps';

/** What the import is at; with `progress` while files are read. */
export interface Working {
  what: 'reading' | 'deciding' | 'reviewing' | 'storing' | 'undoing' | 'redoing';
  progress?: ReadingProgress;
}

/** What the last step stored: heads with their receipts, one a report, and what was reviewed before. */
export interface StoredImport {
  heads: readonly Head[];
  receipts: readonly Receipt[];
  reviews: readonly ReportReview[];
  undone: boolean;
}

type Answers = ImportRecord['answers'];

/** The import as the clerk goes through it: files, cells, names, comparison, receipt. Nothing is stored before the last step. */
export interface ImportState {
  step: ImportStep;
  /** The files that were read: a worker that was lost is given them anew. */
  held: readonly File[];
  view: ImportView | undefined;
  decisions: Decisions;
  /** All that was asked so far, answered or not: an answer can be changed as long as its table is there. */
  questions: readonly ImportQuestion[];
  reviews: readonly ReportReview[];
  /** What was decided of names, by pair. */
  joined: Joined;
  ticked: ReadonlySet<string>;
  working: Working | undefined;
  trouble: readonly Finding[];
  stored: StoredImport | undefined;
  /** The step the way leads to once what is being done is done, and the one it led to last. */
  going: ImportStep | undefined;
  reached: ImportStep | undefined;
}

/** What is to be done outside, one after the other; what became of it comes back as an event. `close` is done at once. */
export type Effect =
  | { do: 'read'; files: readonly File[] }
  | { do: 'remove'; file: string }
  | { do: 'decide'; decisions: Decisions }
  | { do: 'forget'; layouts: readonly Pick<KnownLayout, 'department' | 'layout'>[] }
  | { do: 'review'; joined: Joined }
  | { do: 'commit'; answers: Answers }
  | { do: 'undo' | 'redo'; stored: StoredImport }
  | { do: 'close' }
  | { do: 'reopen' };

/** What a person does, and what became of an effect. */
export type Event =
  | { on: 'add'; files: readonly File[] }
  | { on: 'remove'; file: string }
  | { on: 'decide'; patch: Partial<Decisions> }
  | { on: 'restoreCell'; cell: string }
  /** What was answered before of a table's layout is not to hold any more. */
  | { on: 'forget'; block: string }
  /** Names that are the same, or not; taken back where there is nothing. */
  | { on: 'join'; joined: Readonly<Record<string, readonly string[] | undefined>> }
  | { on: 'tick'; id: string; ticked: boolean }
  | { on: 'next'; answers: Answers }
  | { on: 'compareAgain' | 'undo' | 'redo' | 'cancel' | 'reset' }
  | { on: 'go'; step: ImportStep }
  | { on: 'begun'; what: Working['what'] }
  | { on: 'progress'; progress: ReadingProgress }
  | { on: 'shown'; view: ImportView; held?: readonly File[] }
  | { on: 'reviewed'; view: ImportView; reviews: readonly ReportReview[] }
  | { on: 'stored'; heads: readonly Head[]; receipts: readonly Receipt[] }
  | { on: 'turned'; undone: boolean }
  | { on: 'conflict'; report: string }
  | { on: 'refused'; findings: readonly Finding[] }
  /** `missing`: the worker's own program could not be fetched, another build having taken its place. */
  | { on: 'broke'; reason: string; missing: boolean }
  | { on: 'ended' };

export const atStart: ImportState = {
  step: 'files',
  held: [],
  view: undefined,
  decisions: noDecisions,
  questions: [],
  reviews: [],
  joined: {},
  ticked: new Set(),
  working: undefined,
  trouble: [],
  stored: undefined,
  going: undefined,
  reached: undefined,
};

/** The furthest step that may be gone to. */
export function reachOf(state: ImportState): ImportStep {
  if (state.stored) return 'receipt';
  const lacks = lacksOf(state);
  const own = stepsOf(state.view);
  const stop = own.findIndex((name) => lacks[name].length > 0);
  const furthest = state.reviews.length > 0 ? 'compare' : own.includes('match') ? 'match' : 'cells';
  return own[Math.min(stop < 0 ? own.length : stop, own.indexOf(furthest))] ?? 'files';
}

/** What is read but not stored. */
export const isUnsaved = ({ view, stored }: ImportState): boolean => (view?.files.length ?? 0) > 0 && !stored;
