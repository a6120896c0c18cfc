import type { Language } from './language';
import { fill, messageOf } from './say';
import { sourceText } from './sourceText';

const mostPlaces = 3;

/** Where a slide's numbers stand in the report of a year: up to three places, the others counted. */
export function sourcesLine(sources: readonly string[], year: number, language: Language): string {
  const places = sources.map((place) => sourceText(place, language));
  if (places.length === 0) return fill(messageOf('slide.source.none', language), { year });
  const named = places.slice(0, mostPlaces).join(messageOf('list.semicolon', language));
  const more = places.length - mostPlaces;
  const key = more > 0 ? 'slide.source.more' : 'slide.source';
  return fill(messageOf(key, language), { year, places: named, more });
}
