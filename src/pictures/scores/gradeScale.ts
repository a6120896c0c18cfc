import { parseBands } from '../../domain/checks/gradeBand';
import type { Book, FigureId } from '../../domain/figure';
import { lookUp, type LookUp } from '../lookUp';
import type { Selection } from '../selection';

/** The report's own bands along its full score, highest last, with the self-score among them. Hundredths of a point. */
export interface GradeScale {
  full: number;
  score: { id: FigureId; value: number };
  /** The score after review, where the report has one within the scale: apart from the self-score. */
  review: { id: FigureId; value: number } | undefined;
  grade: FigureId | undefined;
  bands: readonly { grade: string; from: number; to: number; reached: boolean }[];
}

/** Undefined where the report writes no bands or no score: bands are data, not constants. */
export function gradeScale(book: Book, { report }: Selection): GradeScale | undefined {
  const look = lookUp(book, report);
  const text = look.report?.tables.reports.find(({ gradeBands }) => gradeBands !== undefined)?.gradeBands;
  const bands = parseBands(text ?? '')?.reverse();
  const [id, value, full] = [
    look.id('report#totalScore'),
    look.value('report#totalScore'),
    look.value('report#fullScore'),
  ];
  if (!bands || id === null || value === undefined || full === undefined || full <= 0) return undefined;
  const within = bands.filter(({ from }) => from < full);
  return {
    full,
    score: { id, value },
    review: reviewOf(look, full),
    grade: look.id('report#grade') ?? undefined,
    bands: within.map(({ grade, from }, index) => {
      const to = within[index + 1]?.from ?? full;
      const last = index === within.length - 1;
      return { grade, from, to, reached: value >= from && (last || value < to) };
    }),
  };
}

function reviewOf(look: LookUp, full: number): GradeScale['review'] {
  const [id, value] = [look.id('report#reviewScore'), look.value('report#reviewScore')];
  return id !== null && value !== undefined && value >= 0 && value <= full ? { id, value } : undefined;
}
