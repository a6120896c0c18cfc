import { dueMark } from '../../domain/periodName';
import type { FigureId } from '../../domain/figure';
import { isSideTag, ladders, stepOn, type Ladder } from '../../domain/stages';
import type { Name, Stage } from '../../domain/words';
import type { Project, ProjectFacts } from './project';
import { drawnStages, isClash } from './standing';

/** A mark on a project's rail: where it stood the year before, where the whole stands, one of two wordings, a part, or what is promised. */
export interface RailMark {
  kind: 'before' | 'whole' | 'wording' | 'part' | 'promise' | 'side';
  figure: FigureId;
  /** Steps from the foot of the ladder. */
  step: number;
  /** What stands under it: the part's name, when it is promised for. */
  label?: Name;
}

export interface Rail {
  marks: readonly RailMark[];
  /** How far the solid line goes: to the whole's stage, never to a part's. */
  reached: number | undefined;
  /** From the whole, or the part that promises, to the promised stage. */
  promised: { from: number; to: number } | undefined;
  steps: number;
}

type StepOf = (stage: Stage) => number | undefined;

/** A project's rail. A part is a mark of its own and never lifts the whole; a stated percentage moves nothing. */
export function railOf(project: Project, ladder: Ladder): Rail {
  const stepOf: StepOf = (stage) => stepOn(ladder, stage);
  const whole = wholeMarks(project, stepOf);
  const parts = project.parts.flatMap((part) => partMarks(part, stepOf));
  const promises = [project, ...project.parts].flatMap((facts) => promiseMark(facts, stepOf));
  const [first] = whole;
  const from = first?.step ?? parts[0]?.step;
  const to = promises[0]?.step;
  return {
    marks: [...ghostMark(project, whole, stepOf), ...whole, ...parts, ...promises],
    reached: first && first.kind === 'whole' ? first.step : undefined,
    promised: from !== undefined && to !== undefined && to > from ? { from, to } : undefined,
    steps: ladders[ladder].length,
  };
}

/** Where it stood in the year compared with; nothing where it still stands there. */
function ghostMark({ previous }: Project, whole: readonly RailMark[], stepOf: StepOf): RailMark[] {
  const step = previous && stepOf(previous.stage);
  if (!previous || step === undefined || whole.some((mark) => mark.step === step)) return [];
  return [{ kind: 'before', figure: previous.figure, step }];
}

/** A whole that a part of it lags behind has no mark of its own: its parts say where it is. */
function wholeMarks(project: Project, stepOf: StepOf): RailMark[] {
  const tags = project.stages.filter(({ stage }) => isSideTag(stage));
  const kind = isClash(project) ? 'wording' : 'whole';
  return [
    ...tags.map(({ figure }): RailMark => ({ kind: 'side', figure, step: 0 })),
    ...drawnStages(project).flatMap(({ stage, figure }): RailMark[] => {
      const step = stepOf(stage);
      return step === undefined ? [] : [{ kind, figure, step }];
    }),
  ];
}

function partMarks({ name, stages }: ProjectFacts, stepOf: StepOf): RailMark[] {
  return stages.flatMap(({ stage, figure }): RailMark[] => {
    const step = stepOf(stage);
    return step === undefined ? [] : [{ kind: 'part', figure, step, label: name }];
  });
}

function promiseMark({ promise }: ProjectFacts, stepOf: StepOf): RailMark[] {
  const step = promise && stepOf(promise.stage);
  if (!promise || step === undefined) return [];
  return [{ kind: 'promise', figure: promise.figure, step, ...(promise.due ? { label: dueMark(promise.due) } : {}) }];
}
