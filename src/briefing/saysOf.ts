import type { SlideContent } from '../domain/deck';
import { said, type Book, type Said } from '../domain/figure';
import { ownValue } from '../domain/ownValue';
import { adjustmentBridgePicture } from '../pictures/adjustmentBridgePicture';
import { budgetFinding } from '../pictures/budgetFinding';
import { deductionsPicture } from '../pictures/deductionsPicture';
import { keyTasksPicture } from '../pictures/outcomes/keyTasksPicture';
import { outcomesFinding } from '../pictures/outcomes/outcomesFinding';
import { problemsPicture } from '../pictures/outcomes/problemsPicture';
import { projectsFinding } from '../pictures/projects/projectsFinding';
import { questionsOf } from '../pictures/questions/questionsOf';
import { scoresFinding } from '../pictures/scores/scoresFinding';
import type { Selection } from '../pictures/selection';
import { yearBudgetPicture } from '../pictures/yearBudgetPicture';
import { pictureOf } from './pictureOf';

type Saying = (book: Book, selection: Selection) => readonly Said[];

const answerTo =
  (id: string): Saying =>
  (book, selection) =>
    questionsOf(book, selection)
      .filter((question) => question.id === id)
      .flatMap(({ line, more }) => [line, ...more]);

/** What to say to a picture beyond its heading. */
const sayings: Readonly<Record<string, Saying>> = {
  spent: (book, selection) => [budgetFinding(book, selection), adjustmentBridgePicture(book, selection).heading],
  budgetToFinal: (book, selection) => [budgetFinding(book, selection)],
  initialToFinal: (book, selection) => [
    budgetFinding(book, selection),
    ...answerTo('whyFromZero')(book, selection).slice(0, 1),
  ],
  unspent: answerTo('whereUnspent'),
  unspentTold: answerTo('whereUnspent'),
  parkSteps: (book, { report, compared }) => [
    projectsFinding(book, { report }),
    ...(compared.length > 0 ? [] : [said('parkSteps.oneYear')]),
  ],
  deductions: (book, selection) => [scoresFinding(book, selection), ...answerTo('whichPoints')(book, selection)],
  targets: (book, selection) => [outcomesFinding(book, selection), ...answerTo('whichRecruited')(book, selection)],
  years: answerTo('betterThanBefore'),
  yearBudget: (book, selection) => [
    yearBudgetPicture(book, selection).heading,
    ...answerTo('betterThanBefore')(book, selection),
  ],
};

/** The lines to say to a slide: generated, so that their numbers stay figures. */
export function saysOf(book: Book, selection: Selection, content: SlideContent): readonly Said[] {
  if (content.kind === 'question') return answerTo(content.question)(book, selection).slice(0, 1);
  if (content.kind === 'calibers') return answerTo('whichRate')(book, selection).slice(0, 1);
  if (content.kind === 'year') {
    const tasks = keyTasksPicture(book, selection).heading;
    return [budgetFinding(book, selection), deductionsPicture(book, selection).heading, tasks];
  }
  if (content.kind === 'cover' || content.kind === 'end') return [];
  if (content.kind === 'problems') return [problemsPicture(book, selection).heading];
  const saying = ownValue(sayings, content.picture);
  if (saying) return saying(book, selection).slice(0, 2);
  const picture = pictureOf(book, selection, content);
  return picture ? [picture.heading, ...picture.notes] : [];
}
