import type { Deck, DeckSource } from '../domain/deck';
import { reportPath } from '../domain/report';
import type { YearMapping } from '../domain/years/mappings';

const textOf = ({ department, table, fromYear, from, toYear, to }: YearMapping): string =>
  JSON.stringify([department, table, fromYear, from, toYear, to]);

/** Of what was confirmed by hand, all that lies between years of some sources, in an order of its own. */
export function mappingsBetween(sources: readonly DeckSource[], mappings: readonly YearMapping[]): YearMapping[] {
  const years = new Set(sources.map(({ report }) => report.year));
  return mappings
    .filter(({ fromYear, toYear }) => years.has(fromYear) && years.has(toYear))
    .map((mapping): readonly [string, YearMapping] => [textOf(mapping), mapping])
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, { department, table, fromYear, from, toYear, to }]) => ({
      department,
      table,
      fromYear,
      from,
      toYear,
      to,
    }));
}

/**
 * Everything a deck answers from in one text, to be hashed: each report's path, version and fingerprint, and what was
 * confirmed by hand. The same data gives the same text, in whatever order it was taken.
 */
export function frozenText({ sources, mappings }: Pick<Deck, 'sources' | 'mappings'>): string {
  const reports = sources.map(({ report, version, fingerprint }) => [reportPath(report), version, fingerprint]);
  return JSON.stringify([reports.map((one) => JSON.stringify(one)).sort(), mappings.map(textOf).sort()]);
}
