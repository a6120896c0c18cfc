import { shallowRef } from 'vue';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath, type ReportKey } from '../domain/report';
import type { Head } from '../storage/documents';
import type { CommitOutcome } from '../storage/headChanges';
import type { Repository } from '../storage/reportRepository';
import { correction, type TypedCorrection } from './corrections';
import { guarded } from './guarded';

/** What was done last and can be taken back: the report then holds as version `to` again. */
export interface Undo {
  kind: 'removed' | 'restored' | 'corrected';
  key: ReportKey;
  /** What holds now; null where nothing does. */
  from: string | null;
  to: string | null;
}

export const noStore = (): Finding => notice('storage.notOpen', 'error');

/**
 * What a change came to: what stood in its way, and what can be taken back now, if it was a change that can be. A
 * conflict names the report, which another window changed meanwhile.
 */
export function changeResult(
  outcome: CommitOutcome,
  key: ReportKey,
  undo?: Undo,
): { findings: readonly Finding[]; undoable?: Undo | undefined } {
  if ('refused' in outcome) return { findings: outcome.refused };
  if ('conflict' in outcome) {
    return { findings: [notice('library.conflict', 'error', { report: verbatim(reportPath(key)) })] };
  }
  return { findings: [], undoable: undo && { ...undo, from: outcome.committed?.version ?? null } };
}

/** The store, once it is open, and what holds in it now. */
interface Shelf {
  repository: () => Repository | undefined;
  heads: () => readonly Head[];
}

/** Changes of what holds, each with the way back from the last of them. */
export function versionChanges({ repository, heads }: Shelf) {
  const undoable = shallowRef<Undo>();
  /** What stood in the way of the last change. */
  const refused = shallowRef<readonly Finding[]>([]);

  function told(outcome: CommitOutcome, key: ReportKey, undo?: Undo): readonly Finding[] {
    const result = changeResult(outcome, key, undo);
    if (result.findings.length === 0) undoable.value = result.undoable;
    return result.findings;
  }

  const holds = (key: ReportKey): string | null =>
    heads().find(({ report }) => report === reportPath(key))?.version ?? null;

  /** Lets a report hold as another of its versions has it. */
  async function restore(key: ReportKey, id: string): Promise<readonly Finding[]> {
    const from = holds(key);
    const outcome = await repository()?.restore(key, from, id);
    return outcome ? told(outcome, key, { kind: 'restored', key, from: id, to: from }) : [noStore()];
  }

  /** Takes a year away; its versions stay. */
  async function remove(key: ReportKey): Promise<readonly Finding[]> {
    const from = holds(key);
    const outcome = from === null ? undefined : await repository()?.withdraw(key, from);
    return outcome ? told(outcome, key, { kind: 'removed', key, from: null, to: from }) : [noStore()];
  }

  async function undo(): Promise<readonly Finding[]> {
    const last = undoable.value;
    const store = repository();
    if (!last || !store) return [];
    const { key, from, to } = last;
    return told(to === null ? await store.withdraw(key, from ?? '') : await store.restore(key, from, to), key);
  }

  /** Tries a change and remembers what stood in its way. */
  async function attempt(change: () => Promise<readonly Finding[]>): Promise<void> {
    refused.value = await change();
  }

  /** Puts one stated cell right as a new version, with its reason. */
  const correct = (key: ReportKey, typed: TypedCorrection): Promise<readonly Finding[]> =>
    guarded(async () => {
      const store = repository();
      const head = heads().find(({ report }) => report === reportPath(key));
      const report = await store?.report(key);
      if (!store || !head || !report) return [noStore()];
      const made = await correction(report, typed, new Date().toISOString());
      if (!('receipt' in made)) return made;
      const origin = head.origin === 'example' ? 'example' : 'user';
      const outcome = await store.commit({ expected: head.version, origin, ...made });
      return told(outcome, key, { kind: 'corrected', key, from: null, to: head.version });
    });

  const forgetUndo = (): void => {
    undoable.value = undefined;
  };

  return { undoable, refused, attempt, restore, remove, undo, correct, forgetUndo };
}
