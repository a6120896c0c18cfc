import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import type { Finding } from '../domain/finding';
import { reportPath, type ReportKey } from '../domain/report';
import type { SignOff } from '../domain/signOff';
import { frozen } from './frozen';
import { useLibrary } from './library';

/** The explanations kept of one report, by finding. Names typed in them stay on this device. */
export const useSignOffs = defineStore('signOffs', () => {
  const library = useLibrary();
  /** The report they are of, as its path; empty before one was asked for. */
  const report = ref('');
  const kept = shallowRef<ReadonlyMap<string, SignOff>>(new Map());
  let shown: ReportKey | undefined;
  let latest = 0;

  async function read(): Promise<void> {
    const mine = ++latest;
    const key = shown;
    const found = key ? await library.repository?.signOffs(key).catch(() => []) : undefined;
    if (mine !== latest) return;
    kept.value = new Map((found ?? []).map((signOff) => [signOff.finding, frozen(signOff)]));
    report.value = key ? reportPath(key) : '';
  }
  /** Shows what is kept of a report, as it is stored now. */
  function show(key: ReportKey | undefined): Promise<void> {
    shown = key;
    return read();
  }
  watch(
    () => library.repository,
    (repository, _, onCleanup) => {
      if (!repository) return;
      onCleanup(repository.watchSignOffs(() => void read()));
      void read();
    },
    { immediate: true },
  );

  /** Keeps an explanation. Gives what stood in the way, else nothing. */
  async function keep(key: ReportKey, signOff: SignOff): Promise<readonly Finding[]> {
    const refused = (await library.repository?.keepSignOff(key, signOff)) ?? [];
    await read();
    return refused;
  }
  return { report, kept, show, keep };
});
