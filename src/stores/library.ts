import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { notice, verbatim } from '../domain/fault';
import { isMissingPart } from '../domain/missingPart';
import type { ReportKey } from '../domain/report';
import type { PackagePart } from '../ingest/descriptor';
import { packageAt, type PackageSource } from '../ingest/packageAt';
import { openRepository, type Repository, type RepositoryMode } from '../storage/reportRepository';
import { adoptPackage } from './adoptPackage';
import { noticeBoard } from './notices';
import { shownReports } from './shownReports';

/** `opening` until something can be shown · `ready` · `empty`: nothing stored, nothing published · `failed`: retry. */
export type LibraryState = 'opening' | 'ready' | 'empty' | 'failed';

export interface LibrarySources {
  open(): Promise<Repository>;
  published: PackageSource;
}

const ownSources = (): LibrarySources => ({ open: () => openRepository(), published: packageAt('data/') });

const reasonOf = (error: unknown) => ({ reason: verbatim(error instanceof Error ? error.message : String(error)) });

/** The reports of this device: what is stored, which department is open with its book, and what there is to tell. */
export const useLibrary = defineStore('library', () => {
  const state = ref<LibraryState>('opening');
  const mode = ref<RepositoryMode>('durable');
  const repository = shallowRef<Repository>();
  /** The report last looked at: where the way leads back to from pages of no one report. */
  const lastSeen = shallowRef<ReportKey>();
  const { show, showBeside, forget, ...shown } = shownReports();
  const board = noticeBoard();
  let sources = ownSources();
  let stopWatching = (): void => undefined;

  /** Whatever the store itself rejects with is told; nothing here leaves the page waiting. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const missing = isMissingPart(error);
      board.tell([missing ? notice('part.reader', 'error') : notice('storage.readFailed', 'error', reasonOf(error))]);
      if (state.value === 'opening') state.value = 'failed';
    }
  }

  /** Shows a department as it is stored now; where none is named, the one that is open, or the first. */
  const open = (department?: string): Promise<void> =>
    guarded(async () => {
      const from = repository.value;
      if (!from) return;
      await show(from, department);
      board.tell(from.damage);
      mode.value = from.mode;
      if (shown.heads.value.length === 0) {
        if (state.value === 'ready') state.value = 'empty';
        return;
      }
      // An address may name a department that isn't stored: that is the page's to say, not a failure.
      const unreadable = shown.reports.value.length === 0 && from.damage.length > 0;
      state.value = unreadable ? 'failed' : 'ready';
    });

  /** Reports of other departments that stand beside the one shown: read on demand, into the same book. */
  const setBeside = (keys: readonly ReportKey[]): Promise<void> => guarded(() => showBeside(repository.value, keys));

  async function openStore(): Promise<Repository> {
    const kept = repository.value;
    // A store that had to stay in memory may open by now; one that holds reports already is not let go.
    if (kept && (kept.mode !== 'memory' || shown.heads.value.length > 0)) return kept;
    stopWatching();
    const opened = await sources.open();
    repository.value = opened;
    const watched = [opened.watch(() => void open()), opened.watchMappings(() => void open())];
    stopWatching = () => watched.forEach((stop) => stop());
    if (opened.reason) board.tell([opened.reason]);
    return opened;
  }

  async function descriptorOrNote(): Promise<string | undefined> {
    try {
      return await sources.published.descriptor();
    } catch (error) {
      const stored = shown.heads.value.length > 0;
      board.tell([
        stored ? notice('library.offline', 'note') : notice('library.unreachable', 'error', reasonOf(error)),
      ]);
      return undefined;
    }
  }

  /** The repository, once it is open. */
  async function opened(): Promise<Repository> {
    if (repository.value) return repository.value;
    return new Promise((resolve) => {
      const stop = watch(repository, (open) => {
        if (!open) return;
        stop();
        resolve(open);
      });
    });
  }

  /** Looks for a newer package and stores what it brings. Without network the stored reports stay, with a note. */
  const refresh = (part: PackagePart = 'published'): Promise<void> =>
    guarded(async () => {
      const into = repository.value ?? (await openStore());
      const descriptor = await descriptorOrNote();
      if (descriptor !== undefined) {
        const { readDataPackage } = await import('../ingest/dataPackage');
        const { reports, findings } = await readDataPackage({ descriptor, read: sources.published.read }, part);
        const origin = part === 'example' ? 'example' : 'package';
        board.tell([
          ...findings,
          ...(await adoptPackage(reports, { repository: into, origin, now: new Date().toISOString() })),
        ]);
        await open();
      }
      // That nothing can be kept is no reason why nothing is there.
      const broken = board.notices.value.some(({ id, result }) => result === 'error' && id !== into.reason?.id);
      if (shown.heads.value.length === 0) state.value = broken ? 'failed' : 'empty';
    });

  /**
   * Opens what is stored and shows it at once, looking for newer data behind; on the first start shows what the
   * published package brings. Call again to retry.
   */
  const start = (options: { department?: string; sources?: LibrarySources } = {}): Promise<void> =>
    guarded(async () => {
      state.value = 'opening';
      sources = options.sources ?? sources;
      board.clear();
      await openStore();
      await open(options.department);
      if (shown.heads.value.length > 0) void refresh();
      else await refresh();
    });

  /** Shows the invented department, stored from the package's example folder. */
  async function loadExample(): Promise<void> {
    await refresh('example');
    const example = shown.heads.value.find(({ origin }) => origin === 'example');
    if (example) await open(example.department);
  }

  /** Takes every invented report away again, and the briefings made of them. */
  const removeExample = (): Promise<void> =>
    guarded(async () => {
      const invented = shown.heads.value.filter(({ origin }) => origin === 'example');
      const decks = (await repository.value?.decks()) ?? [];
      const told = decks.filter(({ sources: copied }) => copied.some(({ origin }) => origin === 'example'));
      await Promise.all([
        ...invented.map((head) => repository.value?.withdraw(head, head.version)),
        ...told.map(({ id }) => repository.value?.removeDeck(id)),
      ]);
      if (invented.some(({ department }) => department === lastSeen.value?.department)) lastSeen.value = undefined;
      forget();
      await open();
      if (shown.heads.value.length === 0) state.value = 'empty';
    });

  /** Every stored document as JSON, damaged ones as they are: for safekeeping, and for whoever mends them. */
  async function exportStore(): Promise<Blob> {
    const documents = await repository.value?.exportAll();
    return new Blob([JSON.stringify(documents ?? {})], { type: 'application/json' });
  }

  const newest = computed<ReportKey | undefined>(() => [...shown.reports.value].sort((a, b) => b.year - a.year)[0]);

  const { notices, dismiss } = board;
  return {
    state,
    mode,
    repository,
    lastSeen,
    newest,
    ...shown,
    notices,
    dismiss,
    start,
    opened,
    refresh,
    open,
    setBeside,
    loadExample,
    removeExample,
    exportStore,
  };
});
