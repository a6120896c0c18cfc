import type { Book, Figure } from './figure';

/** The places of the report a figure rests on, first its own; formulas are followed to the cells they are made of. */
export function sourcesOf(book: Book, figure: Figure, depth = 4): string[] {
  if (figure.origin.by === 'report') return figure.origin.source ? [figure.origin.source] : [];
  if (depth === 0) return [];
  const places = figure.origin.inputs.flatMap((id) => {
    const input = book.figures.get(id);
    return input ? sourcesOf(book, input, depth - 1) : [];
  });
  return [...new Set(places)];
}

/** Places down to their table, list or section, each by itself: rows and paragraphs are for the card of one figure. */
export const coarsePlaces = (source: string): string[] =>
  source.split(/[;；]/).map((place) => place.trim().replace(/\.(?:行|段)\d+.*$/, ''));
