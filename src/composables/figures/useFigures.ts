import { computed, inject, provide, type InjectionKey } from 'vue';
import { useReading } from '../scope/useReading';
import { useLanguage } from '../shell/useLanguage';
import type { FigureId, Said } from '../../domain/figure';
import { formatFigure, type FigureStyle } from '../../i18n/format';
import { missingText, say, sayText } from '../../i18n/say';

/** Opens the card of a figure; `from` is the element it was opened at, which stays ringed. */
export type OpenFigure = (id: FigureId, from?: Element | null) => void;
const openKey: InjectionKey<OpenFigure> = Symbol('open figure');
const nowhere: OpenFigure = (id) => {
  throw new Error(`Nothing here opens the card of ${id}`);
};
export const provideOpenFigure = (open: OpenFigure): void => provide(openKey, open);

/** The address that opens the card of a figure. */
type FigureLink = (id: FigureId) => string;
const linkKey: InjectionKey<FigureLink> = Symbol('figure link');
/** On a page nothing runs on yet a figure is a link: followed when something does. */
export const provideFigureLinks = (link: FigureLink): void => provide(linkKey, link);

/** Figures as text and sentences as parts, in the language and unit of the page. */
export function useFigures() {
  const reading = useReading();
  const { language } = useLanguage();
  const open = inject(openKey, nowhere);
  const options = computed(() => ({
    book: reading.value.book,
    language: language.value,
    unit: reading.value.selection.unit,
  }));
  const figureOf = (id: FigureId) => reading.value.book.figures.get(id);
  return {
    open,
    link: inject(linkKey, undefined),
    figureOf,
    text: (id: FigureId, style: FigureStyle = 'full'): string => {
      const figure = figureOf(id);
      if (!figure) return missingText(id, options.value.book, language.value);
      return formatFigure(figure, { style, unit: options.value.unit, language: language.value });
    },
    parts: (sentence: Said) => say(sentence, options.value),
    sentence: (sentence: Said) => sayText(sentence, options.value),
  };
}
