import type { ReportKey } from '../domain/report';
import { isSameOwner } from '../domain/years/reportYears';

export const ownerOf = ({ department, edition }: ReportKey): string => `${department}!${edition ?? ''}`;

/**
 * What stands beside a department: real ones beside real ones, the invented one beside none but itself. With nothing
 * chosen, the real ones.
 */
export function comparableHeads<H extends ReportKey & { origin: string }>(
  heads: readonly H[],
  chosen: ReportKey | undefined,
): H[] {
  const example = heads.some(({ department, origin }) => department === chosen?.department && origin === 'example');
  return heads.filter(({ origin }) => (origin === 'example') === example);
}

/**
 * One report of every other department that may stand beside the one shown: of its year, else of the year nearest to
 * it, the later of two. In the order given.
 */
export function besideChoices<H extends ReportKey & { origin: string }>(heads: readonly H[], report: ReportKey): H[] {
  const nearest = new Map<string, H>();
  const farness = ({ year }: ReportKey): number => Math.abs(year - report.year) - (year > report.year ? 0.5 : 0);
  for (const head of comparableHeads(heads, report)) {
    if (isSameOwner(head, report)) continue;
    const known = nearest.get(ownerOf(head));
    if (!known || farness(head) < farness(known)) nearest.set(ownerOf(head), head);
  }
  return [...nearest.values()];
}
