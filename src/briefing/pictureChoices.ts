import type { DeckSlide, SlideContent } from '../domain/deck';
import type { Book, Said } from '../domain/figure';
import type { Page } from '../pictures/address';
import { outcomesOf } from '../pictures/outcomes/outcomesOf';
import { themesOf } from '../pictures/outcomes/themes';
import type { PictureId } from '../pictures/pictures';
import { placesOf } from '../pictures/projects/placePicture';
import type { Selection } from '../pictures/selection';
import { pictureOf } from './pictureOf';

type Content = Extract<SlideContent, { kind: 'picture' }>;

/** A picture that can be put on a slide, under the page that shows it. */
export interface PictureChoice {
  key: string;
  content: Content;
  heading: Said;
}

/** Slides that are no page's picture. */
export const slideKinds = ['cover', 'year', 'calibers', 'problems', 'end'] as const;
export type SlideKind = (typeof slideKinds)[number];

/** An empty slide of problems and measures: a person types what is asked beside them. */
export const problemsContent = { kind: 'problems', typedAs: 'asked', typed: '' } as const satisfies SlideContent;
export const contentOfKind = (kind: SlideKind): SlideContent => (kind === 'problems' ? problemsContent : { kind });

/** The kinds a deck may still be given: it closes once. */
export const kindsFor = (slides: readonly DeckSlide[]): SlideKind[] =>
  slideKinds.filter((kind) => kind !== 'end' || !slides.some(({ content }) => content.kind === 'end'));

const onPages: readonly (readonly [Page, readonly PictureId[]])[] = [
  ['overview', ['spent', 'budgetToFinal', 'projectStages', 'years', 'yearBudget', 'yearDeductions']],
  [
    'budget',
    [
      'initialToFinal',
      'budgetLines',
      'adjustmentBridge',
      'calibers',
      'unspentTold',
      'unspent',
      'lineTable',
      'threePublic',
      'lineChanges',
      'yearRates',
      'yearLineRates',
    ],
  ],
  ['scores', ['deductions', 'scoreTable']],
  ['projects', ['parkSteps', 'projectHistories', 'projectPlace', 'projectLadderIndustry', 'projectLadderWorks']],
  ['outcomes', ['targets', 'recruitment', 'outcomeTheme', 'problems', 'keyTasks']],
];

/** The argument a picture stands once for each of: a theme, a place. */
function argumentsOf(book: Book, selection: Selection, picture: PictureId): Content['args'][] {
  if (picture === 'outcomeTheme')
    return themesOf(outcomesOf(book, selection.report)).map(({ key }) => ({ theme: key }));
  if (picture === 'projectPlace') return placesOf(book, selection).map((place) => ({ place }));
  return [{}];
}

/** All pictures of a report by page; those with nothing in them are left out. */
export const choicesFor = (book: Book, selection: Selection): { page: Page; choices: PictureChoice[] }[] =>
  onPages.flatMap(([page, ids]) => {
    const choices = ids.flatMap((picture) =>
      argumentsOf(book, selection, picture).flatMap((args): PictureChoice[] => {
        const content = { kind: 'picture', picture, args } as const;
        const made = pictureOf(book, selection, content);
        const key = [picture, ...Object.values(args)].join('/');
        return made && made.rows.length > 0 ? [{ key, content, heading: made.heading }] : [];
      }),
    );
    return choices.length > 0 ? [{ page, choices }] : [];
  });
