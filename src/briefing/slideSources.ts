import type { Book, FigureId } from '../domain/figure';
import { coarsePlaces, sourcesOf } from '../domain/sources';

/** Where some figures come from, each place once, in the order they come up. */
export function placesBehind(book: Book, figures: readonly FigureId[]): string[] {
  const places = figures.flatMap((id) => {
    const figure = book.figures.get(id);
    return figure ? sourcesOf(book, figure) : [];
  });
  return [...new Set(places.flatMap(coarsePlaces))];
}
