import { formatFigure, headUnitText, nameText } from '../i18n/format';
import { messageOf, missingText, sayText, type SayOptions } from '../i18n/say';
import type { Picture } from '../pictures/picture';
import { tableOf, type TableCell } from '../pictures/pictureTable';

/** A column of a table as it is read. */
export interface WordColumn {
  kind: 'label' | 'words' | 'number';
  head: string;
  /** A text for each row; undefined where there is nothing. */
  texts: readonly (string | undefined)[];
}

/**
 * A picture's table as texts, the column of its rows' names first: what a drawing and a slide of it say. A unit stands
 * in the first head where all columns share it, else in each column's own.
 */
export function tableWords(picture: Picture, { book, language, unit }: SayOptions): WordColumn[] {
  const table = tableOf(picture, { book, unit });
  const headOf = (name: string, told: string): string =>
    told ? name + messageOf('list.comma', language) + told : name;
  const textOf = (cell: TableCell, mixed = false): string | undefined => {
    if ('word' in cell) return nameText(cell.word, language);
    if ('said' in cell) return sayText(cell.said, { book, language, unit });
    if ('empty' in cell) return cell.empty === 'notImported' ? messageOf('overview.notImported', language) : undefined;
    const figure = book.figures.get(cell.figure);
    const style = mixed ? 'full' : 'plain';
    return figure ? formatFigure(figure, { style, unit, language }) : missingText(cell.figure, book, language);
  };
  const label: WordColumn = {
    kind: 'label',
    head: headOf(messageOf('picture.row', language), headUnitText(table, language)),
    texts: table.rows.map((row) => nameText(row.label, language)),
  };
  const others = table.columns.map((column, index): WordColumn => {
    const told = table.unit === undefined ? headUnitText(column, language) : '';
    return {
      kind: column.kind,
      head: headOf(nameText(column.name, language), told),
      texts: table.rows.map(({ cells }) => {
        const cell = cells[index];
        return cell && textOf(cell, column.mixed);
      }),
    };
  });
  return [label, ...others];
}
