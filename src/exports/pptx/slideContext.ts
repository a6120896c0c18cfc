import type { Book } from '../../domain/figure';
import type { MoneyUnit } from '../../domain/hundredths';
import type { Language } from '../../i18n/language';

/** What a slide's words and numbers are said in. */
export interface SlideContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
}
