import { lastSteps } from '../stages';
import type { Stage } from '../words';
import { farSteps } from './projectMoves';
import type { HistoryPoint, ProjectHistory } from './projectHistory';

/** Years in a row in which a project is told on one step: counted from the first report of it to the last. */
export interface Stand {
  stage: Stage;
  from: number;
  to: number;
  /** to − from: 2024 and 2025 are one year. */
  years: number;
  /** Years between that nobody told of it: no report, or a report without it. */
  missing: readonly number[];
  /** Up to the newest report. */
  open: boolean;
}

/** A step back, or more than five at once, from one report that tells of it to the next. */
export interface Jump {
  year: number;
  from: Stage;
  to: Stage;
  /** Negative backwards. */
  steps: number;
  note?: string;
}

type Told = HistoryPoint & { stage: Stage; step: number };
const isTold = (point: HistoryPoint): point is Told => point.state === 'told';

/** What may lie between two reports of one step without anybody having said that it moved. */
const isGap = ({ state }: HistoryPoint): boolean => state === 'hole' || state === 'untold';

/** Every time a project stood still for a year or more. The last steps are arrived at, not stood on. */
export function standsOf({ points }: Pick<ProjectHistory, 'points'>): Stand[] {
  const runs: Told[][] = [];
  let last: Told | undefined;
  for (const point of points) {
    if (isTold(point)) {
      if (last?.step === point.step) runs[runs.length - 1]?.push(point);
      else runs.push([point]);
      last = point;
    } else if (!isGap(point)) last = undefined;
  }
  const newest = [...points].reverse().find(({ state }) => state !== 'hole')?.year;
  return runs.flatMap((run) => {
    const [first, end] = [run[0], run[run.length - 1]];
    if (!first || !end || first === end || lastSteps.includes(first.stage)) return [];
    const missing = points
      .filter(({ year }) => year > first.year && year < end.year && !run.some((point) => point.year === year))
      .map(({ year }) => year);
    const { stage } = end;
    return [
      { stage, from: first.year, to: end.year, years: end.year - first.year, missing, open: end.year === newest },
    ];
  });
}

/** Steps back and leaps, oldest first. Between 停缓建 and what follows nothing is measured. */
export function jumpsOf({ points }: Pick<ProjectHistory, 'points'>): Jump[] {
  let last: Told | undefined;
  return points.flatMap((point): Jump[] => {
    const before = last;
    if (isTold(point)) last = point;
    else if (!isGap(point)) last = undefined;
    if (!isTold(point) || !before) return [];
    const steps = point.step - before.step;
    if (steps >= 0 && steps <= farSteps) return [];
    const { note } = point;
    return [{ year: point.year, from: before.stage, to: point.stage, steps, ...(note === undefined ? {} : { note }) }];
  });
}

/** The last step a project has reached, by the first of the reports that tell it there: 投产, 达产, 投用; else undefined. */
export function arrivedAt({ points }: Pick<ProjectHistory, 'points'>): { year: number; stage: Stage } | undefined {
  const told = points.filter(isTold);
  const last = told[told.length - 1];
  if (!last || !lastSteps.includes(last.stage)) return undefined;
  const before = told.findLastIndex(({ step }) => step !== last.step);
  return { year: told[before + 1]?.year ?? last.year, stage: last.stage };
}

/** When it was stopped or given up, where that is the last that was told of it. */
export function endedIn({ points }: Pick<ProjectHistory, 'points'>): HistoryPoint | undefined {
  const told = points.filter(({ state }) => state === 'told' || state === 'ended' || state === 'divided');
  const last = told[told.length - 1];
  return last?.state === 'ended' ? last : undefined;
}

/** Steps climbed a year, from the first report that tells of it to the last; 0 for one report alone. */
export function speedOf({ points }: Pick<ProjectHistory, 'points'>): number {
  const told = points.filter(isTold);
  const [first, last] = [told[0], told[told.length - 1]];
  return first && last && last.year > first.year ? (last.step - first.step) / (last.year - first.year) : 0;
}
