import { ref } from 'vue';
import { useChartTheme } from './useChartTheme';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import { downloadsDropped } from '../../exports/downloadsDropped';
import { pictureCsv } from '../../exports/pictureCsv';
import { sayText } from '../../i18n/say';
import type { Picture } from '../../pictures/picture';
import { reportPath } from '../../domain/report';

/** Saves a picture as a file: rebuilt from its rows at a size of its own, never copied from the screen. */
export function usePictureExport() {
  const reading = useReading();
  const { language, t } = useLanguage();
  const theme = useChartTheme();
  const failure = ref('');

  function contextOf() {
    const { book, selection, example = false } = reading.value;
    const department = book.reports.get(reportPath(selection.report))?.tables.reports[0]?.departmentName;
    return {
      book,
      language: language.value,
      unit: selection.unit,
      example,
      theme: theme.value,
      width: 1000,
      source: t('picture.source', {
        department: department ?? selection.report.department,
        year: selection.report.year,
      }),
    };
  }
  async function build(picture: Picture, kind: 'png' | 'svg' | 'csv'): Promise<{ blob: Blob; extension: string }> {
    const context = contextOf();
    if (kind !== 'csv') return (await import('../../exports/pictureImage')).pictureFile(picture, kind, context);
    return { blob: await pictureCsv(picture, context), extension: kind };
  }
  async function save(picture: Picture, kind: 'png' | 'svg' | 'csv'): Promise<void> {
    failure.value = '';
    try {
      const { fileName, saveFile } = await import('../../exports/saveFile');
      const { blob, extension } = await build(picture, kind);
      const heading = sayText(picture.heading, contextOf()).slice(0, 40);
      const marked = reading.value.example ? [t('example.mark')] : [];
      await saveFile(blob, fileName([...marked, reading.value.selection.report.year, heading], extension));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const reason = error instanceof Error ? error.message : String(error);
      failure.value = reason === downloadsDropped ? t('save.dropped') : reason;
    }
  }
  return { failure, save };
}
