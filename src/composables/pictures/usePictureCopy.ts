import { useCopy } from '../browser/useCopy';
import { useLanguage } from '../shell/useLanguage';
import { useReading } from '../scope/useReading';
import { pictureCells } from '../../exports/pictureCsv';
import { tableText } from '../../exports/tableText';
import type { Picture } from '../../pictures/picture';

/** Copies a picture's table: the same cells as its CSV. */
export function usePictureCopy() {
  const reading = useReading();
  const { language } = useLanguage();
  const { copied, refused, reset, copy } = useCopy();
  return {
    copied,
    refused,
    reset,
    copyTable: (picture: Picture): Promise<void> => {
      const { book, selection, example = false } = reading.value;
      const context = { book, language: language.value, unit: selection.unit, example };
      return copy(tableText(pictureCells(picture, context)));
    },
  };
}
