import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { notice, verbatim } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { isMissingPart } from '../domain/missingPart';
import type { ReportKey } from '../domain/report';
import type { PackagePart } from '../ingest/descriptor';
import { packageAt, type PackageSource } from '../ingest/packageAt';
import { unreadable } from '../storage/refusal';
import { openMemory, openRepository, type Repository, type RepositoryMode } from '../storage/reportRepository';
import { noticeBoard } from './notices';
import { publishedYears } from './publishedYears';
import { putReports } from './screenCopy';
import { shownReports } from './shownReports';

/** `opening` until something can be shown · `ready` · `empty`: nothing stored, nothing published · `failed`: retry. */
export type LibraryState = 'opening' | 'ready' | 'empty' | 'failed';

export interface LibrarySources {
  open(): Promise<Repository>;
  published: PackageSource;
}

const ownSources = (): LibrarySources => ({ open: () => openRepository(), published: packageAt('data/') });

const reasonOf = (error: unknown) => ({ reason: verbatim(error instanceof Error ? error.message : String(error)) });

/** What a browser rejects with, in words of its own, where nobody answers in time. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

/** The reports of this device: what is stored, which department is open with its book, and what there is to tell. */
export const useLibrary = defineStore('library', () => {
  const state = ref<LibraryState>('opening');
  const mode = ref<RepositoryMode>('durable');
  const repository = shallowRef<Repository>();
  /** What was kept has been cleared under the page: what is on screen is all there is of it. */
  const cleared = ref(false);
  /** The report last looked at: where the way leads back to from pages of no one report. */
  const lastSeen = shallowRef<ReportKey>();
  const { show, showBeside, forget, ...shown } = shownReports();
  const { fetching, take, stop } = publishedYears();
  const board = noticeBoard();
  let sources = ownSources();
  let stopWatching = (): void => undefined;

  const hasReports = (): boolean => shown.heads.value.length > 0;
  function lose(trouble: Finding): void {
    board.tell([trouble]);
    if (trouble.rule === 'storage.gone') cleared.value = true;
  }
  /** Whatever the store itself rejects with is told; nothing here leaves the page waiting. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      lose(isMissingPart(error) ? notice('part.reader', 'error') : unreadable(error));
      if (state.value === 'opening') state.value = 'failed';
    }
  }

  /** Shows a department as it is stored now; where none is named, the one that is open, or the first. */
  const open = (department?: string): Promise<void> =>
    guarded(async () => {
      const from = repository.value;
      if (!from || cleared.value) return;
      await show(from, department);
      board.tell(from.damage);
      mode.value = from.mode;
      if (!hasReports()) {
        if (state.value === 'ready') state.value = 'empty';
        return;
      }
      // An address may name a department that isn't stored: that is the page's to say, not a failure.
      const unreadableAll = shown.reports.value.length === 0 && from.damage.length > 0;
      state.value = unreadableAll ? 'failed' : 'ready';
    });

  /** Reports of other departments that stand beside the one shown: read on demand, into the same book. */
  const setBeside = (keys: readonly ReportKey[]): Promise<void> => guarded(() => showBeside(repository.value, keys));

  function use(opened: Repository): void {
    stopWatching();
    if (repository.value && repository.value !== opened) repository.value.close();
    repository.value = opened;
    cleared.value = false;
    mode.value = opened.mode;
    // While years come in by the dozen, each look would be at a few more of them.
    const look = (): void => void (fetching.value ? undefined : open());
    const watched = [opened.watch(look), opened.watchMappings(() => void open()), opened.watchLoss(lose)];
    stopWatching = () => watched.forEach((end) => end());
    if (opened.reason) board.tell([opened.reason]);
  }
  /** A store in memory that holds reports already is not let go; any other is opened anew. */
  async function openStore(): Promise<Repository> {
    const kept = repository.value;
    if (kept?.mode === 'memory' && hasReports()) return kept;
    const opened = await sources.open();
    use(opened);
    return opened;
  }
  /** Goes on in the page's memory, with what is on screen: the store refuses, or doesn't answer. */
  async function goOnInMemory(reason: Finding = notice('storage.chosenMemory', 'error')): Promise<void> {
    const memory = await openMemory(reason);
    await putReports(memory, { heads: shown.heads.value, reports: shown.reports.value });
    use(memory);
    if (hasReports()) await open();
    else await refresh();
  }

  async function descriptorOrNote(): Promise<string | undefined> {
    try {
      return await sources.published.descriptor();
    } catch (error) {
      const unreachable = isUnanswered(error)
        ? notice('library.noAnswer', 'error')
        : notice('library.unreachable', 'error', reasonOf(error));
      board.tell([hasReports() ? notice('library.offline', 'note') : unreachable]);
      return undefined;
    }
  }

  /** The repository, once it is open. */
  async function opened(): Promise<Repository> {
    if (repository.value) return repository.value;
    return new Promise((resolve) => {
      const done = watch(repository, (now) => {
        if (!now) return;
        done();
        resolve(now);
      });
    });
  }

  /** Looks for a newer package and stores what it brings. Without network the stored reports stay, with a note. */
  const refresh = (part: PackagePart = 'published'): Promise<void> =>
    guarded(async () => {
      const into = repository.value ?? (await openStore());
      const descriptor = await descriptorOrNote();
      if (descriptor !== undefined) {
        const first = shown.department.value ?? asked;
        const source = sources.published;
        const { findings, stopped } = await take(into, { descriptor, source, part, first, shown: () => open(first) });
        board.tell(findings);
        await open();
        // What can't be stored can be shown, as long as nothing else is.
        if (stopped && !hasReports() && into.mode !== 'memory') return goOnInMemory(stopped);
        if (stopped) board.tell([stopped]);
      }
      // That nothing can be kept is no reason why nothing is there.
      const broken = board.notices.value.some(({ id, result }) => result === 'error' && id !== into.reason?.id);
      if (!hasReports()) state.value = broken ? 'failed' : 'empty';
    });

  let asked: string | undefined;
  /**
   * Opens what is stored and shows it at once, looking for newer data behind; on the first start shows what the
   * published package brings. Call again to retry.
   */
  const start = (options: { department?: string; sources?: LibrarySources } = {}): Promise<void> =>
    guarded(async () => {
      state.value = 'opening';
      sources = options.sources ?? sources;
      asked = options.department ?? asked;
      board.clear();
      await openStore();
      await open(options.department);
      if (board.notices.value.some(({ rule }) => rule === 'storage.noAnswer' || rule === 'storage.readFailed')) return;
      if (hasReports()) void refresh();
      else await refresh();
    });

  /** Shows the invented department, stored from the package's example folder. */
  async function loadExample(): Promise<void> {
    await refresh('example');
    const example = shown.heads.value.find(({ origin }) => origin === 'example');
    if (example) await open(example.department);
  }

  /** Takes every invented report away again, and the briefings made of them; what stays is told. */
  const removeExample = (): Promise<void> =>
    guarded(async () => {
      const from = repository.value;
      if (!from) return;
      const invented = shown.heads.value.filter(({ origin }) => origin === 'example');
      const outcome = await from.withdrawAll(invented.map((head) => ({ key: head, expected: head.version })));
      if ('refused' in outcome) board.tell(outcome.refused);
      if ('conflict' in outcome) {
        board.tell([notice('library.conflict', 'error', { report: verbatim(outcome.conflict) })]);
      }
      if (!('committed' in outcome)) return;
      const decks = await from.decks();
      const told = decks.filter(({ sources: copied }) => copied.some(({ origin }) => origin === 'example'));
      board.tell((await Promise.all(told.map(({ id }) => from.removeDeck(id)))).flat());
      if (invented.some(({ department }) => department === lastSeen.value?.department)) lastSeen.value = undefined;
      forget();
      await open();
      if (!hasReports()) state.value = 'empty';
    });

  const newest = computed<ReportKey | undefined>(() => [...shown.reports.value].sort((a, b) => b.year - a.year)[0]);

  const { notices, dismiss, tell } = board;
  return {
    state,
    mode,
    repository,
    cleared,
    fetching,
    lastSeen,
    newest,
    ...shown,
    notices,
    dismiss,
    tell,
    start,
    opened,
    refresh,
    stopFetching: stop,
    goOnInMemory,
    open,
    setBeside,
    loadExample,
    removeExample,
  };
});
