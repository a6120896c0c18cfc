import { ref, shallowRef } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import type { PageReading } from '../scope/useReading';
import type { Slide } from '../../briefing/slide';
import { reportPath } from '../../domain/report';
import { downloadsDropped } from '../../exports/downloadsDropped';
import { fileName, saveFile } from '../../exports/saveFile';
import type { SlideShape } from '../../exports/pptx/deckFile';

const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

interface DeckToSave {
  slides: readonly Slide[];
  reading: PageReading;
  stamp: string;
}

/** Saves a briefing as a PPTX file, slide after slide; can be cancelled. */
export function useDeckFile() {
  const { language, t } = useLanguage();
  /** Which slide is being made, while one is. */
  const working = shallowRef<{ done: number; of: number }>();
  /** What became of the last one, as a sentence. */
  const said = ref('');
  const failed = ref(false);
  let control: AbortController | undefined;

  const tell = (text: string, failure = false): void => {
    said.value = text;
    failed.value = failure;
  };

  async function save({ slides, reading, stamp }: DeckToSave, shape: SlideShape): Promise<void> {
    if (working.value) return;
    tell('');
    working.value = { done: 0, of: slides.length };
    const { signal } = (control = new AbortController());
    try {
      const [{ deckFileOf }, { writeDeck }] = await Promise.all([
        import('../../exports/pptx/deckFileOf'),
        import('../../exports/pptx/writeDeck'),
      ]);
      const { book, selection, example = false } = reading;
      const main = book.reports.get(reportPath(selection.report))?.tables.reports[0];
      const department = main?.departmentName ?? selection.report.department;
      const title = t('slide.cover', { department, year: selection.report.year });
      const context = { book, language: language.value };
      const deck = deckFileOf(slides, { context, title, department, stamp, isExample: example });
      const progress = (done: number, of: number): void => {
        working.value = { done, of };
      };
      const file = await writeDeck(deck, { shape, signal, progress });
      const marked = example ? [t('example.mark')] : [];
      const blob = new Blob([file as Uint8Array<ArrayBuffer>], { type: pptxType });
      await saveFile(blob, fileName([...marked, title, shape.replace(':', 'x')], 'pptx'));
      tell(t('deck.pptx.saved'));
    } catch (error) {
      // Cancelled, or a share sheet closed without a choice: somebody has changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const reason = error instanceof Error ? error.message : String(error);
      tell(reason === downloadsDropped ? t('save.dropped') : t('deck.pptx.failed', { reason }), true);
    } finally {
      working.value = undefined;
    }
  }

  return { working, said, failed, save, cancel: (): void => control?.abort() };
}
