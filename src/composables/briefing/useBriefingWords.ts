import { computed } from 'vue';
import { useFigures } from '../figures/useFigures';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import { briefingText, type BriefingParagraph } from '../../briefing/briefingText';
import { wordsText } from '../../exports/wordsText';
import { hasStop } from '../../i18n/clauses';
import { sourceText } from '../../i18n/sourceText';

/** The briefing in words: its paragraphs for the page, and the whole as text to copy. */
export function useBriefingWords(stamp: () => string) {
  const reading = useReading();
  const { language, t } = useLanguage();
  const { sentence } = useFigures();
  const words = computed(() => briefingText(reading.value.book, reading.value.selection));

  /** Headings end without a stop, answers with one: a paragraph wants one behind each. */
  const stopped = (text: string): string => (hasStop(text) ? text : text + t('text.stop'));
  const sourceOf = ({ sources }: BriefingParagraph): string =>
    sources.length === 0
      ? ''
      : t('text.source', {
          places: sources.map((place) => sourceText(place, language.value)).join(t('list.semicolon')),
        });
  /** Chinese sentences follow each other closely. */
  const space = (): string => (language.value.locale === 'en' ? ' ' : '');
  const copied = computed(() => {
    const paragraphs = words.value.paragraphs.map((paragraph) => {
      const told = paragraph.sentences.map((one) => stopped(sentence(one))).join(space());
      return `${t(`text.${paragraph.key}`)}${t('text.colon')}${told}${space()}${sourceOf(paragraph)}`;
    });
    return wordsText([sentence(words.value.title), ...paragraphs, stamp()]);
  });
  return { words, copied, sourceOf, space, needsStop: (text: string): boolean => !hasStop(text) };
}
