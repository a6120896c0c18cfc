import { isAbsent, type Book } from '../domain/figure';
import { toDigits, type MoneyUnit } from '../domain/hundredths';
import { toShielded } from '../domain/shield';
import { hedgeBehind, hedgeText, nameText, shownUnit, unitText } from '../i18n/format';
import { fill, messageOf } from '../i18n/say';
import type { Language } from '../i18n/language';
import { cellOf, commonUnitOf, type Picture, type PictureColumn, type PictureRow } from '../pictures/picture';

export interface ExportContext {
  book: Book;
  language: Language;
  unit: MoneyUnit;
  /** Of the invented department: the first cell says so. */
  example?: boolean;
}

/**
 * A picture's rows as cells: a head row with the unit in each column's head, then label and plain digits. An empty
 * cell is something the report does not state; hedged and estimated figures keep their word and are text. Figures of
 * one column in different units get a second column for the unit, so that digits stay a number.
 */
export function pictureCells(picture: Picture, context: ExportContext): string[][] {
  const { language } = context;
  const label = (row: PictureRow): string => toShielded('\u3000'.repeat(row.level) + nameText(row.label, language));
  const columns = picture.columns.map((column) => columnCells(picture, column, context));
  return [
    [firstCell(context), ...columns.flatMap(({ head }) => head)],
    ...picture.rows.map((row, index) => [label(row), ...columns.flatMap(({ cells }) => cells[index] ?? [])]),
  ];
}

function firstCell({ language, example = false }: ExportContext): string {
  const word = messageOf('picture.row', language);
  return example ? fill(messageOf('example.cell', language), { word }) : word;
}

/** A column's head and, for each row, its cell; two of each where the figures differ in unit. */
function columnCells(
  picture: Picture,
  column: PictureColumn,
  context: ExportContext,
): { head: string[]; cells: string[][] } {
  const { book, language } = context;
  const own = column.ownUnits ? commonUnitOf(picture, column.key, book) : undefined;
  const mixed = column.ownUnits !== undefined && own === undefined;
  const declared = column.unit ?? picture.unit;
  const unit = own ?? (declared === 'none' ? '' : declared === 'money' ? context.unit : declared);
  const suffix = unit && unitText(unit, language) ? ` (${unitText(unit, language)})` : '';
  const head = toShielded(nameText(column.name, language) + suffix);
  const cells = picture.rows.map((row) => {
    const id = cellOf(picture, row, column.key);
    const word = row.words?.[column.key];
    const cell = word ? toShielded(nameText(word, language)) : id ? cellText(id, context) : '';
    const figure = mixed && id ? book.figures.get(id) : undefined;
    return mixed ? [cell, figure ? unitText(shownUnit(figure, context.unit), language) : ''] : [cell];
  });
  return { head: mixed ? [head, messageOf('picture.unit', language)] : [head], cells };
}

function cellText(id: string, { book, language, unit }: ExportContext): string {
  const figure = book.figures.get(id);
  if (!figure) return '';
  const { value, step } = figure;
  if (isAbsent(value)) return messageOf(`absent.${value.absent}`, language);
  if (typeof value === 'string') return toShielded(language.messages[`word.${value}`] ?? value);
  const shown = shownUnit(figure, unit);
  return hedgeText(figure, language) + trimmed(toDigits({ value, step, unit: shown })) + hedgeBehind(figure, language);
}

/** Zeros behind the second decimal say nothing. */
const trimmed = (digits: string): string => digits.replace(/(\.\d\d\d*?)0+$/, '$1');

/** CSV with a byte order mark, so that Excel and WPS read it as UTF-8. */
export async function pictureCsv(picture: Picture, context: ExportContext): Promise<Blob> {
  const { unparse } = (await import('papaparse')).default;
  const text = unparse(pictureCells(picture, context), { newline: '\r\n' });
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
