import { said, type Book, type Said } from '../../domain/figure';
import { outcomeKinds } from '../../domain/words';
import type { Picture, PictureRow } from '../picture';
import { lookUp, type LookUp } from '../lookUp';
import type { Selection } from '../selection';
import { silence } from '../sentences';
import { outcomeNames } from './outcomeNames';
import type { StatedOutcome } from './outcomesOf';
import { isAnswered, isPaired, isReasonApart, looseMeasures, problemsOf, type Problem } from './problemsOf';

/** Problems and the measures that answer them. */
export function problemsPicture(book: Book, { report }: Selection): Picture {
  const problems = problemsOf(book, report);
  const loose = looseMeasures(book, report);
  return {
    id: 'problems',
    heading: headingOf(
      lookUp(book, report),
      problems,
      loose,
      problems.find((one) => isReasonApart(book, report, one)),
    ),
    caption: said('caption.problems'),
    unit: 'none',
    columns: [
      { key: 'kind', name: outcomeNames.kind },
      { key: 'status', name: outcomeNames.status },
    ],
    rows: [...problems.flatMap((one) => rowsOf(one, 0)), ...loose.map((one) => rowOf(one, 0))],
    notes: [],
  };
}

function headingOf(
  look: LookUp,
  problems: readonly Problem[],
  loose: readonly StatedOutcome[],
  reason: Problem | undefined,
): Said {
  const [open, ...others] = problems.filter((problem) => !isAnswered(problem));
  if (problems.length === 0) return silence(look, 'heading.problems.none', 'outcomes');
  if (reason && !isPaired(problems)) return said('heading.problems.reasonApart', {}, { name: reason.problem.name });
  if (loose.length > 0 && !isPaired(problems)) return said('heading.problems.unpaired');
  if (!open) return said('heading.problems.answered');
  if (others.length > 0) return said('heading.problems.several');
  return said('heading.problems.one', {}, { name: open.problem.name });
}

const rowsOf = ({ problem, parts, measures }: Problem, level: number): PictureRow[] => [
  rowOf(problem, level),
  ...parts.flatMap((part) => rowsOf(part, level + 1)),
  ...measures.map((measure) => rowOf(measure, level + 1)),
];

const rowOf = ({ key, name, first }: StatedOutcome, level: number): PictureRow => ({
  key,
  label: name,
  level,
  kind: level === 0 ? 'line' : 'memo',
  words: { kind: outcomeKinds[first.row.kind] },
  cells: [null, first.status ?? null],
});
