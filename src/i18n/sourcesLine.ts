import type { Language } from './language';
import { fill, messageOf } from './say';
import { sourceText } from './sourceText';

const mostPlaces = 3;

interface Sourced {
  /** Places in the report, as locators. */
  sources: readonly string[];
  year: number;
  /** When the report was filed, as it says. */
  issued: string | undefined;
}

/** Where a slide's numbers stand in the report of a year and of which date: up to three places, the others counted. */
export function sourcesLine({ sources, year, issued }: Sourced, language: Language): string {
  const report =
    issued === undefined
      ? fill(messageOf('slide.source.report', language), { year })
      : fill(messageOf('slide.source.report.issued', language), { year, issued });
  const places = sources.map((place) => sourceText(place, language));
  if (places.length === 0) return fill(messageOf('slide.source.none', language), { report });
  const named = places.slice(0, mostPlaces).join(messageOf('list.semicolon', language));
  const more = places.length - mostPlaces;
  const key = more > 0 ? 'slide.source.more' : 'slide.source';
  return fill(messageOf(key, language), { report, places: named, more });
}
