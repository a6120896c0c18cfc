import type { Deck } from '../domain/deck';
import { parseReportPath, reportPath } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';
import { mappingsBetween } from './frozenMappings';

/** What is stored now of a report, as far as a deck asks. */
export interface StoredHead {
  report: string;
  version: string;
}

/**
 * Reports a deck was frozen with that have changed since, that are gone, and years that came in after; whether what was
 * confirmed by hand between its years is something else by now.
 */
export interface DeckNews {
  changed: string[];
  gone: string[];
  came: string[];
  confirmed: boolean;
}

/** Holds a deck's frozen reports against what is stored now. It says so; it changes nothing. */
export function deckNews(deck: Deck, heads: readonly StoredHead[], mappings: readonly YearMapping[]): DeckNews {
  const now = new Map(heads.map(({ report, version }) => [report, version]));
  const frozen = new Map(deck.sources.map(({ report, version }) => [reportPath(report), version]));
  const own = parseReportPath(deck.report);
  const ofOwn = (path: string): boolean => {
    const key = parseReportPath(path);
    return key?.department === own?.department && key?.edition === own?.edition;
  };
  return {
    changed: [...frozen].flatMap(([path, version]) => (now.has(path) && now.get(path) !== version ? [path] : [])),
    gone: [...frozen.keys()].filter((path) => !now.has(path)),
    confirmed: textOf(mappingsBetween(deck.sources, mappings)) !== textOf(mappingsBetween(deck.sources, deck.mappings)),
    came: [...now.keys()].filter((path) => !frozen.has(path) && ofOwn(path)),
  };
}

const textOf = (mappings: readonly YearMapping[]): string => JSON.stringify(mappings);

export const isNews = ({ changed, gone, came, confirmed }: DeckNews): boolean =>
  confirmed || changed.length + gone.length + came.length > 0;
