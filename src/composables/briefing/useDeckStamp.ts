import { useLanguage } from '../shell/useLanguage';
import type { Deck } from '../../domain/deck';
import { reportPath } from '../../domain/report';

/** Date by the clock on the wall, as `2024-08-01`. */
const dayOf = (iso: string): string => iso.slice(0, 10);

/**
 * Which data a slide shows, in one small line: the report's date, when it was stored, its version and its hash; where
 * the deck answers from more than that report, the hash of all of it.
 */
export function useDeckStamp() {
  const { t } = useLanguage();
  return {
    stampOf: (deck: Deck): string => {
      const source = deck.sources.find(({ report }) => reportPath(report) === deck.report);
      if (!source) return '';
      const { report, version, fingerprint, committed } = source;
      const issued = report.tables.reports[0]?.issued;
      const words = { committed: dayOf(committed), version: version.slice(0, 8), hash: fingerprint.slice(0, 12) };
      const own = issued === undefined ? t('slide.stamp', words) : t('slide.stamp.issued', { ...words, issued });
      const [years, mappings] = [deck.sources.length - 1, deck.mappings.length];
      if (years + mappings === 0 || deck.hash === '') return own;
      const whole = { years, mappings, hash: deck.hash.slice(0, 12) };
      return own + t(mappings > 0 ? 'slide.stamp.whole' : 'slide.stamp.years', whole);
    },
  };
}
