import { computed, type ComputedRef } from 'vue';
import type { PageReading } from '../scope/useReading';
import { spanOf } from '../../briefing/show';
import { shownSlides, slidesOf } from '../../briefing/slidesOf';
import { bookWithFindings, checksOf } from '../../domain/checks/checksOf';
import { emptyBook } from '../../domain/figure';
import { figuresOf } from '../../domain/figures/figuresOf';
import { parseReportPath, reportPath } from '../../domain/report';
import { bookWithChanges } from '../../domain/years';
import type { Selection } from '../../pictures/selection';
import { useBriefing } from '../../stores/briefing';

/** A deck by its id, its slides, and the reading they answer from: the deck's own copy, never the library's. */
export function useDeck(id: () => string | undefined) {
  const briefing = useBriefing();
  const deck = computed(() => briefing.deckOf(id()));
  const sources = computed(() => deck.value?.sources);
  const mappings = computed(() => deck.value?.mappings);
  const path = computed(() => deck.value?.report);
  const checked = computed(() => {
    const report = path.value === undefined ? undefined : parseReportPath(path.value);
    if (!sources.value || !report) return { book: emptyBook, findings: [] };
    const bare = figuresOf(
      sources.value.map((source) => source.report),
      mappings.value,
    );
    const findings = checksOf(bare, report);
    const others = sources.value.map((source) => source.report);
    return { book: bookWithChanges(bookWithFindings(bare, findings), report, others), findings };
  });
  const all = computed(() => (deck.value ? slidesOf(deck.value, checked.value.book) : []));
  const shown = computed(() => shownSlides(all.value));
  const span = computed(() => spanOf(shown.value));
  const selection = computed<Selection>(() => ({
    report: parseReportPath(path.value ?? '') ?? { department: '', year: 0 },
    compared: [],
    unit: '万元',
    caliber: 'adjusted',
  }));
  const source = computed(() => sources.value?.find(({ report }) => path.value === reportPath(report)));
  const reading: ComputedRef<PageReading> = computed(() => ({
    ...checked.value,
    selection: selection.value,
    example: source.value?.origin === 'example',
  }));
  return { briefing, deck, reading, all, shown, span, source };
}
