import { computed, ref, shallowRef } from 'vue';
import { figuresOf } from '../domain/figures/figuresOf';
import type { Report } from '../domain/report';
import type { Head, Mapping } from '../storage/documents';
import type { Repository } from '../storage/reportRepository';
import { frozen } from './frozen';

/** What of a repository is shown: all heads, and the reports of one department with their book. */
export function shownReports() {
  const heads = shallowRef<readonly Head[]>([]);
  const department = ref<string>();
  const reports = shallowRef<readonly Report[]>([]);
  const mappings = shallowRef<readonly Mapping[]>([]);
  let wanted: string | undefined;
  let latest: Promise<void> | undefined;

  async function read(repository: Repository, isLatest: () => boolean): Promise<void> {
    const current = await repository.heads();
    const open = current.find((head) => head.department === department.value);
    const chosen = wanted ?? (open ?? current.find(({ origin }) => origin !== 'example') ?? current[0])?.department;
    const found = await Promise.all(current.filter((head) => head.department === chosen).map(repository.report));
    const confirmed = chosen === undefined ? [] : await repository.mappings(chosen);
    if (!isLatest()) return;
    heads.value = frozen(current);
    department.value = chosen;
    reports.value = frozen(found.filter((report) => report !== undefined));
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
    book: computed(() => figuresOf(reports.value, mappings.value)),
    /** Every department stored, once. */
    departments: computed(() => [...new Set(heads.value.map((head) => head.department))]),
    show,
    forget,
  };
}
