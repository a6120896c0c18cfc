import { inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Book } from '../../domain/figure';
import type { Finding } from '../../domain/finding';
import type { Selection } from '../../pictures/selection';

/** The rules are on their way, or could not be had: then they are asked for again. */
export interface Checking {
  failed: boolean;
  retry: () => void;
}

/** What a page answers from: the library's book, or a deck's frozen one. */
export interface PageReading {
  book: Book;
  selection: Selection;
  findings: readonly Finding[];
  /** The rules are not there: no findings is nothing to conclude from. */
  checking?: Checking;
  /** Of the invented department: marked wherever it is shown, in files too. */
  example?: boolean;
}

const readingKey: InjectionKey<Ref<PageReading>> = Symbol('reading');

export const provideReading = (reading: Ref<PageReading>): void => provide(readingKey, reading);

/** The book, selection and findings provided above. Throws where none was provided: a figure without a book is a bug. */
export function useReading(): Ref<PageReading> {
  const reading = inject(readingKey);
  if (!reading) throw new Error('no book was provided');
  return reading;
}
