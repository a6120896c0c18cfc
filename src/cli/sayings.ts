import { briefingText } from '../briefing/briefingText';
import { defaultSlides, otherYears } from '../briefing/defaultSlides';
import { choicesFor } from '../briefing/pictureChoices';
import { pictureOf } from '../briefing/pictureOf';
import { slidesOfEntry } from '../briefing/slidesOf';
import type { Slide } from '../briefing/slide';
import { bookWithFindings, checksOf } from '../domain/checks/checksOf';
import type { Book, FigureId, Said } from '../domain/figure';
import type { Finding } from '../domain/finding';
import { reportPath, type ReportKey } from '../domain/report';
import { budgetFinding } from '../pictures/budgetFinding';
import { outcomesFinding } from '../pictures/outcomes/outcomesFinding';
import { overviewFinding } from '../pictures/overviewFinding';
import type { Picture } from '../pictures/picture';
import { projectsFinding } from '../pictures/projects/projectsFinding';
import { questionsOf } from '../pictures/questions/questionsOf';
import { scoresFinding } from '../pictures/scores/scoresFinding';
import type { Selection } from '../pictures/selection';

/** One thing the product can say of a report: where it says it, and the sentence or the figure whose card it is. */
export interface Saying {
  at: string;
  says: Said | { card: FigureId };
}

export interface Spoken {
  /** The report's figures with those its findings worked out. */
  book: Book;
  findings: readonly Finding[];
  sayings: readonly Saying[];
}

const told = (at: string, sentences: readonly (Said | undefined)[]): Saying[] =>
  sentences.flatMap((says) => (says ? [{ at, says }] : []));

const pageHeadings = (book: Book, selection: Selection): Saying[] => [
  ...told('page overview', [overviewFinding(book, selection)]),
  ...told('page budget', [budgetFinding(book, selection)]),
  ...told('page scores', [scoresFinding(book, selection)]),
  ...told('page projects', [projectsFinding(book, selection)]),
  ...told('page outcomes', [outcomesFinding(book, selection)]),
];

const pictureSayings = (key: string, { heading, caption, hint, notes, rows }: Picture): Saying[] => [
  ...told(`picture ${key}, heading`, [heading]),
  ...told(`picture ${key}, caption`, [caption]),
  ...told(`picture ${key}, hint`, hint ? [hint] : []),
  ...rows.flatMap(({ remark }) => told(`picture ${key}, remark`, [remark])),
  ...told(`picture ${key}, note`, notes),
];

const pictures = (book: Book, selection: Selection): Saying[] =>
  choicesFor(book, selection).flatMap(({ choices }) =>
    choices.flatMap(({ key, content }) => {
      const picture = pictureOf(book, selection, content);
      return picture ? pictureSayings(key, picture) : [];
    }),
  );

const questions = (book: Book, selection: Selection): Saying[] =>
  questionsOf(book, selection).flatMap(({ id, ask, line, more }) => [
    ...told(`question ${id}`, [ask]),
    ...told(`answer ${id}`, [line, ...more]),
  ]);

const checks = (findings: readonly Finding[]): Saying[] =>
  findings.flatMap(({ id, result, said, workings = [] }) => [
    ...told(`finding ${id} (${result})`, [said]),
    ...told(`finding ${id}, line`, workings),
  ]);

const words = (book: Book, selection: Selection): Saying[] => {
  const { title, paragraphs } = briefingText(book, selection);
  return [
    ...told('words, title', [title]),
    ...paragraphs.flatMap(({ key, sentences }) => told(`words ${key}`, sentences)),
  ];
};

/** The sentences of a slide's body; its heading, notes and what to say stand beside it. */
function bodySayings({ body }: Slide): (Said | undefined)[] {
  if (body.form === 'answer') return [body.line, ...body.more];
  if (body.form === 'end') return body.rows.map(({ said }) => said);
  if (body.form === 'chart') return body.picture.rows.flatMap(({ says = {} }) => Object.values(says));
  if (body.form !== 'figures') return [];
  return body.figures.map(({ line }) => line);
}

const slides = (book: Book, selection: Selection): Saying[] =>
  defaultSlides(book, selection)
    .flatMap((entry) => slidesOfEntry(book, selection.report, entry))
    .flatMap((slide) => [
      ...told(`slide ${slide.key}, heading`, [slide.heading]),
      ...told(`slide ${slide.key}, caption`, [slide.caption]),
      ...told(`slide ${slide.key}, body`, bodySayings(slide)),
      ...told(`slide ${slide.key}, note`, slide.notes),
      ...told(`slide ${slide.key}, to say`, slide.says),
    ]);

function cards(book: Book, report: ReportKey): Saying[] {
  const path = `${reportPath(report)}/`;
  return [...book.figures.keys()].filter((id) => id.startsWith(path)).map((id) => ({ at: 'card', says: { card: id } }));
}

/**
 * All that can be said of one report of a book, compared with its other years where there are any: headings of pages
 * and pictures with their captions, remarks and notes, questions with their answers, findings with their lines, the
 * report in words, the slides of the default briefing, and a card for every figure.
 */
export function sayingsOf(plain: Book, report: ReportKey): Spoken {
  const findings = checksOf(plain, report);
  const book = bookWithFindings(plain, findings);
  const selection: Selection = { report, compared: otherYears(plain, report), unit: '万元', caliber: 'adjusted' };
  const sayings = [
    ...pageHeadings(book, selection),
    ...pictures(book, selection),
    ...questions(book, selection),
    ...checks(findings),
    ...words(book, selection),
    ...slides(book, selection),
    ...cards(book, report),
  ];
  return { book, findings, sayings };
}
