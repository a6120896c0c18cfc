import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { notice } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { reportPath, type ReportKey } from '../domain/report';
import type { SignOff } from '../domain/signOff';
import { unreadable } from '../storage/refusal';
import { frozen } from './frozen';
import { useLibrary } from './library';

/** The explanations kept of one report, by finding. Names typed in them stay on this device. */
export const useSignOffs = defineStore('signOffs', () => {
  const library = useLibrary();
  /** The report they are of, as its path; empty before one was asked for. */
  const report = ref('');
  const kept = shallowRef<ReadonlyMap<string, SignOff>>(new Map());
  /** What could not be kept, by report and finding: the words stay on the page until they are. */
  const unkept = shallowRef<ReadonlyMap<string, SignOff>>(new Map());
  let shown: ReportKey | undefined;
  let latest = 0;

  const nameOf = (key: ReportKey, finding: string): string => `${reportPath(key)} ${finding}`;
  function setUnkept(name: string, signOff: SignOff | undefined): void {
    const next = new Map(unkept.value);
    if (signOff) next.set(name, signOff);
    else next.delete(name);
    unkept.value = next;
  }

  async function read(): Promise<void> {
    const mine = ++latest;
    const key = shown;
    const repository = library.repository;
    try {
      const found = key && repository ? await repository.signOffs(key) : [];
      if (mine !== latest) return;
      kept.value = new Map(found.map((signOff) => [signOff.finding, frozen(signOff)]));
      report.value = key ? reportPath(key) : '';
      library.tell(repository?.damage ?? []);
    } catch (error) {
      // Not read is not the same as none: nothing is shown as unexplained that may be.
      if (mine !== latest) return;
      report.value = '';
      library.tell([unreadable(error)]);
    }
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
    const refused = (await library.repository?.keepSignOff(key, signOff)) ?? [notice('storage.notOpen', 'error')];
    setUnkept(nameOf(key, signOff.finding), refused.length > 0 ? signOff : undefined);
    await read();
    return refused;
  }
  const unkeptOf = (key: ReportKey, finding: string): SignOff | undefined => unkept.value.get(nameOf(key, finding));
  return { report, kept, unkept, unkeptOf, show, keep };
});
