import { computed, ref, watch, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { useLanguage } from '../shell/useLanguage';
import { parseReportPath } from '../../domain/report';
import type { Name } from '../../domain/words';
import { momentText } from '../../i18n/measureText';
import { reportText } from '../../i18n/reportText';
import { briefingPath, pagePath, versionAddress } from '../../pictures/address';
import { useBriefing } from '../../stores/briefing';
import { digitsOfHashes, findVersions, type FoundVersion } from '../../stores/findVersions';
import { useKeeping } from '../../stores/keeping';

/** Something found that has an address of its own. */
export interface FoundPlace {
  id: string;
  row: Name;
  column: string;
  context: string;
  value: string;
  open: () => void;
}

/**
 * What the digits of a version or a hash belong to, as they stand on a slide, a print or a receipt: the report where it
 * holds, else its place among the versions of its year; a briefing by the hash of all it answers from.
 */
export function useVersionSearch(typed: Ref<string>) {
  const [keeping, briefing] = [useKeeping(), useBriefing()];
  const router = useRouter();
  const { language, t } = useLanguage();
  const digits = computed(() => digitsOfHashes(typed.value));
  /** Whether versions are still being read: what is not found yet may be there. */
  const looking = ref(false);
  let read: Promise<void> | undefined;
  watch(
    () => digits.value.length > 0,
    async (wanted) => {
      if (!wanted || read) return;
      looking.value = true;
      read = keeping.read();
      await read;
      looking.value = false;
    },
    { immediate: true },
  );

  function versionPlace({ department, year, id, holds, version }: FoundVersion): FoundPlace {
    const address = holds ? { path: pagePath(year.key, 'overview') } : versionAddress(year.key, id);
    const state = holds ? 'finder.versionHolds' : year.head ? 'finder.versionOlder' : 'finder.versionAway';
    return {
      id: `version ${id}`,
      row: { zh: [department, year.key.edition, year.key.year].filter(Boolean).join(' ') },
      column: version ? t('keep.version', { number: version.number }) : id.slice(0, 8),
      context: t(state),
      value: version ? momentText(version.receipt.committed, language.value) : '',
      open: () => void router.push(address),
    };
  }
  const decks = computed(() =>
    briefing.decks.flatMap(({ id, hash, report, frozen }): FoundPlace[] =>
      digits.value.some((some) => hash.startsWith(some)) && parseReportPath(report)
        ? [
            {
              id: `deck ${id}`,
              row: { zh: reportText(report, language.value) },
              column: t('finder.deck'),
              context: t('finder.deckWhole'),
              value: momentText(frozen, language.value),
              open: () => void router.push({ path: briefingPath(id) }),
            },
          ]
        : [],
    ),
  );
  const places = computed(() => [...findVersions(keeping.departments, digits.value).map(versionPlace), ...decks.value]);
  return { places, looking: computed(() => looking.value && places.value.length === 0) };
}
