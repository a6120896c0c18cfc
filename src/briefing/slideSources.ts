import type { Book, FigureId } from '../domain/figure';
import { sourcesOf } from '../domain/sources';

/** A place down to its table, list or section: rows and paragraphs are for the card of one figure. */
const coarse = (source: string): string =>
  source
    .split(/[;；]/)
    .map((place) => place.trim().replace(/\.(?:行|段)\d+.*$/, ''))
    .join('; ');

/** Where some figures come from, each place once, in the order they come up. */
export function placesBehind(book: Book, figures: readonly FigureId[]): string[] {
  const places = figures.flatMap((id) => {
    const figure = book.figures.get(id);
    return figure ? sourcesOf(book, figure) : [];
  });
  return [...new Set(places.flatMap((place) => coarse(place).split('; ')))];
}
