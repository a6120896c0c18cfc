import type { SlideContent } from '../domain/deck';
import { said, type Book, type Said } from '../domain/figure';
import { coarsePlaces } from '../domain/sources';
import type { Name } from '../domain/words';
import type { Statement } from '../pictures/outcomes/outcomesOf';
import { problemsPicture } from '../pictures/outcomes/problemsPicture';
import { isPaired, isReasonApart, looseMeasures, problemsOf, type Problem } from '../pictures/outcomes/problemsOf';
import { present } from '../pictures/sentences';
import type { Selection } from '../pictures/selection';
import { emsOfName } from './ems';
import type { ProblemsBody } from './slide';

type Item = ProblemsBody['columns'][number]['items'][number];
type Content = Extract<SlideContent, { kind: 'problems' }>;

const withParts = ({ problem, parts }: Problem, level = 0): Item[] => [
  { name: problem.name, level },
  ...parts.flatMap((part) => withParts(part, level + 1)),
];
const measuresOf = ({ measures, parts }: Problem): Name[] => [
  ...measures.map(({ name }) => name),
  ...parts.flatMap(measuresOf),
];

const statementsIn = ({ problem, parts, measures }: Problem): Statement[] => [
  ...problem.statements,
  ...parts.flatMap(statementsIn),
  ...measures.flatMap(({ statements }) => statements),
];

/** What a person typed, an item a line. */
const typedItems = (typed: string): Item[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ name: { zh: line, en: line }, level: 0 }));

/**
 * Problems beside measures, with what is asked or done next where a person has typed it. No line joins a measure to a
 * problem: which answers which is said only where the report says it.
 */
export function problemsSlide(book: Book, { report, ...more }: Selection, { typedAs, typed }: Content) {
  const all = problemsOf(book, report);
  const apart = all.filter((one) => isReasonApart(book, report, one));
  const problems = all.filter((one) => !apart.includes(one));
  const loose = looseMeasures(book, report);
  const measures = [...problems.flatMap(measuresOf), ...loose.map(({ name }) => name)];
  const columns = [
    { head: 'slide.problems' as const, typed: false, items: problems.flatMap((one) => withParts(one)) },
    { head: 'slide.measures' as const, typed: false, items: measures.map((name) => ({ name, level: 0 })) },
    { head: `slide.${typedAs}` as const, typed: true, items: typedItems(typed) },
  ].filter(({ items }) => items.length > 0);
  const [problem, measure] = [problems[0]?.problem.name, measures[0]];
  const heading =
    problem && measure
      ? said('heading.problemsSlide', {}, { problem, measure })
      : problemsPicture(book, { report, ...more }).heading;
  const [reason] = apart;
  const notes: Said[] = present([
    loose.length > 0 && problems.length > 0 && !isPaired(problems) && said('slide.problems.unpaired'),
    reason && said('heading.problems.reasonApart', {}, { name: reason.problem.name }),
  ]);
  const bodies = pagesOf(columns).map((own): ProblemsBody => ({ form: 'problems', columns: own, typedAs, typed }));
  const told = [...all.flatMap(statementsIn), ...loose.flatMap(({ statements }) => statements)];
  const places = [
    ...new Set(told.flatMap(({ row: { source } }) => (source === undefined ? [] : coarsePlaces(source)))),
  ];
  return { heading, caption: said('slide.problems.caption'), bodies, notes, figures: [], places };
}

/** Lines a column has in type that can be read, and characters of Chinese on one, where two share a sheet and where three do. */
const [mostLines, ems] = [11.5, { 1: 38, 2: 18, 3: 11.5 }];

/** Columns side by side, page after page: each goes on where it had to stop. */
function pagesOf(columns: ProblemsBody['columns']): ProblemsBody['columns'][] {
  const width = ems[Math.max(1, Math.min(3, columns.length)) as 1 | 2 | 3];
  const paged = columns.map(({ items, ...column }) => {
    const pages: Item[][] = [[]];
    let used = 0;
    for (const item of items) {
      const lines = Math.ceil((emsOfName(item.name) + item.level) / width) + 0.6;
      if (used + lines > mostLines && used > 0) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push(item);
      used += lines;
    }
    return { ...column, pages };
  });
  const count = Math.max(1, ...paged.map(({ pages }) => pages.length));
  return Array.from({ length: count }, (_, index) =>
    paged.map(({ pages, ...column }) => ({ ...column, items: pages[index] ?? [] })),
  );
}
