import { computed, ref, shallowRef } from 'vue';
import { figuresOf } from '../domain/figures/figuresOf';
import { reportPath, type Report, type ReportKey } from '../domain/report';
import type { Head, NameMapping } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';
import { frozen } from './frozen';
import { readReports } from './readReports';

/** What of a repository is shown: all heads, the reports of one department, and others' set beside, with their book. */
export function shownReports() {
  const heads = shallowRef<readonly Head[]>([]);
  const department = ref<string>();
  const reports = shallowRef<readonly Report[]>([]);
  const mappings = shallowRef<readonly NameMapping[]>([]);
  const beside = shallowRef<readonly Report[]>([]);
  const reportsAt = readReports();
  let wanted: string | undefined;
  let wantedBeside: readonly ReportKey[] = [];
  let latest: Promise<void> | undefined;

  /** Reports of other departments that were asked for; those that are not stored, or damaged, are left out. */
  function readOthers(repository: Repository, held: readonly Head[], keys: readonly ReportKey[]) {
    const paths = new Set(keys.map(reportPath));
    return reportsAt(
      repository,
      held.filter(({ report }) => paths.has(report)),
    );
  }

  async function read(repository: Repository, isLatest: () => boolean): Promise<void> {
    const current = await repository.heads();
    const open = current.find((head) => head.department === department.value);
    const chosen = wanted ?? (open ?? current.find(({ origin }) => origin !== 'example') ?? current[0])?.department;
    const found = await reportsAt(
      repository,
      current.filter((head) => head.department === chosen),
    );
    const confirmed = chosen === undefined ? [] : await repository.mappings(chosen);
    const asked = wantedBeside;
    const others = await readOthers(repository, current, asked);
    if (!isLatest()) return;
    if (asked === wantedBeside) beside.value = others;
    heads.value = frozen(current);
    department.value = chosen;
    reports.value = found;
    mappings.value = frozen(confirmed);
  }

  /** Waits for a reading, and for whichever came after it meanwhile. */
  async function lastOf(reading: Promise<void>): Promise<void> {
    await reading;
    if (latest && latest !== reading) await lastOf(latest);
  }

  /**
   * Shows a department as it is stored now: the one named, else the one named last, else the first. Of several calls
   * at once the last one decides, and all of them are done when it is.
   */
  async function show(repository: Repository, named?: string): Promise<void> {
    if (named !== undefined) wanted = named;
    const mine: Promise<void> = read(repository, () => latest === mine);
    latest = mine;
    await lastOf(mine);
  }

  /** Reads reports of other departments to stand beside, and lets go of those before. Without a repository: at the next show. */
  async function showBeside(repository: Repository | undefined, keys: readonly ReportKey[]): Promise<void> {
    wantedBeside = keys;
    if (!repository) return;
    const found = await readOthers(repository, heads.value, keys);
    if (wantedBeside === keys) beside.value = found;
  }

  /** Lets go of the department that was named: the next call shows the first there is. */
  const forget = (): void => {
    wanted = undefined;
  };

  return {
    heads,
    department,
    reports,
    /** What was confirmed to be the same thing in two years of that department. */
    mappings,
    book: computed(() => {
      const own = new Set(reports.value.map(reportPath));
      const others = beside.value.filter((report) => !own.has(reportPath(report)));
      return figuresOf([...reports.value, ...others], mappings.value);
    }),
    /** Every department stored, once. */
    departments: computed(() => [...new Set(heads.value.map((head) => head.department))]),
    show,
    showBeside,
    forget,
  };
}
