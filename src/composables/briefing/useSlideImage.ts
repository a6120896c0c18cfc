import { ref } from 'vue';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import { themes } from '../../charts/theme';
import { reportPath } from '../../domain/report';
import { downloadsDropped } from '../../exports/downloadsDropped';
import { fileName, saveFile } from '../../exports/saveFile';
import { sayText } from '../../i18n/say';
import type { Picture } from '../../pictures/picture';

/** Sizes people ask for, in pixels: slides, a page's width, a square, a poster. */
export const imageSizes = ['1920×1080', '1280×720', '1600×1200', '1080×1080', '1000×700', '3840×2160'] as const;
export type ImageSize = (typeof imageSizes)[number];

/** Saves a picture as a file of just the size chosen, rebuilt from its rows. */
export function useSlideImage() {
  const reading = useReading();
  const { language, t } = useLanguage();
  const failure = ref('');

  function optionsOf(size: ImageSize) {
    const [width = 1920, height = 1080] = size.split('×').map(Number);
    const { book, selection, example = false } = reading.value;
    const department = book.reports.get(reportPath(selection.report))?.tables.reports[0]?.departmentName;
    // A slide's type, smaller where the picture is: the same drawing at any size.
    const share = Math.min(width / 1920, height / 1080);
    const { captionSize, textSize, outline } = themes.projection;
    const type = { captionSize: captionSize * share, textSize: textSize * share, outline: outline * share };
    const source = { department: department ?? selection.report.department, year: selection.report.year };
    return {
      book,
      language: language.value,
      unit: selection.unit,
      example,
      theme: { ...themes.projection, ...type },
      width,
      height,
      source: t('picture.source', source),
      scale: 1,
    };
  }
  async function save(picture: Picture, { kind, size }: { kind: 'png' | 'svg'; size: ImageSize }): Promise<void> {
    failure.value = '';
    try {
      const options = optionsOf(size);
      const { pictureFile } = await import('../../exports/pictureImage');
      const { blob, extension } = await pictureFile(picture, kind, options);
      const heading = sayText(picture.heading, options).slice(0, 40);
      const marked = reading.value.example ? [t('example.mark')] : [];
      await saveFile(blob, fileName([...marked, reading.value.selection.report.year, heading, size], extension));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const reason = error instanceof Error ? error.message : String(error);
      failure.value = reason === downloadsDropped ? t('save.dropped') : reason;
    }
  }
  return { failure, save };
}
