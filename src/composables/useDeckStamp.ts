import { useLanguage } from './useLanguage';
import type { DeckSource } from '../domain/deck';

/** Date by the clock on the wall, as `2024-08-01`. */
const dayOf = (iso: string): string => iso.slice(0, 10);

/** Which data a slide shows, in one small line: the report's date, when it was stored, its version and its hash. */
export function useDeckStamp() {
  const { t } = useLanguage();
  return {
    stampOf: ({ report, version, fingerprint, committed }: DeckSource): string => {
      const issued = report.tables.reports[0]?.issued;
      const words = { committed: dayOf(committed), version: version.slice(0, 8), hash: fingerprint.slice(0, 12) };
      return issued === undefined ? t('slide.stamp', words) : t('slide.stamp.issued', { ...words, issued });
    },
  };
}
