import { watch } from 'vue';
import { noteKey } from './firstNoteKey';
import { useLibrary } from '../stores/library';
import { useSignOffs } from '../stores/signOffs';

function note(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(noteKey);
    else localStorage.setItem(noteKey, value);
  } catch {
    // Full or refused: the next start shows nothing before it knows.
  }
}

/**
 * Notes for the next start whether its first page will be the one the build drew: only where that report is the only one
 * that isn't invented, as it was published, and nobody has explained any of its findings. Says so of nothing it doesn't know.
 */
export function noteFirstPage(built: { report: string; fingerprint: string }): void {
  const library = useLibrary();
  const signOffs = useSignOffs();
  const verdict = (): string | undefined | 'unknown' => {
    const heads = library.heads.filter(({ origin }) => origin !== 'example');
    if (library.state === 'opening') return 'unknown';
    if (library.heads.length === 0) return undefined;
    const [only] = heads;
    const asBuilt = heads.length === 1 && only?.report === built.report && only.fingerprint === built.fingerprint;
    if (!asBuilt || only.origin !== 'package' || library.state !== 'ready') return 'other';
    if (signOffs.report !== built.report) return 'unknown';
    return signOffs.kept.size > 0 ? 'other' : built.fingerprint;
  };
  watch(verdict, (now) => now === 'unknown' || note(now), { immediate: true });
}
