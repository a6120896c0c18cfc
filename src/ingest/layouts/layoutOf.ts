import type { Recognised } from '../recognise/recognised';
import { squeezed } from '../recognise/headerText';

/** So many headers tell a layout apart; wide tables repeat themselves. */
const headersTold = 60;

/** A title without what changes from year to year: digits, Chinese years, what stands in brackets. */
const undated = (title: string): string =>
  squeezed(title)
    .replace(/\([^()]*\)/g, '')
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, '')
    .replace(/\d+/g, '')
    .slice(0, 80);

/**
 * What a table is known by when it comes again next year: its form, its sheet, its title and its headers with their
 * units. No year, no value and no name of a file is in it.
 */
export function layoutOf({ form, sheet, block, titles }: Recognised): string {
  const headers = block.cells.map(({ key, unit }) => (unit === undefined ? key : `${key}(${unit})`));
  const [title] = titles.lines;
  return JSON.stringify([
    form?.id ?? '',
    undated(sheet.sheet ?? ''),
    undated(title?.value ?? ''),
    headers.length,
    ...headers.slice(0, headersTold),
  ]);
}
