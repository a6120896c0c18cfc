import { toRaw } from 'vue';
import type { Decisions } from '../ingest/decisions';
import type { ReadingProgress } from '../ingest/importSession';
import { mappingsAmong } from '../storage/nameMappings';
import type { Repository } from '../storage/reportRepository';
import type { Commitment, Kept } from '../worker/importDesk';
import { connectIngest, type IngestClient } from '../worker/ingestClient';
import type { Effect, Event, ImportState, Working } from './importState';

export type Work = Exclude<Effect, { do: 'close' }>;

export const workWords: Readonly<Record<Work['do'], Working['what']>> = {
  read: 'reading',
  reopen: 'reading',
  remove: 'deciding',
  decide: 'deciding',
  forget: 'deciding',
  review: 'reviewing',
  commit: 'storing',
  undo: 'undoing',
  redo: 'redoing',
};

/** Structured clone takes no Vue proxies; decisions are plain and small. */
const plain = (decisions: Decisions): Decisions => JSON.parse(JSON.stringify(toRaw(decisions))) as Decisions;

/** What a page without a lasting store keeps itself: the worker can't see it. */
async function keptHere(repository: Repository): Promise<Kept | undefined> {
  if (repository.mode !== 'memory') return undefined;
  const [heads, history] = await Promise.all([repository.heads(), repository.history()]);
  const mappings = await mappingsAmong(repository, heads);
  const layouts = await repository.layouts();
  return { heads, history, reports: await repository.reports(heads), mappings, layouts };
}

/** What became of storing. Where the worker can't keep anything, the page stores what it is handed. */
async function commitment(repository: Repository, outcome: Commitment): Promise<Event> {
  if ('stored' in outcome) return { on: 'stored', heads: outcome.stored, receipts: outcome.receipts };
  if ('conflict' in outcome) return { on: 'conflict', report: outcome.conflict };
  if ('refused' in outcome) return { on: 'refused', findings: outcome.refused };
  const answer = await repository.commitAll(outcome.handed);
  if ('conflict' in answer) return { on: 'conflict', report: answer.conflict };
  if ('refused' in answer) return { on: 'refused', findings: answer.refused };
  const heads = answer.committed.filter((head) => head !== null);
  return { on: 'stored', heads, receipts: outcome.handed.map(({ receipt }) => receipt) };
}

/** Takes back what was stored together, or puts it back: all of it or nothing. */
async function turned(repository: Repository, { do: what, stored }: Extract<Work, { do: 'undo' | 'redo' }>) {
  const outcome =
    what === 'undo'
      ? await repository.undoAll(stored.heads.map((head) => ({ key: head, expected: head.version })))
      : await repository.restoreAll(
          stored.heads.map((head, index) => ({
            key: head,
            expected: stored.reviews[index]?.stored?.version ?? null,
            id: head.version,
          })),
        );
  if ('conflict' in outcome) return { on: 'conflict', report: outcome.conflict } as const;
  if ('refused' in outcome) return { on: 'refused', findings: outcome.refused } as const;
  return { on: 'turned', undone: what === 'undo' } as const;
}

export interface WorkParts {
  opened(): Promise<Repository>;
  tell(progress: ReadingProgress): void;
}

/** The import's worker, started when it is needed and told again all it knew when it is lost. */
export function importWork({ opened, tell }: WorkParts) {
  let connect = connectIngest;
  let client: IngestClient | undefined;

  async function connected({ held, decisions }: ImportState): Promise<IngestClient> {
    if (client) return client;
    const started = connect();
    client = started;
    const kept = await keptHere(await opened());
    await started.ask((desk) => desk.open(kept));
    if (held.length > 0) {
      await started.ask((desk) => desk.add([...held]));
      await started.ask((desk) => desk.decide(plain(decisions)));
    }
    return started;
  }

  function close(): void {
    client?.close();
    client = undefined;
  }

  /** Does one piece of work and tells what became of it. Rejects where the worker is lost. */
  async function perform(work: Work, state: ImportState): Promise<Event> {
    if (work.do === 'undo' || work.do === 'redo') return turned(await opened(), work);
    const at = await connected(state);
    switch (work.do) {
      case 'read': {
        const told = at.callback(tell);
        return {
          on: 'shown',
          view: await at.ask((desk) => desk.add([...work.files], told)),
          held: [...state.held, ...work.files],
        };
      }
      case 'remove': {
        const held = state.held.filter(({ name }) => name !== work.file && !work.file.startsWith(`${name}/`));
        return { on: 'shown', view: await at.ask((desk) => desk.remove(work.file)), held };
      }
      case 'forget': {
        const refused = await (await opened()).forgetLayouts(work.layouts);
        if (refused.length > 0) return { on: 'refused', findings: refused };
        const layouts = work.layouts.map(({ layout }) => layout);
        return { on: 'shown', view: await at.ask((desk) => desk.forget(layouts)) };
      }
      case 'review':
        return { on: 'reviewed', ...(await at.ask((desk) => desk.review(toRaw(work.joined)))) };
      case 'commit':
        return commitment(await opened(), await at.ask<Commitment>(async (desk) => desk.commit(work.answers)));
      default: {
        const decisions = plain(work.do === 'decide' ? work.decisions : state.decisions);
        return { on: 'shown', view: await at.ask((desk) => desk.decide(decisions)) };
      }
    }
  }

  return {
    perform,
    close,
    prepare: connected,
    at: () => client,
    use: (other: () => IngestClient): void => {
      connect = other;
    },
  };
}
