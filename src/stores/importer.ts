import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { cellKey } from '../ingest/cellPlaces';
import { noDecisions, type Decisions, type Question } from '../ingest/draft';
import { nameApart, type ReadingProgress } from '../ingest/importSession';
import type { CellTrial, GridRow, ImportView, ReportReview } from '../ingest/importView';
import { pastedFile } from '../ingest/readers/pasted';
import type { Head, ImportRecord, Receipt } from '../storage/documents';
import type { CellSpot } from '../worker/cellTrial';
import type { Commitment, Kept } from '../worker/importDesk';
import { connectIngest, workerGone, type IngestClient } from '../worker/ingestClient';
import { frozen } from './frozen';
import { lacksOf, openQuestions, steps, type Lack, type Step } from './importSteps';
import { useLibrary } from './library';

/** What the import is at; with `progress` while files are read. */
export interface Working {
  what: 'reading' | 'deciding' | 'reviewing' | 'storing' | 'undoing';
  progress?: ReadingProgress;
}

/** What the last step stored: heads with their receipts, one a report, and what was reviewed before. */
export interface StoredImport {
  heads: readonly Head[];
  receipts: readonly Receipt[];
  reviews: readonly ReportReview[];
  undone: boolean;
}

type Answers = ImportRecord['answers'];

/** Structured clone takes no Vue proxies; decisions are plain and small. */
const plain = (decisions: Decisions): Decisions => JSON.parse(JSON.stringify(decisions)) as Decisions;

/** The import as the clerk goes through it: files, cells, comparison, receipt. Nothing is stored before the last step. */
export const useImporter = defineStore('importer', () => {
  const library = useLibrary();
  const step = ref<Step>('files');
  const view = shallowRef<ImportView>();
  const decisions = shallowRef<Decisions>(noDecisions);
  /** All that was asked so far, answered or not: an answer can be changed as long as its table is there. */
  const questions = shallowRef<readonly Question[]>([]);
  const reviews = shallowRef<readonly ReportReview[]>([]);
  const ticked = shallowRef<ReadonlySet<string>>(new Set());
  const working = shallowRef<Working>();
  const trouble = shallowRef<readonly Finding[]>([]);
  const stored = shallowRef<StoredImport>();
  let connect = connectIngest;
  let client: IngestClient | undefined;
  let held: readonly File[] = [];
  /** One thing after the other: answers come back in the order they were asked for. */
  let queue: Promise<unknown> = Promise.resolve();

  const lacks = computed<Readonly<Record<Step, readonly Lack[]>>>(() =>
    lacksOf({ view: view.value, decisions: decisions.value, reviews: reviews.value, ticked: ticked.value }),
  );
  /** The furthest step that may be gone to. */
  const reach = computed<Step>(() => {
    if (stored.value) return 'receipt';
    const stop = steps.findIndex((name) => lacks.value[name].length > 0);
    const furthest = reviews.value.length > 0 ? 'compare' : 'cells';
    return steps[Math.min(stop < 0 ? steps.length : stop, steps.indexOf(furthest))] ?? 'files';
  });
  const unsaved = computed(() => (view.value?.files.length ?? 0) > 0 && !stored.value);

  /** What a page without a lasting store keeps itself: the worker can't see it. */
  async function keptHere(): Promise<Kept | undefined> {
    const repository = await library.opened();
    if (repository.mode !== 'memory') return undefined;
    const heads = await repository.heads();
    const reports = await Promise.all(heads.map(repository.report));
    return { heads, reports: reports.filter((report) => report !== undefined) };
  }

  /** The worker at hand, or a new one that is told all the one before knew. */
  async function connected(): Promise<IngestClient> {
    if (client) return client;
    const started = connect();
    client = started;
    const kept = await keptHere();
    await started.ask((desk) => desk.open(kept));
    if (held.length > 0) {
      await started.ask((desk) => desk.add([...held]));
      show(await started.ask((desk) => desk.decide(plain(decisions.value))));
    }
    return started;
  }

  /** Starts the worker before it is needed; where that fails, whoever needs it first is told. */
  function prepare(): void {
    queue = queue.then(connected).then(
      () => undefined,
      () => {
        client?.close();
        client = undefined;
      },
    );
  }

  function told(error: unknown): void {
    client?.close();
    client = undefined;
    const reason = verbatim(error instanceof Error ? error.message : String(error));
    trouble.value = [notice('importing.broken', 'error', { reason })];
  }

  /** Runs one piece of work behind those before it; what it breaks on is told. Gives whether it was done. */
  function run(what: Working['what'], work: (client: IngestClient) => Promise<void>): Promise<boolean> {
    const mine = queue.then(async () => {
      working.value = { what };
      trouble.value = [];
      try {
        await work(await connected());
        return true;
      } catch (error) {
        if (!(error instanceof Error && error.name === workerGone && error.message === 'closed')) told(error);
        return false;
      } finally {
        working.value = undefined;
      }
    });
    queue = mine;
    return mine;
  }

  const answered = (id: string): boolean => decisions.value.answers[id] !== undefined;
  function show(next: ImportView): void {
    view.value = frozen(next);
    const blocks = new Set(next.files.flatMap((file) => file.blocks.map(({ id }) => id)));
    const kept = questions.value.filter(({ id, block }) => {
      return blocks.has(block) && !next.questions.some((question) => question.id === id) && answered(id);
    });
    questions.value = [...kept, ...next.questions];
    reviews.value = [];
    ticked.value = new Set();
  }

  /** Adds files and reads them; those before stay. Files of one name are told apart by a number. */
  const add = (files: readonly File[]): Promise<boolean> =>
    run('reading', async (to) => {
      if (stored.value) begin();
      const taken = new Set(held.map(({ name }) => name));
      const named = files.map((file) => {
        const name = nameApart(file.name, taken);
        taken.add(name);
        return name === file.name ? file : new File([file], name);
      });
      const tell = to.callback((progress) => {
        working.value = { what: 'reading', progress };
      });
      const next = await to.ask((desk) => desk.add(named, tell));
      held = [...held, ...named];
      show(next);
    });

  /** Adds cells copied from a spreadsheet, as a file of its own. */
  function paste(text: string, name: string): Promise<boolean> {
    const { bytes } = pastedFile(text, name);
    return add([new File([bytes as Uint8Array<ArrayBuffer>], name)]);
  }

  const remove = (file: string): Promise<boolean> =>
    run('deciding', async (from) => {
      show(await from.ask((desk) => desk.remove(file)));
      held = held.filter(({ name }) => name !== file && !file.startsWith(`${name}/`));
    });

  /** Adds to what was decided; the draft follows. */
  function decide(patch: Partial<Decisions>): Promise<boolean> {
    const { readings, answers, mapping, cells, leftOut } = decisions.value;
    decisions.value = {
      readings: { ...readings, ...patch.readings },
      answers: { ...answers, ...patch.answers },
      mapping: { ...mapping, ...patch.mapping },
      cells: { ...cells, ...patch.cells },
      leftOut: patch.leftOut ?? leftOut,
    };
    const wanted = plain(decisions.value);
    return run('deciding', async (desk) => show(await desk.ask((ask) => ask.decide(wanted))));
  }

  const blockAt = ({ block }: CellSpot) =>
    view.value?.files.flatMap(({ blocks }) => blocks).find(({ id }) => id === block);

  /** Puts another text in place of a cell's; empty: not stated. */
  async function fix(spot: CellSpot, text: string): Promise<void> {
    const block = blockAt(spot);
    if (block) await decide({ cells: { [cellKey(block, spot)]: text } });
  }
  /** Lets the file's own text hold again. */
  async function restore(spot: CellSpot): Promise<void> {
    const block = blockAt(spot);
    if (!block) return;
    const { [cellKey(block, spot)]: _, ...cells } = decisions.value.cells;
    decisions.value = { ...decisions.value, cells };
    await decide({});
  }

  /** Stops whatever is being done. Nothing was stored; files read before stay. */
  async function cancel(): Promise<void> {
    client?.close();
    client = undefined;
    await queue;
    if (held.length > 0) await run('reading', async () => undefined);
  }

  const review = (): Promise<boolean> =>
    run('reviewing', async (from) => {
      const reviewed = await from.ask((desk) => desk.review());
      show(reviewed.view);
      reviews.value = frozen(reviewed.reviews);
    });

  async function settled(outcome: Commitment): Promise<void> {
    if ('handed' in outcome) {
      const answer = await library.repository?.commitAll(outcome.handed);
      if (!answer) return;
      if ('conflict' in answer) return settled({ conflict: answer.conflict });
      if ('refused' in answer) return settled(answer);
      const heads = answer.committed.filter((head) => head !== null);
      return settled({ stored: heads, receipts: outcome.handed.map(({ receipt }) => receipt) });
    }
    if ('conflict' in outcome) {
      trouble.value = [notice('importing.conflict', 'error', { report: verbatim(outcome.conflict) })];
    } else if ('refused' in outcome) {
      trouble.value = outcome.refused;
    } else {
      const { stored: heads, receipts } = outcome;
      stored.value = frozen({ heads, receipts, reviews: reviews.value, undone: false });
    }
  }

  /** Stores what was reviewed, all of it or nothing. */
  const commit = (answers: Answers): Promise<boolean> =>
    run('storing', async (from) => {
      if (lacks.value.compare.length > 0) return;
      await settled(await from.ask<Commitment>(async (desk) => desk.commit(answers)));
    });

  /** Takes back what the last step stored: the versions before hold again, these stay in the list of versions. */
  const undo = (): Promise<boolean> =>
    run('undoing', async () => {
      const done = stored.value;
      const repository = library.repository;
      if (!done || !repository) return;
      const outcome = await repository.undoAll(done.heads.map((head) => ({ key: head, expected: head.version })));
      if ('conflict' in outcome) {
        trouble.value = [notice('importing.undoConflict', 'error', { report: verbatim(outcome.conflict) })];
      } else if ('refused' in outcome) trouble.value = outcome.refused;
      else stored.value = { ...done, undone: true };
    });

  /** Goes on from a step: what is missing there stays to be done. Gives the step that was reached. `answers`: in words, for the receipt. */
  async function next(answers: Answers = []): Promise<Step> {
    const from = step.value;
    if (from === 'files') {
      const guesses = openQuestions(view.value, decisions.value).flatMap(({ id, guess }) =>
        guess ? [[id, guess.option] as const] : [],
      );
      if (guesses.length > 0) await decide({ answers: Object.fromEntries(guesses) });
      return lacks.value.files.length === 0 ? 'cells' : 'files';
    }
    if (from === 'cells') return (await review()) && reviews.value.length > 0 ? 'compare' : 'cells';
    if (from === 'compare') {
      await commit(answers);
      return stored.value ? 'receipt' : 'compare';
    }
    return from;
  }

  function tick(id: string, on: boolean): void {
    const all = new Set(ticked.value);
    if (on) all.add(id);
    else all.delete(id);
    ticked.value = all;
  }

  /** An import with nothing in it, beside what was stored. */
  function begin(): void {
    held = [];
    view.value = undefined;
    questions.value = [];
    decisions.value = noDecisions;
    reviews.value = [];
    ticked.value = new Set();
    stored.value = undefined;
    trouble.value = [];
    step.value = 'files';
  }
  /** Lets go of everything that isn't stored. */
  function reset(): void {
    client?.close();
    client = undefined;
    begin();
  }

  const rows = async (block: string, from: number, count: number): Promise<readonly GridRow[]> =>
    client ? client.ask((desk) => desk.rows(block, from, count)) : [];
  const tryCell = async (spot: CellSpot, text: string): Promise<CellTrial | undefined> =>
    client?.ask((desk) => desk.tryCell(spot, text));

  const use = (other: () => IngestClient): void => {
    connect = other;
  };

  return {
    step,
    view,
    decisions,
    questions,
    reviews,
    ticked,
    working,
    trouble,
    stored,
    lacks,
    prepare,
    reach,
    unsaved,
    add,
    paste,
    fix,
    restore,
    remove,
    decide,
    cancel,
    review,
    undo,
    next,
    tick,
    reset,
    rows,
    tryCell,
    use,
  };
});
