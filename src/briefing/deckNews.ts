import type { Deck } from '../domain/deck';
import { parseReportPath, reportPath } from '../domain/report';

/** What is stored now of a report, as far as a deck asks. */
export interface StoredHead {
  report: string;
  version: string;
}

/** Reports a deck was frozen with that have changed since, that are gone, and years that came in after. */
export interface DeckNews {
  changed: string[];
  gone: string[];
  came: string[];
}

/** Holds a deck's frozen reports against what is stored now. It says so; it changes nothing. */
export function deckNews(deck: Deck, heads: readonly StoredHead[]): DeckNews {
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
    came: [...now.keys()].filter((path) => !frozen.has(path) && ofOwn(path)),
  };
}

export const isNews = ({ changed, gone, came }: DeckNews): boolean => changed.length + gone.length + came.length > 0;
