import type { Column } from './tables';

/** A column's title with the unit of its numbers, so that a number in a spreadsheet can be placed: `年初预算数（万元）`. */
export function titleWithUnit({ title, ...column }: Column, locale: 'zh' | 'en'): string {
  const unit = column.type === 'number' && column.unit !== 'row' ? column.unit : '';
  if (!unit) return title[locale];
  return locale === 'zh' ? `${title.zh}（${unit}）` : `${title.en} (${unit})`;
}

/** Every header by which a file of our own names a column. */
export const headersOf = (name: string, column: Column): readonly string[] => [
  name,
  column.title.zh,
  column.title.en,
  titleWithUnit(column, 'zh'),
  titleWithUnit(column, 'en'),
];
