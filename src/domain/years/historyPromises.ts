import type { Book, FigureId } from '../figure';
import type { ReportKey } from '../report';
import type { Stage } from '../words';
import type { ProjectHistory } from './projectHistory';
import { promisesDue, promisesIn, promiseId, type PromiseOutcome } from './promises';
import { reportsOf } from './reportYears';

/**
 * A promise as a flag: kept · missed (the report that answers states a lower step, or that it ended) · unanswered (it
 * says nothing of it) · open (not due yet, or without a date).
 */
export interface HistoryPromise {
  figure: FigureId;
  stage: Stage;
  /** A month, a year, or a word such as 近期. */
  due?: string;
  made: number;
  part?: string;
  state: 'kept' | 'missed' | 'unanswered' | 'open';
}

const states = {
  kept: 'kept',
  postponed: 'missed',
  behind: 'missed',
  ended: 'missed',
  notTold: 'unanswered',
  unclear: 'unanswered',
} as const satisfies Record<PromiseOutcome, HistoryPromise['state']>;

/** A date as years: 2024-03 is a fifth into 2024, a whole year its end; undefined for a word. */
export function dateOf(due: string | undefined): number | undefined {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(due ?? '') ?? [];
  if (year === undefined) return undefined;
  return Number(year) + (month === undefined ? 1 : (Number(month) - 0.5) / 12);
}

/** What the reports promised, each with what the report that answers it says, oldest first: looked up by project. */
export function historyPromises(book: Book, key: ReportKey): (history: ProjectHistory) => HistoryPromise[] {
  const reports = reportsOf(book, key);
  const due = reports.flatMap((report) => promisesDue(book, report));
  const answered = new Set(due.map(({ promise }) => promise));
  const newest = reports[reports.length - 1];
  const open = (newest ? promisesIn(newest) : []).map((row) => ({ row, promise: promiseId(newest ?? key, row) }));
  const all = [
    ...due.map(({ row, promise, outcome }) => ({ row, promise, state: states[outcome] })),
    ...open.filter(({ promise }) => !answered.has(promise)).map((one) => ({ ...one, state: 'open' as const })),
  ];
  return ({ thread }) =>
    all.flatMap(({ row, promise, state }): HistoryPromise[] => {
      if (row.promise === undefined || !thread.get(row.year)?.includes(row.code)) return [];
      const { promise: stage, due: date, part } = row;
      return [
        {
          figure: promise,
          stage,
          made: row.year,
          state,
          ...(date === undefined ? {} : { due: date }),
          ...(part === undefined ? {} : { part }),
        },
      ];
    });
}
