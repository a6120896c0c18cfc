import type { DeckSlide, SlideContent } from '../domain/deck';
import type { Book } from '../domain/figure';
import { reportPath, type ReportKey } from '../domain/report';
import { lookUp } from '../pictures/lookUp';
import { projectsOf } from '../pictures/projects/projectsOf';
import { ladderOfProject } from '../pictures/projects/standing';
import { questionsOf } from '../pictures/questions/questionsOf';
import type { Selection } from '../pictures/selection';
import { problemsContent } from './pictureChoices';

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
 * What a report's briefing shows unless somebody chooses otherwise, in seven: the year, its money, what wasn't spent,
 * the score, the parks, results against targets, problems and measures; a closing slide; behind it the answers to what
 * may be asked. What the report is silent about gets no slide.
 */
export function defaultSlides(book: Book, selection: Pick<Selection, 'report' | 'unit' | 'caliber'>): DeckSlide[] {
  const { report } = selection;
  const compared = otherYears(book, report);
  const planned: Planned[] = [
    { id: 'year', content: { kind: 'year' }, seconds: 90, compared },
    ...pages(book, report, compared),
    { id: 'end', content: { kind: 'end' }, seconds: 15 },
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

function pages(book: Book, report: ReportKey, compared: readonly ReportKey[]): Planned[] {
  const look = lookUp(book, report);
  const { tables } = look.report ?? {};
  const has = (key: string): boolean => look.value(key) !== undefined;
  const targets = tables?.outcomes.some(({ target }) => target !== undefined);
  return [
    ...(has('budget/total#final') ? [picture('initialToFinal', 90)] : []),
    ...((look.value('budget/total#unspent') ?? 0) > 0 ? [picture('unspentTold', 90)] : []),
    ...(has('report#totalScore') ? [picture('deductions', 60)] : []),
    ...(projectsOf(look).some(ladderOfProject) ? [{ ...picture('parkSteps', 120), compared }] : []),
    ...(targets ? [picture('targets', 60)] : tables?.tasks.length ? [picture('keyTasks', 60)] : []),
    ...(tables?.outcomes.some(({ kind }) => kind === 'problem')
      ? [{ id: 'problems', content: problemsContent, seconds: 60 }]
      : []),
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

/** A slide of any page's picture, as the page shows it, or of a kind of its own. */
export const addedSlide = (id: string, content: SlideContent, selection: Selection): DeckSlide =>
  deckSlide({ id, content, seconds: 60, compared: selection.compared }, selection);
