import type { DeckSlide, SlideContent } from '../domain/deck';
import type { Book } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import { lookUp } from '../pictures/lookUp';
import { placesOf } from '../pictures/projects/placePicture';
import { questionsOf } from '../pictures/questions/questionsOf';
import type { Selection } from '../pictures/selection';

interface Planned {
  id: string;
  content: SlideContent;
  seconds: number;
  backup?: true;
  compared?: readonly ReportKey[];
}

const picture = (id: string, seconds: number, args: Readonly<Record<string, string>> = {}): Planned => ({
  id: [id, ...Object.values(args)].join('-'),
  content: { kind: 'picture', picture: id, args },
  seconds,
});

/** Other years of the same department and edition in a book, oldest first. */
export const otherYears = (book: Book, { department, edition, year }: ReportKey): ReportKey[] =>
  [...book.reports.values()]
    .filter((other) => other.department === department && other.edition === edition && other.year !== year)
    .map((other) => ({ department, year: other.year, ...(edition === undefined ? {} : { edition }) }))
    .sort((a, b) => a.year - b.year);

/**
 * What a report's briefing shows unless somebody chooses otherwise: the year, its money, its scores, its places, its
 * results, other years where there are any; behind them the answers to what may be asked. What the report is silent
 * about gets no slide.
 */
export function defaultSlides(book: Book, selection: Pick<Selection, 'report' | 'unit' | 'caliber'>): DeckSlide[] {
  const { report } = selection;
  const compared = otherYears(book, report);
  const planned: Planned[] = [
    { id: 'cover', content: { kind: 'cover' }, seconds: 30 },
    { id: 'year', content: { kind: 'year' }, seconds: 60 },
    ...pages(book, report),
    ...(compared.length > 0 ? [{ ...picture('yearBudget', 60), compared }] : []),
    ...questionsOf(book, { ...selection, compared }).map(({ id }): Planned => ({
      id: `ask-${id}`,
      content: { kind: 'question', question: id },
      seconds: 0,
      backup: true,
      compared,
    })),
  ];
  return planned.map((slide) => deckSlide(slide, selection));
}

function pages(book: Book, report: ReportKey): Planned[] {
  const look = lookUp(book, report);
  const { tables } = look.report ?? {};
  const has = (key: string): boolean => look.value(key) !== undefined;
  const total = has('budget/total#final');
  const listed = (rows: readonly unknown[] | undefined): boolean => (rows?.length ?? 0) > 0;
  return [
    ...(total ? [picture('spent', 90)] : []),
    ...(has('report#reportedRate') && total
      ? [{ id: 'calibers', content: { kind: 'calibers' }, seconds: 90 } as const]
      : []),
    ...((look.value('budget/total#unspent') ?? 0) > 0 ? [picture('unspent', 60)] : []),
    ...(has('report#totalScore') ? [picture('deductions', 60)] : []),
    ...placesOf(book, { report }).map((place) => picture('projectPlace', 60, { place })),
    ...(tables?.outcomes.some(({ target }) => target !== undefined) ? [picture('targets', 60)] : []),
    ...(tables?.outcomes.some(({ kind }) => kind === 'problem') ? [picture('problems', 60)] : []),
    ...(listed(tables?.tasks) && !total ? [picture('keyTasks', 60)] : []),
  ];
}

const deckSlide = (
  { id, content, seconds, backup = false, compared = [] }: Omit<Planned, 'backup'> & { backup?: boolean },
  { unit, caliber }: Pick<Selection, 'unit' | 'caliber'>,
): DeckSlide => ({
  id,
  content,
  unit,
  caliber,
  compared: compared.map(reportPath),
  hidden: false,
  backup,
  heading: '',
  note: '',
  seconds,
});

/** A slide of any page's picture, as the page shows it. */
export const addedSlide = (
  id: string,
  content: Extract<SlideContent, { kind: 'picture' }>,
  selection: Selection,
): DeckSlide => deckSlide({ id, content, seconds: 60, compared: selection.compared }, selection);
