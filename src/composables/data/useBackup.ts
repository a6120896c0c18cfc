import { computed, ref, shallowRef } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import { dropsDownloads, fileName, isSharable, saveFile, shareFile } from '../../exports/saveFile';
import { useKeeping } from '../../stores/keeping';

/** A backup that was made, until somebody has said what became of it. */
interface Made {
  made: string;
  name: string;
  blob: Blob;
}

/** So long a text can still be pasted somewhere, in bytes. */
const pasteable = 2_000_000;

const wasCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Everything as one file: made, handed out, and counted as a backup once somebody says that it is safe where they put
 * it. Nobody but them can know.
 */
export function useBackup() {
  const keeping = useKeeping();
  const { t } = useLanguage();
  const progress = shallowRef<{ done: number; total: number }>();
  const handed = shallowRef<Made>();
  const said = ref('');
  const failed = ref(false);
  const copied = ref('');
  let stopping: AbortController | undefined;
  const drops = dropsDownloads();

  const tell = (text: string, failure = false): void => {
    said.value = text;
    failed.value = failure;
  };
  async function guarded(work: () => Promise<void>): Promise<void> {
    tell('');
    try {
      await work();
    } catch (error) {
      if (wasCancelled(error)) return;
      tell(t('keep.handOutFailed', { reason: error instanceof Error ? error.message : String(error) }), true);
    } finally {
      progress.value = undefined;
    }
  }
  const make = (): Promise<void> =>
    guarded(async () => {
      handed.value = undefined;
      copied.value = '';
      const made = new Date().toISOString();
      stopping = new AbortController();
      const { signal } = stopping;
      progress.value = { done: 0, total: 1 };
      const blob = await keeping.backup(made, { signal, tell: (now) => (progress.value = now) });
      if (!blob) return tell(t('storage.notOpen'), true);
      const name = fileName([t('keep.backupWord'), made.slice(0, 16)], 'json');
      handed.value = { made, name, blob };
      // Where a download would be dropped, what can be done instead is shown.
      if (!drops) await saveFile(blob, name);
    });
  const share = (): Promise<void> =>
    guarded(async () => {
      const file = handed.value;
      if (file) await shareFile(file.blob, file.name);
    });
  const copy = (): Promise<void> =>
    guarded(async () => {
      const text = (await handed.value?.blob.text()) ?? '';
      copied.value = '';
      // Absent on plain http, whatever its type says.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      const wrote = clipboard ? clipboard.writeText(text).then(() => true) : Promise.resolve(false);
      const done = await wrote.catch((error: unknown) => {
        if (error instanceof DOMException) return false;
        throw error;
      });
      if (done) tell(t('keep.backupCopied'));
      else copied.value = text;
    });
  async function confirm(): Promise<void> {
    const file = handed.value;
    if (!file) return;
    await keeping.backedUp(file.made);
    handed.value = undefined;
    copied.value = '';
    tell(t('keep.backupSaved'));
  }
  function notSaved(): void {
    handed.value = undefined;
    copied.value = '';
    tell(t('keep.backupNotSaved'));
  }
  return {
    progress,
    handed,
    said,
    failed,
    copied,
    drops,
    sharable: computed(() => handed.value !== undefined && isSharable(handed.value.blob, handed.value.name)),
    pasteable: computed(() => handed.value !== undefined && handed.value.blob.size <= pasteable),
    make,
    share,
    copy,
    confirm,
    notSaved,
    cancel: (): void => stopping?.abort(),
  };
}
