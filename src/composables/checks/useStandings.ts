import { computed, inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import type { PageReading } from '../scope/useReading';
import { reportPath } from '../../domain/report';
import { signOffStanding } from '../../domain/signOff';
import type { Standings } from '../../pictures/checks';
import { useSignOffs } from '../../stores/signOffs';

const standingsKey: InjectionKey<Ref<Standings>> = Symbol('standings');
export const provideStandings = (standings: Ref<Standings>): void => provide(standingsKey, standings);

/** The standings provided above; nobody has explained anything where none were, as in a briefing. */
export const useStandings = (): Ref<Standings> =>
  inject(standingsKey, () => computed<Standings>(() => new Map()), true);

/** What was kept of the report that is read, held against its figures as they are now. */
export function useKeptStandings(reading: () => PageReading | undefined): ComputedRef<Standings> {
  const signOffs = useSignOffs();
  return computed(() => {
    const read = reading();
    if (!read || signOffs.report !== reportPath(read.selection.report)) return new Map();
    return new Map(
      read.findings.map((finding) => [finding.id, signOffStanding(read.book, finding, signOffs.kept.get(finding.id))]),
    );
  });
}
