import { computed, ref } from 'vue';
import { useFigures } from './useFigures';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import type { FigureId } from '../../domain/figure';
import { reportPath } from '../../domain/report';
import { nameText } from '../../i18n/format';
import { findFigures, indexFigures } from '../../pictures/findFigures';

/** More than anyone reads: the rest is told as a number. */
const shownAtOnce = 40;

/** What is typed, the figures that fit it, and what each is called. */
export function useFigureSearch() {
  const reading = useReading();
  const { language } = useLanguage();
  const { figureOf, text } = useFigures();
  const typed = ref('');
  const index = computed(() => indexFigures(reading.value.book, reading.value.selection.report));
  const all = computed(() => findFigures(index.value, typed.value));

  /** The other words of a figure's row, so that two of one name can be told apart. */
  function contextOf(id: FigureId): string {
    const figure = figureOf(id);
    if (figure?.origin.by !== 'report') return '';
    const { table, index: row } = figure.origin.row;
    const cells = reading.value.book.reports.get(reportPath(figure.report))?.tables[table][row] as
      | Readonly<Record<string, unknown>>
      | undefined;
    const words = ['theme', 'park', 'area', 'part', 'scope', 'period'].map((name) => cells?.[name]);
    return words.filter((word) => typeof word === 'string').join(' · ');
  }
  const found = computed(() =>
    all.value.slice(0, shownAtOnce).map((id) => {
      const label = figureOf(id)?.label;
      return {
        id,
        row: label?.row,
        column: label ? nameText(label.column, language.value) : '',
        context: contextOf(id),
        value: text(id),
      };
    }),
  );
  return { typed, found, count: computed(() => all.value.length), size: computed(() => index.value.length) };
}
