import type { Book } from '../domain/figure';
import type { MoneyUnit } from '../domain/hundredths';
import type { Language } from '../i18n/language';
import type { ChartTheme } from './theme';

/** Everything an option depends on besides its picture: the same context draws a screen, a slide or an export. */
export interface ChartContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
  theme: ChartTheme;
  /** Size of the drawing in CSS pixels: a chart chooses its form by width. */
  width: number;
  height: number;
}
