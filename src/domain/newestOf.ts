import type { ReportKey } from './report';

/** Of each department, its editions apart, the report of the latest year; in the order the departments come. */
export function newestOf<K extends ReportKey>(keys: readonly K[]): K[] {
  const newest = new Map<string, K>();
  for (const key of keys) {
    const own = `${key.department} ${key.edition ?? ''}`;
    const known = newest.get(own);
    if (!known || known.year < key.year) newest.set(own, key);
  }
  return [...newest.values()];
}
