import type { Deck } from '../domain/deck';
import { notice } from '../domain/fault';
import { inOrder } from '../domain/inOrder';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import type { SignOff } from '../domain/signOff';
import type { Head, NameMapping } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';

export interface ShownReports {
  heads: readonly Head[];
  reports: readonly Report[];
}

/** Puts reports that are on screen into a store of their own, as their heads describe them. */
export async function putReports(into: Repository, { heads, reports }: ShownReports): Promise<void> {
  const byPath = new Map(heads.map((head) => [head.report, head]));
  const committed = new Date().toISOString();
  await into.commitAll(
    reports.flatMap((report) => {
      const head = byPath.get(reportPath(report));
      if (!head) return [];
      const receipt = { fingerprint: head.fingerprint, files: [], committed };
      return [{ expected: null, report, receipt, origin: head.origin }];
    }),
  );
}

/** All a page still knows after the store under it was cleared. */
export interface Screen extends ShownReports {
  decks: readonly Deck[];
  mappings: readonly NameMapping[];
  signOffs: readonly { key: ReportKey; signOff: SignOff }[];
}

/** What is on screen as a backup that can be restored like any other. */
export async function backupOfScreen(screen: Screen): Promise<Blob> {
  const { openMemory } = await import('../storage/reportRepository');
  const copy = await openMemory(notice('storage.gone', 'error'));
  await putReports(copy, screen);
  await Promise.all([
    ...screen.decks.map((deck) => copy.keepDeck({ ...deck, revision: 0 })),
    ...screen.mappings.map((mapping) => copy.keepMapping(mapping)),
    // Of two for one finding the later in the list holds.
    inOrder(screen.signOffs, ({ key, signOff }) => copy.keepSignOff(key, signOff)),
  ]);
  return copy.backup(new Date().toISOString());
}
