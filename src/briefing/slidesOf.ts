import { freeName } from '../domain/freeWords';
import type { Deck, DeckSlide, SlideContent } from '../domain/deck';
import { figureId, said, type Book, type FigureId, type Said } from '../domain/figure';
import { parseReportPath, reportPath, type ReportKey } from '../domain/report';
import { rateKey } from '../pictures/budgetKeys';
import { caliberStripPicture } from '../pictures/caliberStripPicture';
import { outcomesFinding } from '../pictures/outcomes/outcomesFinding';
import type { Picture, PictureRow } from '../pictures/picture';
import { questionsOf } from '../pictures/questions/questionsOf';
import { calibers, type Selection } from '../pictures/selection';
import { isParkSteps } from '../pictures/projects/parkStepsPicture';
import { yearSharesPicture } from '../pictures/yearSharesPicture';
import { yearsFinding } from '../pictures/yearsFinding';
import { drawnParts, isCaptionOfDrawing, isDrawn, tableParts } from './continuation';
import { endSlide } from './endSlide';
import { pictureOf, selectionOf } from './pictureOf';
import { problemsSlide } from './problemsSlide';
import { saysOf } from './saysOf';
import type { Slide, SlideBody, SlideFigure } from './slide';
import { placesBehind } from './slideSources';

interface Told {
  heading: Said;
  caption?: Said;
  bodies: readonly SlideBody[];
  notes?: readonly Said[];
  formula?: FigureId;
  /** What the source line is worked out from. */
  figures: readonly FigureId[];
  /** Places that stand behind no figure. */
  places?: readonly string[];
}

/** A deck as slides, hidden ones and backups included, in its order. Pure: the same deck gives the same slides. */
export function slidesOf(deck: Deck, book: Book): Slide[] {
  const report = parseReportPath(deck.report);
  return report ? deck.slides.flatMap((slide) => slidesOfEntry(book, report, slide)) : [];
}

/** The slides that are shown one after another: the talk, its closing slide, the prepared answers. */
export function shownSlides(slides: readonly Slide[]): Slide[] {
  const shown = slides.filter(({ hidden }) => !hidden);
  const partOf = ({ backup, closing }: Slide): number => (backup ? 2 : Number(closing));
  return [...shown].sort((a, b) => partOf(a) - partOf(b));
}

export function slidesOfEntry(book: Book, report: ReportKey, entry: DeckSlide): Slide[] {
  const selection = selectionOf(report, entry);
  const told = tell(book, selection, entry.content);
  return told.bodies.map((body, index) => ({
    key: index === 0 ? entry.id : `${entry.id}-${index + 1}`,
    entry: entry.id,
    part: index + 1,
    parts: told.bodies.length,
    heading: 'picture' in body && isParkSteps(body.picture) ? body.picture.heading : told.heading,
    own: entry.heading,
    caption: told.caption,
    body,
    notes: notesOf(told, body, index),
    formula: told.formula,
    sources: told.places ?? placesBehind(book, told.figures),
    issued: book.reports.get(reportPath(report))?.tables.reports[0]?.issued,
    note: entry.note,
    says: saysOf(book, selection, entry.content),
    seconds: index === 0 ? entry.seconds : 0,
    backup: entry.backup,
    closing: entry.content.kind === 'end' && !entry.backup,
    hidden: entry.hidden,
    selection,
  }));
}

/** What must stand with a picture stands with its last part; of a park with that park's own. */
function notesOf({ bodies, notes = [] }: Told, body: SlideBody, index: number): readonly Said[] {
  if ('picture' in body && isParkSteps(body.picture)) return body.picture.notes;
  return index === bodies.length - 1 ? notes : [];
}

const gone: Told = { heading: said('slide.gone'), bodies: [{ form: 'gone' }], figures: [] };

function tell(book: Book, selection: Selection, content: SlideContent): Told {
  switch (content.kind) {
    case 'cover':
      return cover(book, selection);
    case 'year':
      return ofPicture(book, yearSharesPicture(book, selection), selection);
    case 'calibers':
      return ratesOf(book, selection);
    case 'problems':
      return problemsSlide(book, selection, content);
    case 'question':
      return answer(book, selection, content.question);
    case 'end':
      return endSlide(book, selection);
    case 'picture': {
      const picture = pictureOf(book, selection, content);
      return picture ? ofPicture(book, picture, selection) : gone;
    }
  }
}

function cover(book: Book, { report }: Selection): Told {
  const main = book.reports.get(reportPath(report))?.tables.reports[0];
  const department = main?.departmentName ?? report.department;
  const year = String(report.year);
  return {
    heading: said('slide.cover', {}, { department: { zh: department }, year: { zh: year, en: year } }),
    bodies: [{ form: 'cover', title: main?.title ?? '', department, issued: main?.issued }],
    figures: [],
  };
}

/** The rates side by side, each under its base: the strip of the overview says nothing from the back of a room. */
function ratesOf(book: Book, selection: Selection): Told {
  const { heading, caption, rows } = caliberStripPicture(book, selection);
  const excludes = book.reports.get(reportPath(selection.report))?.tables.reports[0]?.reportedRateExcludes;
  const figures = rows.flatMap(({ key, label, remark, cells: [figure] }): SlideFigure[] => {
    if (!figure) return [];
    const reported = excludes
      ? said('slide.rate.excludes', {}, { what: freeName(excludes) })
      : said('slide.rate.noBase', {});
    const base = calibers.find((one) => one === key);
    const line = base ? said(`slide.rate.${base}`) : (remark ?? reported);
    return [{ figure, label, line }];
  });
  return {
    heading,
    caption,
    bodies: [{ form: 'figures', figures }],
    figures: figures.map(({ figure }) => figure),
  };
}

function answer(book: Book, selection: Selection, id: string): Told {
  const question = questionsOf(book, selection).find((one) => one.id === id);
  if (!question) return gone;
  const { ask, line, more } = question;
  const figures = [ask, line, ...more].flatMap((one) => Object.values(one.figures));
  return { heading: ask, bodies: [{ form: 'answer', line, more }], figures };
}

/** Told apart from its page, a picture has to name its subject. */
function headingOf(book: Book, picture: Picture, selection: Selection): Said {
  if (picture.id === 'targets') return outcomesFinding(book, selection);
  if (picture.id === 'yearBudget') return yearsFinding(book, selection) ?? picture.heading;
  return picture.heading;
}

/** Pictures whose rate is told with its formula at the foot. */
const withRate: ReadonlySet<string> = new Set(['spent', 'yearShares', 'initialToFinal']);

/** Of a row with many figures the places of its first one are told: those of all would fill a line. */
const told = ({ id }: Picture, cells: PictureRow['cells']): PictureRow['cells'] =>
  id === 'yearShares' ? cells.slice(0, 1) : cells;

function ofPicture(book: Book, picture: Picture, selection: Selection): Told {
  const drawn = isDrawn(picture);
  const parts = drawn ? drawnParts(picture) : tableParts(picture);
  const rate = figureId(selection.report, rateKey('budget/total', selection.caliber));
  return {
    heading: headingOf(book, picture, selection),
    ...(drawn || !isCaptionOfDrawing(picture) ? { caption: picture.caption } : {}),
    bodies: parts.map((part) => ({ form: drawn ? ('chart' as const) : ('table' as const), picture: part })),
    notes: picture.notes,
    ...(withRate.has(picture.id) && book.figures.has(rate) ? { formula: rate } : {}),
    figures: picture.rows.flatMap(({ cells }) => told(picture, cells).filter((cell) => cell !== null)),
  };
}
