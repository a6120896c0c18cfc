import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { isMissingPart } from '../domain/missingPart';
import { cellKey } from '../ingest/cellPlaces';
import type { Decisions } from '../ingest/decisions';
import type { CellTrial, GridRow } from '../ingest/importView';
import { pastedFile } from '../ingest/readers/pasted';
import type { ImportRecord } from '../storage/documents';
import type { CellSpot } from '../worker/cellTrial';
import { workerGone } from '../worker/ingestClient';
import { importNext } from './importMachine';
import { atStart, isUnsaved, reachOf, type Event, type ImportState } from './importState';
import { lacksOf, type ImportStep } from './importSteps';
import { importWork, workWords, type Work } from './importWork';
import { useLibrary } from './library';

const wasClosed = (error: unknown): boolean =>
  error instanceof Error && error.name === workerGone && error.message === 'closed';

/** The import's machine at work: events in, its state out, its effects done one after the other. */
export const useImporter = defineStore('importer', () => {
  const library = useLibrary();
  const state = shallowRef<ImportState>(atStart);
  const worker = importWork({ opened: library.opened, tell: (progress) => void send({ on: 'progress', progress }) });
  /** One thing after the other: answers come back in the order they were asked for. */
  let queue: Promise<unknown> = Promise.resolve();

  /** Tells the machine; what it wants done stands in the queue. Settles once that is done. */
  async function send(event: Event): Promise<void> {
    const [next, effects] = importNext(state.value, event);
    state.value = next;
    for (const effect of effects) {
      if (effect.do === 'close') worker.close();
      else queue = queue.then(() => doing(effect));
    }
    if (effects.length > 0) await queue;
  }

  async function doing(work: Work): Promise<void> {
    void send({ on: 'begun', what: workWords[work.do] });
    try {
      const event = await worker.perform(work, state.value);
      void send(event);
      // The pages go on with what was stored.
      if (event.on === 'stored') library.lastSeen = [...event.heads].sort((a, b) => b.year - a.year)[0];
    } catch (error) {
      if (!wasClosed(error)) {
        worker.close();
        const reason = error instanceof Error ? error.message : String(error);
        void send({ on: 'broke', reason, missing: isMissingPart(error) });
      }
    }
    void send({ on: 'ended' });
  }

  /** Starts the worker before it is needed; where that fails, whoever needs it first is told. */
  function prepare(): void {
    queue = queue.then(() => worker.prepare(state.value)).catch(worker.close);
  }

  const blockAt = ({ block }: CellSpot) =>
    state.value.view?.files.flatMap(({ blocks }) => blocks).find(({ id }) => id === block);
  const decide = (patch: Partial<Decisions>): Promise<void> => send({ on: 'decide', patch });

  /** Adds cells copied from a spreadsheet, as a file of its own; `markup` as they were copied, where that came along. */
  function paste(text: string, name: string, markup = ''): Promise<void> {
    const { bytes } = pastedFile(text, name, markup);
    return send({ on: 'add', files: [new File([bytes as Uint8Array<ArrayBuffer>], name)] });
  }
  /** Puts other texts in place of cells'; empty: not stated. */
  async function fix(fixes: readonly { spot: CellSpot; text: string }[]): Promise<void> {
    const cells = fixes.flatMap(({ spot, text }) => {
      const block = blockAt(spot);
      return block ? [[cellKey(block, spot), text] as const] : [];
    });
    if (cells.length > 0) await decide({ cells: Object.fromEntries(cells) });
  }
  /** Lets the file's own text hold again. */
  async function restore(spot: CellSpot): Promise<void> {
    const block = blockAt(spot);
    if (block) await send({ on: 'restoreCell', cell: cellKey(block, spot) });
  }
  /** Goes on from a step: what is missing there stays to be done. Gives the step that was reached. `answers`: in words, for the receipt. */
  async function next(answers: ImportRecord['answers'] = []): Promise<ImportStep> {
    const from = state.value.step;
    await send({ on: 'next', answers });
    return state.value.reached ?? from;
  }

  const rows = async (block: string, from: number, count: number): Promise<readonly GridRow[]> =>
    worker.at()?.ask((desk) => desk.rows(block, from, count)) ?? [];
  const tryCell = async (spot: CellSpot, text: string): Promise<CellTrial | undefined> =>
    worker.at()?.ask((desk) => desk.tryCell(spot, text));

  return {
    state,
    lacks: computed(() => lacksOf(state.value)),
    reach: computed(() => reachOf(state.value)),
    unsaved: computed(() => isUnsaved(state.value)),
    send,
    prepare,
    decide,
    paste,
    fix,
    restore,
    next,
    rows,
    tryCell,
    use: worker.use,
  };
});
