import { computed, type ComputedRef } from 'vue';
import { useReading } from '../scope/useReading';
import type { Book } from '../../domain/figure';
import type { Selection } from '../../pictures/selection';

/** A picture of the book and selection provided above, made anew when either changes. */
export function usePicture<P>(picture: (book: Book, selection: Selection) => P): ComputedRef<P> {
  const reading = useReading();
  return computed(() => picture(reading.value.book, reading.value.selection));
}
