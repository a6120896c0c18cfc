import { frozenText, mappingsBetween } from '../briefing/frozenMappings';
import type { Deck, DeckSource } from '../domain/deck';
import { reportPath, type ReportKey } from '../domain/report';
import { digestOf } from '../ingest/fingerprint';
import type { Head } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';

/** What a briefing keeps of the reports it was made of, frozen at a moment (ISO 8601), with the digest of it all. */
type DeckData = Pick<Deck, 'sources' | 'mappings' | 'frozen' | 'hash'>;

interface Stored {
  repository: Repository | undefined;
  heads: readonly Head[];
}

/** A copy of a report as it is stored now, with the receipt of its version. */
async function sourceOf(key: ReportKey, { repository, heads }: Stored): Promise<DeckSource | undefined> {
  const head = heads.find(({ report }) => report === reportPath(key));
  const version = head && (await repository?.version(key, head.version));
  if (!version) return undefined;
  const { department, year, edition, tables, origin, receipt } = version;
  const report = edition === undefined ? { department, year, tables } : { department, year, edition, tables };
  const { fingerprint, committed } = receipt;
  return { report, version: version.id, origin, fingerprint, committed };
}
/**
 * The report and all other years of its department and edition, oldest first, with what was confirmed by hand between
 * them: never another department's. Undefined where the report is not stored.
 */
export async function deckDataOf(key: ReportKey, stored: Stored): Promise<DeckData | undefined> {
  const { repository, heads } = stored;
  const own = heads.filter(({ department, edition }) => {
    return department === key.department && edition === key.edition;
  });
  const found = await Promise.all(own.map((one) => sourceOf(one, stored)));
  const sources = found.flatMap((source) => source ?? []).sort((a, b) => a.report.year - b.report.year);
  if (!sources.some(({ report }) => reportPath(report) === reportPath(key))) return undefined;
  const confirmedNow = (await repository?.mappings(key.department)) ?? [];
  const mappings = mappingsBetween(sources, confirmedNow);
  const hash = await digestOf([new TextEncoder().encode(frozenText({ sources, mappings }))]);
  return { sources, mappings, frozen: new Date().toISOString(), hash };
}
