import type { MessageKey } from '../domain/messageKey';
import { numberOf, type FigureId, type Said } from '../domain/figure';
import type { Name } from '../domain/words';
import { formatFigure, nameText, unitBeside, type FigureStyle } from '../i18n/format';
import type { Language } from '../i18n/language';
import { fill, messageOf, missingText, sayText } from '../i18n/say';
import type { ChartContext } from './chartContext';
import { text, type Shape } from './shapes';
import type { ChartTheme } from './theme';

/**
 * What a chart draws on. Lengths are those of a page at 15-px text; the whole sheet is enlarged by `scale` for a theme
 * with larger type, so that a slide is the same drawing, larger.
 */
export interface DrawingSheet {
  width: number;
  height: number;
  scale: number;
  /** Sizes of content, of second lines and of captions and axes. */
  size: number;
  second: number;
  caption: number;
  outline: number;
  theme: ChartTheme;
  words: Words;
}

/** Everything a chart says, in the language and unit of its context. */
export interface Words {
  locale: Language['locale'];
  figure: (id: FigureId, style?: FigureStyle) => string;
  name: (name: Name) => string;
  said: (said: Said) => string;
  message: (key: MessageKey, words?: Readonly<Record<string, string>>) => string;
  value: (id: FigureId | null | undefined) => number | undefined;
  /** The unit a figure is shown in; empty where it has none. */
  unit: (id: FigureId) => string;
  /** Whether a figure is only expected yet. */
  expected: (id: FigureId) => boolean;
}

export const wordsOf = ({ book, language, unit }: ChartContext): Words => ({
  locale: language.locale,
  figure: (id, style = 'plain') => {
    const figure = book.figures.get(id);
    return figure ? formatFigure(figure, { style, unit, language }) : missingText(id, book, language);
  },
  name: (name) => nameText(name, language),
  said: (said) => sayText(said, { book, unit, language }),
  message: (key, words = {}) => fill(messageOf(key, language), words),
  value: (id) => (id ? numberOf(book, id) : undefined),
  unit: (id) => {
    const figure = book.figures.get(id);
    return figure ? unitBeside(figure, unit, language) : '';
  },
  expected: (id) => book.figures.get(id)?.expected ?? false,
});

interface SayLook {
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  turned?: boolean;
  size?: number;
  fill?: string;
  halo?: string;
}

/** A line of text on a sheet, ink and content size unless said. */
export const sayAt = (sheet: DrawingSheet, content: string, at: readonly [number, number], look: SayLook = {}): Shape =>
  text(content, at[0], at[1], {
    size: sheet.size,
    fill: sheet.theme.ink,
    // Drawn to a string, a style stands between double quotes: a font's name must not end it.
    font: sheet.theme.font.replaceAll('"', "'"),
    ...look,
  });
