import type { DeckSlide, SlideContent } from '../domain/deck';
import type { Book } from '../domain/figure';
import { parseReportPath, type ReportKey } from '../domain/report';
import { themePicture } from '../pictures/outcomes/themePicture';
import type { Picture } from '../pictures/picture';
import { pictures, type PictureId } from '../pictures/pictures';
import { historiesPicture, sortOfWord } from '../pictures/projects/historiesPicture';
import { ladderPicture } from '../pictures/projects/ladderPicture';
import { placePicture } from '../pictures/projects/placePicture';
import { filterOfQuery } from '../pictures/projects/projectFilter';
import type { Selection } from '../pictures/selection';

const isPictureId = (id: string): id is PictureId => Object.hasOwn(pictures, id);

/** Pictures of earlier editions, in decks that are kept, by what shows their numbers now. */
const renamed: Readonly<Record<string, PictureId>> = { yearUnspent: 'yearLineRates' };

type Content = Extract<SlideContent, { kind: 'picture' }>;

/** A page's picture with what the page had narrowed it to; undefined for a picture this edition does not know. */
export function pictureOf(book: Book, selection: Selection, { picture: kept, args }: Content): Picture | undefined {
  const picture = renamed[kept] ?? kept;
  if (!isPictureId(picture)) return undefined;
  if (picture === 'outcomeTheme') return themePicture(book, selection, args['theme']);
  if (picture === 'projectPlace') return placePicture(book, selection, args['place']);
  if (picture === 'projectHistories') {
    return historiesPicture(book, selection, { sort: sortOfWord(args['sort']), filter: filterOfQuery(args) });
  }
  if (picture === 'projectLadderIndustry' || picture === 'projectLadderWorks') {
    const ladder = picture === 'projectLadderIndustry' ? 'industry' : 'works';
    return ladderPicture(book, selection, { ladder, filter: filterOfQuery(args) });
  }
  return pictures[picture](book, selection);
}

/** The selection a slide is read with: its own unit and base, of the deck's report. */
export const selectionOf = (report: ReportKey, slide: Pick<DeckSlide, 'compared' | 'unit' | 'caliber'>): Selection => ({
  report,
  compared: slide.compared.flatMap((path) => parseReportPath(path) ?? []),
  unit: slide.unit,
  caliber: slide.caliber,
});
