import { computed } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import { figureCardOf } from '../../i18n/figureCard';

/** Everything a card says of a figure, or undefined where the book has no such figure. */
export function useFigureCard(id: () => string) {
  const reading = useReading();
  const { language } = useLanguage();
  return computed(() => {
    const { book, findings, selection } = reading.value;
    return figureCardOf(id(), { book, findings, language: language.value, unit: selection.unit });
  });
}
