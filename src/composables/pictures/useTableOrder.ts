import { computed, shallowRef } from 'vue';
import { useFigures } from '../figures/useFigures';
import { useLanguage } from '../shell/useLanguage';
import type { FigureId } from '../../domain/figure';
import { nameText } from '../../i18n/format';
import type { Picture, PictureRow } from '../../pictures/picture';
import { arranged, nameColumn, nextOrder, type TableOrder } from '../../pictures/tableOrder';

/** The rows of a picture in the order a reader asked for; the report's until then. */
export function useTableOrder(picture: () => Picture) {
  const { figureOf, text, sentence } = useFigures();
  const { language } = useLanguage();
  const order = shallowRef<TableOrder>();

  const figureValue = (id: FigureId): number | string | undefined => {
    const value = figureOf(id)?.value;
    return typeof value === 'number' ? value : typeof value === 'string' ? text(id, 'plain') : undefined;
  };
  function valueOf(row: PictureRow, column: string): number | string | undefined {
    if (column === nameColumn) return nameText(row.label, language.value);
    const [word, told] = [row.words?.[column], row.says?.[column]];
    if (word) return nameText(word, language.value);
    if (told) return sentence(told);
    const id = row.cells[picture().columns.findIndex(({ key }) => key === column)];
    return id ? figureValue(id) : undefined;
  }
  const holdsNumbers = (column: string): boolean =>
    picture().rows.some((row) => typeof valueOf(row, column) === 'number');

  return {
    order,
    rows: computed(() => arranged(picture().rows, order.value, valueOf)),
    sort: (column: string): void => {
      order.value = nextOrder(order.value, column, holdsNumbers(column));
    },
  };
}
