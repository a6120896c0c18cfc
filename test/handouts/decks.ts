import { defaultSlides } from '../../src/briefing/defaultSlides';
import { shownSlides, slidesOf } from '../../src/briefing/slidesOf';
import { choicesFor } from '../../src/briefing/pictureChoices';
import type { Deck, DeckSlide } from '../../src/domain/deck';
import type { Book } from '../../src/domain/figure';
import { reportPath } from '../../src/domain/report';
import { deckFileOf } from '../../src/exports/pptx/deckFileOf';
import type { DeckFile } from '../../src/exports/pptx/deckFile';
import type { Language } from '../../src/i18n/language';
import type { Selection } from '../../src/pictures/selection';

interface DeckOptions {
  language: Language;
  /** Every picture of every page behind the slides a briefing starts with. */
  every?: boolean;
  isExample?: boolean;
  department?: string;
}

const pictureSlides = (book: Book, selection: Selection): DeckSlide[] =>
  choicesFor(book, selection)
    .flatMap(({ choices }) => choices)
    .map(({ content, key }) => ({
      id: key,
      content,
      heading: '',
      note: '',
      seconds: 60,
      backup: false,
      hidden: false,
      compared: selection.compared.map(reportPath),
      unit: selection.unit,
      caliber: selection.caliber,
    }));

/** The briefing of a report as it would be saved, without a store. */
export function deckFile(book: Book, selection: Selection, options: DeckOptions): DeckFile {
  const { language, every = false, isExample = false, department = '某管理委员会' } = options;
  const first = defaultSlides(book, selection);
  const talk = first.filter(({ backup }) => !backup);
  const more = every ? pictureSlides(book, selection) : [];
  const slides = [...talk, ...more, ...first.filter(({ backup }) => backup)];
  const deck: Deck = {
    id: 'd',
    report: reportPath(selection.report),
    frozen: '2024-09-01T00:00:00.000Z',
    sources: [],
    mappings: [],
    slides,
    hash: '',
    revision: 1,
  };
  const title = `${department} ${selection.report.year} 年度整体支出绩效自评`;
  return deckFileOf(shownSlides(slidesOf(deck, book)), {
    context: { book, language },
    title,
    department,
    stamp: '入库 2024-08-01 · 版本 00000000',
    isExample,
  });
}
