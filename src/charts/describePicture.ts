import type { Picture } from '../pictures/picture';
import type { Words } from './drawingSheet';

/** A picture in words, for those who don't see it: its finding, then every row with its figures. */
export function describePicture(picture: Picture, words: Words): string {
  const rows = picture.rows.map((row) => {
    const cells = picture.columns.flatMap(({ name }, index) => {
      const id = row.cells[index];
      return id ? [words.message('chart.cell', { column: words.name(name), figure: words.figure(id, 'full') })] : [];
    });
    return words.message('chart.row', {
      label: words.name(row.label),
      cells: cells.join(words.message('chart.comma')),
    });
  });
  return [words.said(picture.heading), ...rows].join(words.message('chart.semicolon'));
}
