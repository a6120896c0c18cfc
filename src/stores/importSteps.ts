import type { ImportQuestion } from '../ingest/importDraft';
import type { Decisions } from '../ingest/decisions';
import type { ImportView, ReportReview } from '../ingest/importView';

const importSteps = ['files', 'cells', 'match', 'compare', 'receipt'] as const;
export type ImportStep = (typeof importSteps)[number];

/** The steps of an import: names are matched only where a year beside it has names that may be meant. */
export const stepsOf = (view: ImportView | undefined): readonly ImportStep[] =>
  importSteps.filter((step) => step !== 'match' || hasPairs(view));

const hasPairs = (view: ImportView | undefined): boolean =>
  view?.matches.some(({ tables }) => tables.some(({ pairs }) => pairs.length > 0)) ?? false;

/** What keeps a step from being left: nothing there to store, questions, faults of files, cells, ticks. */
export interface Lack {
  kind: 'nothing' | 'questions' | 'faults' | 'unreadable' | 'ticks';
  count: number;
}

export interface StepState {
  view: ImportView | undefined;
  decisions: Decisions;
  reviews: readonly ReportReview[];
  ticked: ReadonlySet<string>;
}

/** Questions nobody has answered. */
export const openQuestions = (view: ImportView | undefined, { answers }: Decisions): readonly ImportQuestion[] =>
  (view?.questions ?? []).filter(({ id }) => answers[id] === undefined);

const counted = (kind: Lack['kind'], count: number): Lack[] => (count > 0 ? [{ kind, count }] : []);

function filesLack({ view, decisions }: StepState): Lack[] {
  if (!view || view.files.length === 0) return [{ kind: 'nothing', count: 0 }];
  // A guess that rests on evidence is the answer unless another one is chosen.
  const asked = openQuestions(view, decisions).filter(({ guess }) => !guess).length;
  const faults = view.findingCounts.errors - view.cells.unreadable;
  const lacks = [...counted('questions', asked), ...counted('faults', faults)];
  const recognised = view.reports.length > 0 || view.cells.unreadable > 0 || view.questions.length > 0;
  return lacks.length === 0 && !recognised ? [{ kind: 'nothing', count: 0 }] : lacks;
}

const ticksLeft = ({ reviews, ticked }: StepState): number =>
  reviews.flatMap(({ ticks }) => ticks).filter(({ id }) => !ticked.has(id)).length;

/** What each step lacks before the next one may be gone to. The receipt is the last: it lacks nothing more. */
export const lacksOf = (state: StepState): Readonly<Record<ImportStep, readonly Lack[]>> => ({
  files: filesLack(state),
  cells: counted('unreadable', state.view?.cells.unreadable ?? 0),
  // Names nobody decided on stay two things: the way on is open.
  match: [],
  compare: state.reviews.length === 0 ? [{ kind: 'nothing', count: 0 }] : counted('ticks', ticksLeft(state)),
  receipt: [],
});
