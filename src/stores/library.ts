import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { notice } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { ReportKey } from '../domain/report';
import type { PackagePart } from '../ingest/descriptor';
import { packageAt, type PackageSource } from '../ingest/packageAt';
import type { Repository } from '../storage/reportRepository';
import { heldStore } from './heldStore';
import { lastSeenAmong } from './lastSeen';
import { afterOpening, stateLooked, stateShown, troubleOf, withoutPackage, type LibraryState } from './libraryState';
import { noticeBoard } from './notices';
import { publishedYears } from './publishedYears';
import { putReports } from './screenCopy';
import { shownReports } from './shownReports';
import { withdrawExample } from './withdrawExample';

export interface LibrarySources {
  open(): Promise<Repository>;
  published: PackageSource;
}

/** What keeps reports comes beside the page, not before it. */
const storage = () => import('../storage/reportRepository');

const ownSources = (): LibrarySources => ({
  open: async () => (await storage()).openRepository(),
  published: packageAt('data/'),
});

/** The reports of this device: what is stored, which department is open with its book, and what there is to tell. */
export const useLibrary = defineStore('library', () => {
  const state = ref<LibraryState>('opening');
  const { show, showBeside, forget, ...shown } = shownReports();
  const { fetching, take, stop } = publishedYears();
  const { clear, ...board } = noticeBoard();
  const { use, lose, ...held } = heldStore({
    // While years come in by the dozen, each look would be at a few more of them.
    changed: () => void (fetching.value ? undefined : open()),
    renamed: () => void open(),
    tell: board.tell,
  });
  const { repository } = held;
  const lastSeen = lastSeenAmong(shown.heads);
  let sources = ownSources();
  let asked: string | undefined;

  const stored = (): number => shown.heads.value.length;
  /** Whatever the store itself rejects with is told; nothing here leaves the page waiting. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      lose(troubleOf(error));
      if (state.value === 'opening') state.value = 'failed';
    }
  }

  /** Shows a department as it is stored now; where none is named, the one that is open, or the first. */
  const open = (department?: string): Promise<void> =>
    guarded(async () => {
      const from = repository.value;
      if (!from || held.cleared.value) return;
      await show(from, department);
      board.tell(from.damage);
      held.mode.value = from.mode;
      const counts = { stored: stored(), read: shown.reports.value.length, damaged: from.damage.length };
      state.value = stateShown(state.value, counts);
    });

  /** Reports of other departments that stand beside the one shown: read on demand, into the same book. */
  const setBeside = (keys: readonly ReportKey[]): Promise<void> => guarded(() => showBeside(repository.value, keys));

  /** A store in memory that holds reports already is not let go; any other is opened anew. */
  async function openStore(): Promise<Repository> {
    const kept = repository.value;
    return kept?.mode === 'memory' && stored() > 0 ? kept : use(await sources.open());
  }
  /** Goes on in the page's memory, with what is on screen: the store refuses, or doesn't answer. */
  async function goOnInMemory(reason: Finding = notice('storage.chosenMemory', 'error')): Promise<void> {
    const { openMemory } = await storage();
    const memory = await openMemory(reason);
    await putReports(memory, { heads: shown.heads.value, reports: shown.reports.value });
    use(memory);
    await (stored() > 0 ? open() : refresh());
  }

  /** Looks for a newer package and stores what it brings. Without network the stored reports stay, with a note. */
  const refresh = (part: PackagePart = 'published'): Promise<void> =>
    guarded(async () => {
      const into = repository.value ?? (await openStore());
      const source = sources.published;
      const tellWhy = (error: unknown): void => board.tell([withoutPackage(error, stored())]);
      const descriptor = await source.descriptor().catch(tellWhy);
      if (typeof descriptor === 'string') {
        const first = shown.department.value ?? asked;
        const { findings, stopped } = await take(into, { descriptor, source, part, first, shown: () => open(first) });
        board.tell(findings);
        await open();
        // What can't be stored can be shown, as long as nothing else is.
        if (stopped && stored() === 0 && into.mode !== 'memory') return goOnInMemory(stopped);
        if (stopped) board.tell([stopped]);
      }
      state.value = stateLooked(state.value, stored(), { told: board.notices.value, reason: into.reason });
    });

  /**
   * Opens what is stored and shows it at once, looking for newer data behind; on the first start shows what the
   * published package brings. Call again to retry.
   */
  const start = (options: { department?: string; sources?: LibrarySources } = {}): Promise<void> =>
    guarded(async () => {
      state.value = 'opening';
      sources = options.sources ?? sources;
      asked = options.department ?? asked;
      clear();
      await openStore();
      await open(options.department);
      const next = afterOpening(stored(), board.notices.value);
      if (next === 'lookBehind') void refresh();
      else if (next === 'look') await refresh();
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
      if (!repository.value) return;
      const invented = shown.heads.value.filter(({ origin }) => origin === 'example');
      const { done, told } = await withdrawExample(repository.value, invented);
      board.tell(told);
      if (!done) return;
      forget();
      await open();
      if (stored() === 0) state.value = 'empty';
    });

  const newest = computed<ReportKey | undefined>(() => [...shown.reports.value].sort((a, b) => b.year - a.year)[0]);
  const deeds = { start, refresh, stopFetching: stop, goOnInMemory, open, setBeside, loadExample, removeExample };
  return { state, ...held, fetching, lastSeen, newest, ...shown, ...board, ...deeds };
});
